import { defineRule } from './define-rule.js';

export default defineRule({
  id: 'breadcrumb',
  summary: 'The path from the home page to the section, with its separators.',
  selector: [
    '[itemtype$="schema.org/BreadcrumbList"]',
    'nav.breadcrumb',
    'nav.breadcrumbs',
    'ol.breadcrumb',
    'ul.breadcrumb',
    'ul.breadcrumbs',
    'div.breadcrumb',
    'div.breadcrumbs',
    '#breadcrumb',
    '#breadcrumbs',
    '.yoast-breadcrumb',
    '.rank-math-breadcrumb',
    '.aioseo-breadcrumbs',
    '.breadcrumb-trail',
    '.tdb-breadcrumbs',
    '.td-crumb-container',
    '.jeg_breadcrumbs',
    '.entry-crumbs',
    '#block-breadcrumbs',
    'nav[aria-label="breadcrumb" i]',
    'nav[aria-label="breadcrumbs" i]',
  ].join(', '),
  // Three steps at least: with one separator it is as often a headline or a comparison.
  // What it looks ahead for first only spares most lines the rest, which is slow.
  text: /^(?=[^>›»→❯⟩/]{2,40}[>›»→❯⟩/])(?=[^\p{L}]{0,20}\p{L})(?:[^>›»→❯⟩/]{2,40}(?:[>›»→❯⟩][^>›»→❯⟩.!?؟。]{2,60}){2,6}|[^>›»→❯⟩/]{2,30}(?: \/ [^/.!?؟。]{2,30}){2,6})$/u,
  textNeeds: ['arrow', 'slash'],
  where: 'outside',
  field: 'categories',
  marks: 'before',
  removes: [
    'Home > World > Asia',
    'Inicio » Política » Congreso',
    'الرئيسية › أخبار › العالم',
    '首页 > 新闻 > 国际',
    'Start / Politik / Inland',
  ],
  keeps: ['5 > 3', 'Temperatures > 40 degrees are rare.', 'and/or', 'The vote was 5 > 3 > 1.', '» Quote «'],
});
