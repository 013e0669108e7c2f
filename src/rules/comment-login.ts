import { defineRule } from './define-rule.js';

export default defineRule({
  id: 'comment-login',
  summary: 'Notes on who may comment and how.',
  selector: [
    '.must-log-in',
    '.no-comments',
    '.nocomments',
    '.logged-in-as',
    '.comment_forbidden',
    '.comments-closed',
  ].join(', '),
  phrases: 'commentLogin',
  where: 'anywhere',
  marks: 'after',
  removes: [
    'You must be logged in to post a comment.',
    'Comments are closed.',
    'التعليقات مغلقة',
    'Les commentaires sont fermés',
    'Los comentarios están cerrados',
  ],
  keeps: [
    'Comments are closed to doubt by the evidence',
    'Log in a fire was found',
    'You must be logged by the police to post',
  ],
});
