import { defineRule } from './define-rule.js';

export default defineRule({
  id: 'byline',
  summary: 'Who wrote the article.',
  selector: [
    '.byline',
    '.post-byline',
    '.entry-author',
    '.author.vcard',
    'span.author',
    '.post-author',
    'p.author',
    '[rel="author"]',
    '[itemprop="author"]',
    '.td-post-author-name',
    '.jeg_meta_author',
    '.submitted-by',
    '.wp-block-post-author',
    '.wp-block-post-author-name',
    'address.author',
  ].join(', '),
  phrases: 'byline',
  // Headlines are made like bylines: "By Land and Sea".
  where: 'outside',
  field: 'authors',
  removes: ['By Jane Doe', 'Written by Jane Doe', 'بقلم: أحمد علي', 'Par Marie Curie', 'Por Ana Torres'],
  keeps: [
    'By the time they arrived, the house was gone.',
    'By noon the streets were empty',
    'Par exemple, les prix baissent',
  ],
});
