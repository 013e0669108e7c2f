import { defineRule } from './define-rule.js';

export default defineRule({
  id: 'skip-link',
  summary: 'Links that skip to the content or the navigation.',
  selector: [
    'a.skip-link',
    '.skip-link.screen-reader-text',
    '#skip-link',
    '.skip-links',
    'a.skip-to-content',
    'a[href="#main-content"].visually-hidden',
    '.visually-hidden.focusable.skip-link',
    '.skip-to-main-content',
    '.genesis-skip-link',
  ].join(', '),
  phrases: 'skipLink',
  where: 'anywhere',
  marks: 'before',
  removes: [
    'Skip to content',
    'Skip to main content',
    'تخطى إلى المحتوى',
    'Aller au contenu',
    'Saltar al contenido',
  ],
  keeps: ['Skip to the third act and you will see', 'Content to skip dinner, he left', 'Jump to conclusions'],
});
