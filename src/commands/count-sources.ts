import { extname } from 'node:path';
import type { Sources } from '../input/sources.js';

/** Files of these extensions are one page each. */
const PAGES: ReadonlySet<string> = new Set(['.html', '.htm', '.xhtml', '.txt', '.md', '.json', '']);

/** How many pages the inputs name; undefined when one of them may hold any number. */
export function countSources({ files }: Sources, inputFormat: string | undefined): number | undefined {
  const isContainer = inputFormat !== undefined && !['auto', 'html', 'text'].includes(inputFormat);
  if (isContainer || !files.every((file) => file !== null && PAGES.has(extname(file).toLowerCase())))
    return undefined;
  return files.length;
}
