/** In Markdown, stands below a rule between the article and its readers' comments. No text of a page becomes such a node. */
export const COMMENTS_MARK = '<!-- comments -->';
