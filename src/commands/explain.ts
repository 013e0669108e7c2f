import { runBatch } from '../batch/run-batch.js';
import { cleanPage, type CleanedPage } from '../clean.js';
import { byReadingOrder, describeOrigin, type Document, isMoved } from '../document/document.js';
import type { Block } from '../document/block.js';
import { ConfigError, EXIT, type ExitCode } from '../errors.js';
import type { Io } from '../io.js';
import { cleanOptionsSchema } from '../options.js';
import { describeMetadata } from './describe-metadata.js';
import { describeMerge } from './findings.js';
import { type Flags, parseFlags } from './flags.js';
import { inputFlagsSchema, splitInputFlags } from './input-flags.js';
import { toLine } from './line.js';
import { openPages } from './pages.js';
import { reportFailure } from './report.js';
import { isolate, layOut, painter, type Color, type Paint } from './terminal.js';

export const flagsSchema = cleanOptionsSchema.extend(inputFlagsSchema.shape);

type Verdict = 'keep' | 'remove' | 'merge' | 'field';

/** What became of a block. */
interface Explanation {
  readonly block: Block;
  readonly verdict: Verdict;
  /** The rule, or the kind of a kept block. */
  readonly rule: string;
  /** Confidence of a removal, similarity of a merge; null for a kept block, of which nothing is measured. */
  readonly score: number | null;
  readonly reason: string;
}

const COLORS: Record<Verdict, Color> = { keep: 'green', remove: 'red', merge: 'yellow', field: 'cyan' };

const VERDICT_WIDTH = 'remove'.length;

const INDENT = '  ';

// Enough for lines; CSS paths are longer than a column can be.
const WIDEST_PLACE = 16;

/** Shows every block of a page with its verdict, in reading order, and where the metadata was found. */
export async function runExplain(inputs: readonly string[], flags: Flags, io: Io): Promise<ExitCode> {
  const { input, others: options } = splitInputFlags(parseFlags(flagsSchema, flags));
  const sources = await openPages(inputs, { ...options, input }, io);
  const { length } = sources.files;
  if (length > 1) throw new ConfigError(`explain shows one page, but there are ${length}`);
  for await (const outcome of runBatch(sources, (page) => cleanPage(page, options))) {
    if ('error' in outcome) {
      await reportFailure(io, outcome.source, outcome.error);
      return EXIT.failed;
    }
    await io.stdout.write(`${describePage(outcome.result, io).join('\n')}\n`);
  }
  return EXIT.done;
}

function describePage({ source, document }: CleanedPage, io: Io): string[] {
  const paint = painter(io);
  const explanations = explain(document);
  const ruleWidth = widest(explanations.map(({ rule }) => rule));
  const placeWidth = Math.min(WIDEST_PLACE, widest(explanations.map(({ block }) => describePlace(block))));
  const title = document.metadata.title;
  return [
    paint('bold', `${source.path === null ? '<stdin>' : toLine(source.path)}`),
    ...(title === null ? [] : layOut(title, INDENT, io.stdout)),
    `${INDENT}${[source.format, source.encoding, document.language, document.direction].filter((part) => part !== null).join(', ')}`,
    `${INDENT}${count(explanations)}`,
    ...document.warnings.map((warning) => `${INDENT}${paint('yellow', 'warning')}: ${toLine(warning)}`),
    ...explanations.flatMap((explanation) => [
      '',
      describeVerdict(explanation, ruleWidth, placeWidth, paint, io),
      ...layOut(explanation.block.text, INDENT, io.stdout),
    ]),
    ...describeMetadata(document, paint, io),
  ];
}

// A page can have more blocks than a call can have arguments.
function widest(texts: readonly string[]): number {
  return texts.reduce((width, { length }) => Math.max(width, length), 0);
}

function explain(document: Document): Explanation[] {
  const kept = document.blocks.map((block): Explanation => ({
    block,
    verdict: 'keep',
    rule: block.kind,
    score: block.score ?? null,
    reason: '',
  }));
  const removed = document.removed.map((removal): Explanation => ({
    block: removal.block,
    verdict: isMoved(removal) ? 'field' : 'remove',
    rule: removal.rule,
    score: removal.confidence,
    reason: removal.reason,
  }));
  const merged = document.merged.map((merge): Explanation => {
    const differs = merge.sentences.flatMap((sentence) => sentence.differs);
    const difference = differs.length === 0 ? '' : `, differs in: ${differs.join(' | ')}`;
    return {
      block: merge.block,
      verdict: 'merge',
      rule: 'repeated-text',
      score: merge.similarity,
      reason: `${describeMerge(merge, document)}${difference}`,
    };
  });
  return [...kept, ...removed, ...merged].sort(byReadingOrder);
}

/** The page's own words come last on the line, so that right-to-left ones cannot scramble the columns. */
function describeVerdict(
  { block, verdict, rule, score, reason }: Explanation,
  ruleWidth: number,
  placeWidth: number,
  paint: Paint,
  { stdout }: Pick<Io, 'stdout'>,
): string {
  const words = toLine(reason);
  return [
    paint(COLORS[verdict], verdict.padEnd(VERDICT_WIDTH)),
    rule.padEnd(ruleWidth),
    score === null ? '   -' : score.toFixed(2),
    paint('dim', describePlace(block).padEnd(placeWidth)),
    stdout.isTerminal && words !== '' ? isolate(words) : words,
  ]
    .join('  ')
    .trimEnd();
}

function describePlace({ origin }: Block): string {
  return 'path' in origin ? origin.path : `line ${describeOrigin(origin)}`;
}

function count(explanations: readonly Explanation[]): string {
  const counts = new Map<Verdict, number>([
    ['keep', 0],
    ['remove', 0],
    ['merge', 0],
    ['field', 0],
  ]);
  for (const { verdict } of explanations) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  return [...counts].map(([verdict, times]) => `${verdict} ${times}`).join(', ');
}
