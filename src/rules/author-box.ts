import { defineRule } from './define-rule.js';

export default defineRule({
  id: 'author-box',
  summary: 'Box about the author below the article, and links to other articles by the same.',
  selector: [
    '.author-box',
    '.author-bio',
    '.authorbox',
    '.about-author',
    '.post-author-box',
    '.saboxplugin-wrap',
    '.pp-multiple-authors-boxes-wrapper',
    '.td-author-box',
    '.tdb-author-box',
    '.jeg_authorbox',
    '.mvp-author-info-wrap',
    '.author-info-box',
    '.abh_box',
    '.m-a-box',
    '.post-author-bio',
    '#author-bio',
    '#author-box',
    '.wp-block-post-author-biography',
  ].join(', '),
  phrases: 'authorBox',
  // "About {name}" is also how a section of a profile is headed.
  where: 'outside',
  marks: 'after',
  removes: [
    'About the author',
    'View all posts by Jane Doe',
    'عن الكاتب',
    'Sobre el autor',
    'À propos de l’auteur',
  ],
  keeps: [
    'About the author of the attack nothing is known',
    'The author box set',
    'More by accident than by design',
  ],
});
