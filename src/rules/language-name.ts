import { defineRule } from './define-rule.js';

export default defineRule({
  id: 'language-name',
  summary: 'Names of languages that a switcher shows.',
  phrases: 'languageName',
  // It can head a section or be an answer in an interview.
  where: 'outside',
  removes: ['English', 'Français', 'العربية', 'Choose language', 'Español'],
  keeps: ['English was spoken at the meeting', 'French officials said', 'Language matters'],
});
