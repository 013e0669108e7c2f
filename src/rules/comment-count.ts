import { defineRule } from './define-rule.js';

export default defineRule({
  id: 'comment-count',
  summary: 'Counters and headings of reader comments.',
  // No position: as many sites count comments beside the headline as below the article.
  selector: [
    '.comments-link',
    '.comment-count',
    '.comments-count',
    '.disqus-comment-count',
    '.fb-comments-count',
    '.td-post-comments',
    '.jeg_meta_comment',
    '.entry-comments-link',
    '#comments-title',
    '.comments-title',
    '#jeg_comments_title',
  ].join(', '),
  phrases: 'commentCount',
  where: 'anywhere',
  removes: ['12 comments', 'No comments', 'Comments (3)', 'تعليقات', '3 commentaires', 'Комментарии'],
  keeps: [
    '12 comments that changed the debate',
    'No comments were made by the ministry',
    'Comments by the minister drew fire',
  ],
});
