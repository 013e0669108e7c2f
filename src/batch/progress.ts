import type { Terminal } from '../io.js';

export const PROGRESS_MODES = ['auto', 'plain', 'none'] as const;

export type ProgressMode = (typeof PROGRESS_MODES)[number];

/** How far a run is. */
export interface RunState {
  readonly done: number;
  readonly failed: number;
}

/** Tells people how far a run is. */
export interface Progress {
  readonly update: (state: RunState) => void;
  /** Writes a message; a line that shows progress gives way to it. */
  readonly message: (text: string) => Promise<void>;
  readonly end: () => Promise<void>;
}

export interface ProgressOptions {
  readonly mode: ProgressMode;
  readonly stderr: Terminal;
  /** How many pages there are; undefined if that is not known. */
  readonly total: number | undefined;
  /** Milliseconds since some moment. */
  readonly now: () => number;
}

/** As often as an eye can follow. */
const LINE_INTERVAL = 100;

/** Often enough to see in a log that a run is alive, seldom enough for a run of hours. */
const LOG_INTERVAL = 10_000;

const CLEAR_LINE = '\r\u001B[K';

/** One line that is written over on a terminal; with `plain` a line every ten seconds. */
export function createProgress({ mode, stderr, total, now }: ProgressOptions): Progress {
  const asLine = mode === 'auto' && stderr.isTerminal;
  if (!asLine && mode !== 'plain') {
    return { update: () => {}, message: (text) => stderr.write(text), end: async () => {} };
  }
  const started = now();
  const interval = asLine ? LINE_INTERVAL : LOG_INTERVAL;
  let last = started;
  let state: RunState = { done: 0, failed: 0 };
  let isShown = false;

  const describe = (): string => describeProgress(state, total, now() - started);
  const clear = (): string => {
    const text = isShown ? CLEAR_LINE : '';
    isShown = false;
    return text;
  };
  const show = (): string => {
    isShown = true;
    return `${CLEAR_LINE}${fit(describe(), stderr.columns)}`;
  };
  return {
    update: (next) => {
      state = next;
      if (now() - last < interval) return;
      last = now();
      // Not awaited: nobody waits for progress.
      void stderr.write(asLine ? show() : `dechrome: ${describe()}\n`);
    },
    message: (text) => stderr.write(`${clear()}${text}`),
    end: async () => {
      const text = clear();
      if (text !== '') await stderr.write(text);
    },
  };
}

function fit(text: string, columns: number | undefined): string {
  // A line as wide as the terminal could wrap.
  return columns === undefined ? text : text.slice(0, Math.max(columns - 1, 0));
}

/** `120/500 pages, 41.3 a second, 2 failed, 9 s left`. */
export function describeProgress(
  { done, failed }: RunState,
  total: number | undefined,
  milliseconds: number,
): string {
  // Files turn out to hold more pages than one.
  if (total !== undefined && done > total) return describeProgress({ done, failed }, undefined, milliseconds);
  const rate = milliseconds > 0 ? (done * 1000) / milliseconds : 0;
  const parts = [total === undefined ? `${done} pages` : `${done}/${total} pages`];
  if (rate > 0) parts.push(`${rate.toFixed(1)} a second`);
  if (failed > 0) parts.push(`${failed} failed`);
  if (total !== undefined && rate > 0 && done < total)
    parts.push(`${describeTime((total - done) / rate)} left`);
  return parts.join(', ');
}

/** Seconds as people say them: `42 s`, `3 min 05 s`, `2 h 07 min`. */
export function describeTime(seconds: number): string {
  const whole = Math.ceil(seconds);
  const minutes = Math.floor(whole / 60);
  if (minutes === 0) return `${whole} s`;
  if (minutes < 60) return `${minutes} min ${String(whole % 60).padStart(2, '0')} s`;
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`;
}
