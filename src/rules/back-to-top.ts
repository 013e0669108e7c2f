import { defineRule } from './define-rule.js';

export default defineRule({
  id: 'back-to-top',
  summary: 'The button that scrolls back to the top.',
  selector: [
    '#back-to-top',
    '#backtotop',
    '#scroll-to-top',
    '#go-to-top',
    '.back-to-top',
    '.scroll-to-top',
    '.scrolltop',
    '.td-scroll-up',
    '.jscroll-to-top',
    'a[href="#top"]',
    '#ast-scroll-top',
    '#scrollUp',
  ].join(', '),
  phrases: 'backToTop',
  where: 'anywhere',
  marks: 'after',
  removes: ['Back to top', 'زر الذهاب إلى الأعلى', 'Retour en haut', 'Volver arriba', 'Наверх'],
  keeps: ['Back to top form for the champions', 'Top players go to Paris', 'Up the hill they went'],
});
