import { defineRule } from './define-rule.js';

export default defineRule({
  id: 'read-also',
  summary: 'Pointers to another article inside the text.',
  selector: [
    '.read-also',
    '.readalso',
    '.also-read',
    '.wp-block-embed.is-provider-self',
    '.in-article-related',
    '.inline-related',
    '.jnews_inline_related_post',
    '.td_block_related_inline',
    '.IRPP_minimalist',
    '.irp-shortcode',
    '.IRPP_ruby',
    '.IRPP_kangoo',
    '.irpp-wrapper',
  ].join(', '),
  phrases: 'readAlso',
  where: 'anywhere',
  removes: [
    'Read also: Ministers meet in Geneva',
    'See also: What we know so far',
    'اقرأ أيضا: اجتماع الوزراء في جنيف',
    'Lire aussi : Les ministres à Genève',
    'Lea también: Los ministros en Ginebra',
  ],
  keeps: ['Read also the second chapter', 'Related companies paid more', 'See also that the door is shut'],
});
