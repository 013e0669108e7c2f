/*
 * The cost of matching: of compiling phrases, and of a line of a dump by what becomes of it, each also as a multiple
 * of folding the lines and splitting them into words, which holds on a busy machine too.
 *
 *   npx esbuild test/bench/phrases.ts --bundle --platform=node --format=esm --outfile="$TMPDIR/phrases.mjs"
 *   DECHROME_DATA=<folder with a folder `dump` of .txt.gz> node "$TMPDIR/phrases.mjs"
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Block } from '../../src/document/block.js';
import { foldText } from '../../src/document/key.js';
import { loadLanguagesOf } from '../../src/languages/index.js';
import { rules } from '../../src/rules/index.js';
import { matchRules } from '../../src/rules/match-rules.js';
import { createPhraseMatcher, createPhraseSearch } from '../../src/rules/phrase-matcher.js';

const PAGES = 200;
const FIRST_LINES = 100;
const ROUNDS = 6;

const folder = process.env['DECHROME_DATA'];
if (folder === undefined) throw new Error('DECHROME_DATA must name the folder of the development set');
const print = (line: string): void => void process.stdout.write(`${line}\n`);

function readLines(dumps: string): string[] {
  const names = readdirSync(dumps).toSorted();
  const every = Math.max(1, Math.floor(names.length / PAGES));
  return names
    .filter((_, place) => place % every === 0)
    .flatMap((name) =>
      gunzipSync(readFileSync(join(dumps, name)))
        .toString('utf8')
        .split('\n'),
    )
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Processor time in µs, of all threads: compiling by the engine is part of the cost of a short run. */
function cost(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

const lines = readLines(join(folder, 'dump'));
const languages = await loadLanguagesOf(new Set(['Latn']));

const cold = cost(() => {
  const matcher = createPhraseMatcher(languages);
  for (const line of lines.slice(0, FIRST_LINES)) matcher.match(line);
});

const search = createPhraseSearch(languages);
const matcher = createPhraseMatcher(languages);
const outcomes = new Map<string, string[]>();
for (const line of lines) {
  const { match, steps } = search(line);
  const outcome = match !== null ? 'matched' : steps > 0 ? 'tried in vain' : 'turned away';
  const known = outcomes.get(outcome);
  if (known === undefined) outcomes.set(outcome, [line]);
  else known.push(line);
}
const toBlock = (text: string, index: number): Block => ({
  index,
  kind: 'paragraph',
  text,
  origin: { line: [index + 1, index + 1] },
  markup: null,
});
const blocks = lines.map(toBlock);

interface Task {
  readonly count: number;
  readonly work: () => void;
}

const yardstick: Task = {
  count: lines.length,
  work: () => void lines.reduce((words, line) => words + foldText(line).split(' ').length, 0),
};
const tasks = new Map<string, Task>([['fold and split', yardstick]]);
for (const [outcome, some] of outcomes) {
  tasks.set(`phrases: ${outcome}`, {
    count: some.length,
    work: () => some.forEach((line) => matcher.match(line)),
  });
}
for (const { id, text } of rules) {
  if (text === undefined) continue;
  tasks.set(`pattern: ${id}`, { count: lines.length, work: () => lines.forEach((line) => text.test(line)) });
}
tasks.set('all rules', {
  count: lines.length,
  work: () => blocks.forEach((block) => matchRules(block, matcher)),
});

// The least of several rounds, taken in turns, so that other work on the machine falls on all alike.
const best = new Map<string, number>();
let compiling = Number.POSITIVE_INFINITY;
for (let round = 0; round < ROUNDS; round++) {
  for (const [name, { count, work }] of tasks) {
    best.set(name, Math.min(best.get(name) ?? Number.POSITIVE_INFINITY, cost(work) / count));
  }
  compiling = Math.min(
    compiling,
    cost(() => void createPhraseMatcher(languages).match('x')),
  );
}

const unit = best.get('fold and split') ?? Number.NaN;
print(`${lines.length} lines, ${Math.round(lines.join('').length / lines.length)} characters each`);
print(`first ${FIRST_LINES} lines of a new process: ${(cold / 1000).toFixed(1)} ms`);
print(`a new matcher: ${(compiling / 1000).toFixed(2)} ms`);
for (const [name, micros] of best) {
  const count = tasks.get(name)?.count ?? 0;
  print(
    `${name.padEnd(28)} ${micros.toFixed(3).padStart(8)} µs a line ${(micros / unit).toFixed(2).padStart(6)} ${count} lines`,
  );
}
