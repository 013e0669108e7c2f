import { defineRule } from './define-rule.js';

export default defineRule({
  id: 'font-size',
  summary: 'Controls of the size of type.',
  selector: [
    '.font-resizer',
    '.text-resizer',
    '.fontsizer',
    '#text_resize',
    '.font-size-controls',
    '.zeno_font_resizer_container',
    '.textsizer',
  ].join(', '),
  phrases: 'fontSize',
  // Two controls at least, apart: one alone is a mark, and AA+ the rating of a debt.
  text: /^(?=[^+−–-]{0,8}[+−–-]|.\s.\s.$)[AaАа]\s?[+−–-]?(?:(?:[\s|/]{1,3}|(?<=[+−–-]))[AaАа]\s?[+−–-]?){1,4}$/u,
  textNeeds: ['dash', 'plus', 'short'],
  where: 'anywhere',
  removes: ['A+ A-', 'A- A A+', 'A A A', 'A+A-', 'Increase font size', 'Taille du texte', 'تكبير الخط'],
  keeps: ['A', 'A-', 'AA+', 'AAA', 'A minus for effort', 'Font size matters, a study says'],
});
