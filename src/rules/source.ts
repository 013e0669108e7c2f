import { defineRule } from './define-rule.js';

export default defineRule({
  id: 'source',
  summary: 'Where the article was taken from.',
  phrases: 'source',
  // In a figure or table it belongs to the data.
  where: 'outside',
  marks: 'after',
  removes: ['Source: Reuters', 'المصدر: رويترز', 'Source : AFP', 'Fuente: EFE', 'Agencies'],
  keeps: ['Source code of the game leaked', 'Sources close to the deal said', 'Agencies of the state failed'],
});
