import { defineRule } from './define-rule.js';

export default defineRule({
  id: 'section',
  summary: 'Labels with the name of a news section.',
  phrases: 'section',
  // A heading of the article can be the same word.
  where: 'outside',
  field: 'categories',
  removes: ['World', 'Middle East', 'الشرق الأوسطعاجل', 'Politique', 'Deportes', 'Экономика'],
  keeps: [
    'World leaders meet in Paris',
    'Middle East talks resume',
    'Politics is a trade',
    'Business as usual',
  ],
});
