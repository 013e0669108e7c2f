import type { CleanedPage } from '../clean.js';
import type { Io } from '../io.js';
import { describeMetadata } from './describe-metadata.js';
import {
  describeCounts,
  describePlace,
  describeReading,
  explainBlocks,
  type Explanation,
  type Verdict,
} from './explanations.js';
import { toLine } from './line.js';
import { type Color, isolate, layOut, type Paint, painter } from './terminal.js';

const COLORS: Record<Verdict, Color> = { keep: 'green', remove: 'red', merge: 'yellow', field: 'cyan' };

const VERDICT_WIDTH = 'remove'.length;

const INDENT = '  ';

// Enough for lines; CSS paths are longer than a column can be.
const WIDEST_PLACE = 16;

/** The lines that show a page in a terminal: what it is, every block with its verdict, and the metadata. */
export function explainAsText({ source, document }: CleanedPage, io: Io): string[] {
  const paint = painter(io);
  const explanations = explainBlocks(document);
  const ruleWidth = widest(explanations.map(({ rule }) => rule));
  const placeWidth = Math.min(WIDEST_PLACE, widest(explanations.map(({ block }) => describePlace(block))));
  const title = document.metadata.title;
  return [
    paint('bold', `${source.path === null ? '<stdin>' : toLine(source.path)}`),
    ...(title === null ? [] : layOut(title, INDENT, io.stdout)),
    `${INDENT}${describeReading(source, document)}`,
    `${INDENT}${describeCounts(explanations)}`,
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

/** The page's own words come last on the line, so that right-to-left ones cannot scramble the columns. */
function describeVerdict(
  { block, verdict, rule, score, reason, sentences }: Explanation,
  ruleWidth: number,
  placeWidth: number,
  paint: Paint,
  { stdout }: Pick<Io, 'stdout'>,
): string {
  const differs = sentences.flatMap((sentence) => sentence.differs);
  const words = toLine(differs.length === 0 ? reason : `${reason}, differs in: ${differs.join(' | ')}`);
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
