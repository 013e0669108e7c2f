import { defineRule } from './define-rule.js';

export default defineRule({
  id: 'push-prompt',
  summary: 'Prompts to allow notifications.',
  selector: [
    '#onesignal-slidedown-container',
    '#onesignal-popover-container',
    '#onesignal-bell-container',
    '.onesignal-customlink-container',
    '#webpushr-prompt-wrapper',
    '.pushcrew-chrome-style-notification',
    '#_pa_sp_ls',
    '.izooto-optin--wrapper',
    '.wonderpush-dialog',
    '.pushengage-box',
    '.cleverpush-bell',
  ].join(', '),
  phrases: 'pushPrompt',
  where: 'anywhere',
  removes: [
    'Enable notifications',
    'Turn on notifications',
    'تفعيل الإشعارات',
    'Activer les notifications',
    'Activar notificaciones',
  ],
  keeps: ['Enable notifications of births by law', 'Notifications of disease rose', 'Allow me to explain'],
});
