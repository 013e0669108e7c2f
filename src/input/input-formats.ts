/** What an input can be said to be: a container, a format of a page, or `auto` to tell by content. */
export const INPUT_FORMATS = ['auto', 'html', 'text', 'mhtml', 'warc', 'jsonl'] as const;

export type AskedFormat = (typeof INPUT_FORMATS)[number];
