import { defineRule } from './define-rule.js';

export default defineRule({
  id: 'date-label',
  summary: 'When the article was published.',
  selector: [
    'time.entry-date',
    'time.published',
    '.posted-on',
    '.entry-date',
    '.post-date',
    '.published-date',
    '.td-post-date',
    '.jeg_meta_date',
    '.date-header',
    '.wp-block-post-date',
    '.submitted time',
    'abbr.published',
    '[itemprop="datePublished"]',
  ].join(', '),
  phrases: 'dateLabel',
  // "Published {text}" can be a headline.
  where: 'outside',
  field: 'publishedAt',
  removes: [
    'Published on 3 May 2024',
    'Posted on 12 March 2024',
    'تاريخ النشر: 3 مايو 2024',
    'Publié le 3 mai 2024',
    'Publicado: 3 de mayo de 2024',
  ],
  keeps: [
    'Published works of the poet: a list that grew',
    'Updated rules take effect, says the ministry',
    'Publicly: 3 May',
  ],
});
