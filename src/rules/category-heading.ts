import { defineRule } from './define-rule.js';

export default defineRule({
  id: 'category-heading',
  summary: 'The categories an article is filed under, and the words before them.',
  selector: [
    '[rel~="category"]',
    '.cat-links',
    '.post-categories',
    '.entry-categories',
    '.td-category',
    '.tdb-category',
    '.jeg_meta_category',
    '.post-cat-wrap',
    '.cb-category',
    '.wp-block-post-terms.taxonomy-category',
    '#categories-2',
    '.widget_categories',
    '.wp-block-categories',
  ].join(', '),
  phrases: 'categoryHeading',
  where: 'outside',
  field: 'categories',
  removes: ['Filed under: Politics', 'Categories', 'التصنيفات', 'Catégories', 'Categorías'],
  keeps: [
    'Categories of hurricanes explained',
    'Filed under duress, the claim failed',
    'A category of its own',
  ],
});
