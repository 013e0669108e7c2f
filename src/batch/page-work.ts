import { createHash } from 'node:crypto';
import { cleanPage } from '../clean.js';
import type { PageFacts } from '../input/page-source.js';
import { readPageFile } from '../input/sources.js';
import { toArticle } from '../output/article.js';
import { accountOf, reportEntry } from './page-account.js';
import {
  contentOf,
  failedResult,
  UNCHANGED,
  type PageResult,
  type PageTask,
  type Unchanged,
} from './page-result.js';

/** Reads and cleans one page and writes its record. A page that fails resolves to its failure; rejects for no page's sake. */
export async function workOnPage(task: PageTask): Promise<PageResult | Unchanged> {
  const started = performance.now();
  const { facts, page, known, settings } = task;
  let bytes: Uint8Array | null = null;
  let digest: string | null = null;
  try {
    bytes = 'bytes' in page ? page.bytes : await readPageFile(page.file, settings.maxBytes);
    if (settings.digest) digest = digestOf(facts, bytes);
    if (known !== null && digest === known) return UNCHANGED;
    const cleaned = await cleanPage({ ...facts, bytes }, settings.options);
    const article = toArticle(cleaned);
    return {
      content: await contentOf({ article }, settings.takes),
      digest,
      account: accountOf(cleaned, article),
      failure: null,
      report: settings.report ? reportEntry(article, cleaned.document) : null,
      milliseconds: performance.now() - started,
    };
  } catch (error) {
    const result = await failedResult(facts, bytes, error, settings);
    return { ...result, digest, milliseconds: performance.now() - started };
  }
}

function digestOf(facts: PageFacts, bytes: Uint8Array): string {
  return createHash('sha256')
    .update(`${JSON.stringify(facts)}\n`)
    .update(bytes)
    .digest('base64url');
}
