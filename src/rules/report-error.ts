import { defineRule } from './define-rule.js';

export default defineRule({
  id: 'report-error',
  summary: 'Calls to report a mistake in the article.',
  selector: ['.mistape_caption', '#mistape_dialog', '.orfo-reporter', '#deco_mistake_dialog'].join(', '),
  phrases: 'reportError',
  where: 'anywhere',
  removes: [
    'Found a mistake? Select it and press Ctrl+Enter',
    'Report an error',
    'Signaler une erreur',
    'Reportar un error',
    'أبلغ عن خطأ',
  ],
  keeps: [
    'Report an error and be punished: the pilots’ dilemma',
    'Errors of the past',
    'A mistake was found by the court',
  ],
});
