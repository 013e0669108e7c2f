import { defineRule } from './define-rule.js';

export default defineRule({
  id: 'tracking-notice',
  summary: 'Notices of scripts: loading, no JavaScript, advert blocker found.',
  selector: [
    '#adblock-notice',
    '.adblock-notice',
    '#adblock-modal',
    '.jeg_adblock',
    '.infinite-loader',
    '.loading-spinner',
  ].join(', '),
  phrases: 'trackingNotice',
  where: 'anywhere',
  removes: ['Please enable JavaScript', 'Loading…', 'جاري التحميل', 'Chargement...', 'Cargando…'],
  keeps: ['Loading docks were empty', 'Enable the people, he said', 'Blockers of the road left'],
});
