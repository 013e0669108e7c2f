import { defineRule } from './define-rule.js';

export default defineRule({
  id: 'view-counter',
  summary: 'Counters of readers.',
  selector: [
    '.post-views',
    '.entry-views',
    '.post-views-count',
    '.view-count',
    '.views-count',
    '.td-post-views',
    '.jeg_meta_views',
    '.wpp-views',
    '.statistics-counter',
  ].join(', '),
  phrases: 'viewCounter',
  where: 'anywhere',
  removes: ['1,234 views', 'Views: 512', 'عدد المشاهدات: 12', 'Просмотров: 120', '12 vues'],
  keeps: ['Views of the sea', '1,234 views on love', '12 people are missing'],
});
