import { assertIsText } from './assert-text.js';
import { decodeBytes } from './decode.js';
import { assertNotBlank, detectFormat, type InputFormat } from './detect-format.js';
import { isMhtml } from './is-mhtml.js';
import type { PageFacts } from './page-source.js';
import { readSavedFrom } from './saved-from.js';

/** A page as text, and all that is known of it before it is read. */
export interface OpenedPage {
  readonly text: string;
  /** WHATWG name, lower case. */
  readonly encoding: string;
  readonly format: InputFormat;
  readonly facts: PageFacts;
}

/**
 * Decodes a page, out of the archive that a browser has saved it in, and tells what it is.
 *
 * @param asked What the caller says it is.
 * @param label The encoding that the caller says it is in.
 * @throws {InputError} when the bytes are no page
 * @throws {ConfigError} when `label` is no encoding label
 */
export async function openPage(
  { bytes, ...facts }: PageFacts & { readonly bytes: Uint8Array },
  asked: 'auto' | 'html' | 'text' | 'mhtml',
  label?: string,
): Promise<OpenedPage> {
  let page: PageFacts & { readonly bytes: Uint8Array } = { ...facts, bytes };
  const isArchive = asked === 'mhtml' || (asked === 'auto' && isMhtml(bytes));
  if (isArchive) {
    const { unwrapMhtml } = await import('./mhtml.js');
    // What holds the archive knows less of the page than the archive does.
    page = { ...facts, ...unwrapMhtml(bytes) };
  }
  assertIsText(page.bytes);
  const { text, encoding } = await decodeBytes(page.bytes, label, page.charset);
  assertNotBlank(text);
  const format = asked === 'html' || asked === 'text' ? asked : detectFormat(text, page.format);
  const { bytes: _bytes, ...known } = page;
  return { text, encoding, format, facts: format === 'html' ? { ...readSavedFrom(text), ...known } : known };
}
