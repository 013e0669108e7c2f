/** What removes a block besides the rules: the ids and their meaning. */
export const verdicts = [
  { id: 'title', summary: 'The headline, moved to the title.' },
  { id: 'repeated-headline', summary: 'The headline once more.' },
  { id: 'hidden-text', summary: 'Text that the page hides by its own attributes.' },
  { id: 'form-control', summary: 'Words on buttons, in menus and fields of forms.' },
  { id: 'before-article', summary: 'Stands before the article and does not read as part of it.' },
  { id: 'after-article', summary: 'Stands after the end of the article and does not read as part of it.' },
  { id: 'boilerplate', summary: 'Stands inside the article and does not read as part of it.' },
  {
    id: 'repeated-text',
    summary: 'Repeats earlier text: a finding of check, and a merge whose targets did not stay.',
  },
] as const;

export type Verdict = (typeof verdicts)[number]['id'];
