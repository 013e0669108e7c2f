import { defineRule } from './define-rule.js';

export default defineRule({
  id: 'reading-time',
  summary: 'How long the article takes to read.',
  selector: [
    '.reading-time',
    '.read-time',
    '.rt-reading-time',
    '.span-reading-time',
    '.bsf-rt-reading-time',
    '.meta-reading-time',
    '.jeg_meta_reading_time',
    '.gh-article-reading-time',
    '.wp-block-post-time-to-read',
  ].join(', '),
  phrases: 'readingTime',
  where: 'anywhere',
  removes: [
    '3 min read',
    'Reading time: 5 minutes',
    'أقل من دقيقة',
    'Temps de lecture : 4 minutes',
    'Lectura de 3 min',
  ],
  keeps: ['3 min read aloud by the judge', '5 minutes to midnight', 'Reading time tables is hard'],
});
