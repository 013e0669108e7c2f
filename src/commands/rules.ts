import { z } from 'zod';
import { EXIT, type ExitCode } from '../errors.js';
import type { Io } from '../io.js';
import type { Language } from '../languages/define-language.js';
import { loadAllLanguages } from '../languages/index.js';
import { verdicts } from '../passes/verdicts.js';
import { rules } from '../rules/index.js';
import type { Rule } from '../rules/define-rule.js';
import { type Flags, parseFlags } from './flags.js';
import { painter } from './terminal.js';

const flagsSchema = z.strictObject({ format: z.enum(['text', 'json']).default('text') });

interface ListedRule {
  readonly id: string;
  readonly summary: string;
  readonly where: Rule['where'];
  /** How many phrases each language has for it, by language code. */
  readonly phrases: Readonly<Record<string, number>>;
}

/** Lists the rules, the verdicts of passes, and the languages. */
export async function runRules(flags: Flags, io: Io): Promise<ExitCode> {
  const { format } = parseFlags(flagsSchema, flags);
  const listing = list(await loadAllLanguages());
  await io.stdout.write(format === 'json' ? `${JSON.stringify(listing, null, 2)}\n` : describe(listing, io));
  return EXIT.done;
}

function list(languages: readonly Language[]) {
  return {
    rules: rules.map((rule) => toListedRule(rule, languages)),
    verdicts: verdicts.map(({ id, summary }) => ({ id, summary })),
    languages: languages.map(({ code, name, scripts, direction, phrases }) => ({
      code,
      name,
      scripts,
      direction,
      phrases: Object.values(phrases).reduce((sum, { length }) => sum + length, 0),
    })),
  };
}

function toListedRule(
  { id, summary, where, phrases: kind }: Rule,
  languages: readonly Language[],
): ListedRule {
  const counts = languages.map(
    ({ code, phrases }) => [code, kind === undefined ? 0 : (phrases[kind]?.length ?? 0)] as const,
  );
  return { id, summary, where, phrases: Object.fromEntries(counts.filter(([, count]) => count > 0)) };
}

function describe(listing: ReturnType<typeof list>, io: Io): string {
  const paint = painter(io);
  const idWidth = Math.max(...[...listing.rules, ...listing.verdicts].map(({ id }) => id.length));
  const nameWidth = Math.max(...listing.languages.map(({ name }) => name.length));
  return [
    paint('bold', 'Rules'),
    ...listing.rules.flatMap(({ id, summary, where, phrases }) => {
      const details = [where, ...Object.entries(phrases).map(([code, count]) => `${code} ${count}`)];
      return [
        `  ${id.padEnd(idWidth)}  ${summary}`,
        paint('dim', `  ${' '.repeat(idWidth)}  ${details.join(', ')}`),
      ];
    }),
    '',
    paint('bold', 'Verdicts'),
    ...listing.verdicts.map(({ id, summary }) => `  ${id.padEnd(idWidth)}  ${summary}`),
    '',
    paint('bold', 'Languages'),
    ...listing.languages.map(
      ({ code, name, scripts, direction, phrases }) =>
        `  ${code.padEnd(3)}  ${name.padEnd(nameWidth)}  ${scripts.join(' ')}  ${direction}  ${phrases} phrases`,
    ),
    '',
  ].join('\n');
}
