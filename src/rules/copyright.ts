import { defineRule } from './define-rule.js';

export default defineRule({
  id: 'copyright',
  summary: 'Copyright lines.',
  selector: [
    '#copyright',
    '.site-copyright',
    '.footer-copyright',
    '.td-sub-footer-copy',
    '.jeg_footer_copyright',
    '#footer .copyright',
    'footer .copyright',
    '.site-info',
    '#colophon .site-info',
  ].join(', '),
  phrases: 'copyright',
  // The sign and a year: without the year it is the credit of a picture.
  // What it looks ahead for first only spares most lines the rest, which is slow.
  text: /^(?=[^©(]{0,80}[©(])(?=[^\p{Nd}]{0,120}(?:19|20|١٩|٢٠|۱۹|۲۰|۱۳|۱۴)\p{Nd}{2})(?:[^©]{0,80}©|[Cc][Oo][Pp](?:[Yy][Rr][Ii][Gg][Hh][Tt]|[Rr]\.) ?\([Cc]\))[^©]{0,200}$/u,
  textNeeds: ['copyright', 'parenthesis'],
  where: 'anywhere',
  marks: 'after',
  removes: [
    '© 2024 Example Media',
    'Copyright © 2019–2024 Example Ltd. All rights reserved.',
    'جميع الحقوق محفوظة',
    'Tous droits réservés',
    'Example Media © 2024',
    '© ٢٠٢٤ مثال',
  ],
  keeps: [
    'Copyright 2024 reform passes',
    'All rights reserved for the tribe were ignored',
    '(c) the third condition was met in 2024',
  ],
});
