import { defineRule } from './define-rule.js';

export default defineRule({
  id: 'close-button',
  summary: 'Buttons that close, dismiss or postpone something.',
  selector: [
    'button.close',
    '.modal-close',
    '.mfp-close',
    'button[aria-label="Close" i]',
    '[data-dismiss="modal"]',
    '[data-bs-dismiss="modal"]',
  ].join(', '),
  phrases: 'closeButton',
  where: 'anywhere',
  removes: ['Close', 'إغلاق', 'Fermer', 'Cerrar', 'Закрыть', 'No thanks'],
  keeps: [
    'Close friends of the minister',
    'Close to the border',
    'Cancel culture is back',
    'Not now, said the minister',
  ],
});
