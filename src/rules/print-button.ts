import { defineRule } from './define-rule.js';

export default defineRule({
  id: 'print-button',
  summary: 'Print, save, bookmark, send and copy buttons.',
  selector: [
    '.print-link',
    '.printfriendly',
    '.pf-button',
    '.print-button',
    'a[href^="javascript:window.print"]',
    '.sharing-print',
    '.print-icon',
    '.email-icon',
    '.icons .btn-group',
  ].join(', '),
  phrases: 'printButton',
  where: 'anywhere',
  removes: ['Imprimer la recette', 'Print', 'Copy link', 'طباعة', 'Imprimer', 'Imprimir', 'Link copied'],
  keeps: ['Print media is in decline', 'Copy that changed the world', 'Save the whales', 'Send by the dozen'],
});
