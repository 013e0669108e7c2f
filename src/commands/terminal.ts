import { inspect } from 'node:util';
import wrapAnsi from 'wrap-ansi';
import type { Io, Terminal } from '../io.js';
import { toLine } from './line.js';

export type Color = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan';

export type Paint = (color: Color, text: string) => string;

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/**
 * Colours text for standard output, or leaves it as it is. FORCE_COLOR decides, then NO_COLOR, then whether it is a
 * terminal that knows colours.
 */
export function painter({ env, stdout }: Pick<Io, 'env' | 'stdout'>): Paint {
  if (!wantsColor(env, stdout)) return (_, text) => text;
  return (color, text) => {
    const [on, off] = inspect.colors[color] ?? [0, 0];
    return `\u001B[${on}m${text}\u001B[${off}m`;
  };
}

function wantsColor(env: Io['env'], { isTerminal }: Terminal): boolean {
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return (env['NO_COLOR'] ?? '') === '' && isTerminal && env['TERM'] !== 'dumb';
}

/**
 * Lines of the text for standard output: one if it is no terminal, else wrapped to its width, each isolated so that
 * right-to-left text leaves its surroundings in order.
 */
export function layOut(text: string, indent: string, { isTerminal, columns }: Terminal): string[] {
  const line = toLine(text);
  if (!isTerminal || columns === undefined) return [`${indent}${line}`];
  const width = Math.max(columns - indent.length, 1);
  return wrapAnsi(line, width, { hard: true })
    .split('\n')
    .map((part) => `${indent}${isolate(part)}`);
}

/** Keeps the text's direction to itself. */
export function isolate(text: string): string {
  return `${FIRST_STRONG_ISOLATE}${text}${POP_ISOLATE}`;
}
