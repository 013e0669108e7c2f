import { extname } from 'node:path';
import { toJsonLine } from '../document/controls.js';
import { ConfigError } from '../errors.js';
import { orConfigError } from '../system-error.js';
import { openAtomically } from './atomic-file.js';

/** What was left out of each page and why, and the totals, in a file that is written as a whole or not at all. */
export interface ReportFile {
  /** Adds a page's entry: one line of JSON without its end. */
  readonly add: (entry: string) => Promise<void>;
  readonly finish: (totals: object) => Promise<void>;
  readonly abandon: () => Promise<void>;
}

/** What stands around and between the entries. */
interface ReportShape {
  readonly before: string;
  readonly between: string;
  readonly after: (totals: string) => string;
}

const SHAPES: Readonly<Record<string, ReportShape>> = {
  '.json': {
    before: '{"schemaVersion":1,"pages":[\n',
    between: ',\n',
    after: (totals) => `\n],"totals":${totals}}\n`,
  },
  '.ndjson': { before: '', between: '\n', after: (totals) => `\n{"totals":${totals}}\n` },
};

/** Whether the name is one that a report can have. */
export function isReportName(path: string): boolean {
  return shapeOf(path) !== undefined;
}

function shapeOf(path: string): ReportShape | undefined {
  return SHAPES[extname(path).toLowerCase()];
}

/** Opens a report. @throws {ConfigError} (as a rejection, here and later) when the file cannot be written */
export async function openReportFile(path: string): Promise<ReportFile> {
  const shape = shapeOf(path);
  if (shape === undefined) throw new ConfigError(`--report: ${path} is neither .json nor .ndjson`);
  const place = `--report: ${path}`;
  const file = await orConfigError(place, openAtomically(path));
  let entries = 0;
  return {
    add: async (entry) => {
      await orConfigError(place, file.write(`${entries === 0 ? shape.before : shape.between}${entry}`));
      entries++;
    },
    finish: async (totals) => {
      const end = shape.after(toJsonLine(totals));
      await orConfigError(place, file.write(entries === 0 ? `${shape.before}${end.trimStart()}` : end));
      await orConfigError(place, file.commit());
    },
    abandon: file.discard,
  };
}
