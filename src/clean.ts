import { createHash } from 'node:crypto';
import type { Document } from './document/document.js';
import { ConfigError, InputError } from './errors.js';
import type { InputFormat } from './input/detect-format.js';
import { openPage } from './input/open-page.js';
import type { PageFacts } from './input/page-source.js';
import { readText } from './input/read-text.js';
import { type CleanOptions, type CleanOptionsInput, cleanOptionsSchema } from './options.js';
import { toArticle } from './output/article.js';
import { describeSource } from './output/source.js';
import type { Article, Source } from './output/schema.js';
import { runPasses } from './passes/index.js';
import { prepare } from './prepare.js';
import { ruleSelectors } from './rules/index.js';

/** One input: the bytes of a saved page, and what else is known of it. */
export interface Page extends PageFacts {
  readonly bytes: Uint8Array;
}

/** A page after all passes, before it is written: what `explain` and `check` look at. */
export interface CleanedPage {
  readonly source: Source;
  readonly document: Document;
}

/**
 * Cleans a page and gives the JSON contract's object.
 *
 * @throws {InputError} when the bytes are no page
 * @throws {ConfigError} when the options are wrong, one line an issue
 */
export async function clean(page: Page, options: CleanOptionsInput = {}): Promise<Article> {
  return toArticle(await cleanPage(page, options));
}

/** Cleans a page into a document and its account. Throws as {@link clean} does. */
export async function cleanPage(page: Page, options: CleanOptionsInput = {}): Promise<CleanedPage> {
  const settings = parseOptions(options);
  const { text, encoding, format, facts } = await openPage(page, settings.inputFormat, settings.encoding);
  const url = page.url ?? settings.url ?? facts.url;
  const read = await readPage(text, format, url, settings.keep);
  if (read.blocks.length === 0 && read.metadata.title === null) {
    throw new InputError('empty', 'holds no text that a reader sees');
  }
  const { document, context } = await prepare(read, settings);
  return {
    source: {
      ...describeSource(facts, url),
      format: document.format,
      encoding,
      bytes: page.bytes.length,
      sha256: createHash('sha256').update(page.bytes).digest('hex'),
    },
    document: runPasses(document, context),
  };
}

async function readPage(
  text: string,
  format: InputFormat,
  url: string | undefined,
  keep: CleanOptions['keep'],
): Promise<Document> {
  if (format === 'text') return readText(text);
  // The other readers bring libraries that a dump has no use for.
  if (format === 'html') {
    return (await import('./input/read-html.js')).readHtml(text, ruleSelectors, url, keep);
  }
  if (format === 'markdown') return (await import('./input/read-markdown.js')).readMarkdown(text);
  return (await import('./input/read-article.js')).readArticle(text);
}

function parseOptions(options: CleanOptionsInput): CleanOptions {
  const parsed = cleanOptionsSchema.safeParse(options);
  if (parsed.success) return parsed.data;
  throw new ConfigError(
    parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'options'}: ${message}`).join('\n'),
  );
}
