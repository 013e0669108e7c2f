import { defineRule } from './define-rule.js';

export default defineRule({
  id: 'update-label',
  summary: 'When the article was last changed.',
  selector: 'time.updated, .last-updated, .updated-date, [itemprop="dateModified"]',
  phrases: 'updateLabel',
  // "Updated {text}" can be a headline.
  where: 'outside',
  field: 'modifiedAt',
  removes: [
    'Last updated: 12 March 2024',
    'آخر تحديث: 3 مايو 2024',
    'Mis à jour le 3 mai 2024',
    'Actualizado: 3 de mayo de 2024',
  ],
  keeps: [
    'Updated rules take effect, says the ministry',
    'An update of the map was long overdue.',
    'Mise en garde : 3 mai 2024',
  ],
});
