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
  text: /^(?:[AaАа]\s?[+−–-]|[AaАа]\s[AaАа](?=\s|$)|(?:[AaАа](?:\s|$)){3}|[AaАа]{3})(?:\s{0,2}[AaАа]\s?[+−–-]?){0,3}$/u,
  where: 'anywhere',
  removes: ['A+', 'A- A A+', 'A A A', 'Increase font size', 'Taille du texte', 'تكبير الخط'],
  keeps: ['A', 'A minus for effort', 'Font size matters, a study says'],
});
