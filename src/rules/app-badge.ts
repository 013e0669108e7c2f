import { defineRule } from './define-rule.js';

export default defineRule({
  id: 'app-badge',
  summary: 'Badges of app stores and calls to install an app.',
  selector: [
    '.smartbanner',
    '#smartbanner',
    '.smart-app-banner',
    '.app-store-badge',
    '.google-play-badge',
  ].join(', '),
  phrases: 'appBadge',
  where: 'anywhere',
  removes: [
    'Get it on Google Play',
    'Download on the App Store',
    'حمل التطبيق',
    'Téléchargez notre application',
  ],
  keeps: [
    'Get it on the table',
    'Download figures for the app store were wrong',
    'The app is not on Google Play yet.',
  ],
});
