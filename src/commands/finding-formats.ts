import { escapeControls } from '../document/controls.js';
import { formatAsGithub, formatAsText, type Finding } from './findings.js';
import type { FindingFormatName } from './finding-format-names.js';

/** An input that could not be checked. */
export interface FailedCheck {
  readonly path: string | null;
  readonly message: string;
}

/** How findings are written, and what goes around and between them. */
export interface FindingFormat {
  readonly before: string;
  readonly write: (finding: Finding) => string;
  readonly between: string;
  readonly after: (failures: readonly FailedCheck[]) => string;
}

const json: FindingFormat = {
  before: '[\n',
  write: (finding) => `${escapeControls(JSON.stringify(finding))}\n`,
  between: ',\n',
  after: () => ']\n',
};

const FORMATS: Record<FindingFormatName, () => FindingFormat | Promise<FindingFormat>> = {
  text: () => lines(formatAsText),
  json: () => json,
  github: () => lines(formatAsGithub),
  sarif: async () => (await import('./sarif.js')).sarif,
};

/** The format of that name; each loads what it needs when it is used. */
export async function loadFindingFormat(name: FindingFormatName): Promise<FindingFormat> {
  return FORMATS[name]();
}

function lines(write: (finding: Finding) => string): FindingFormat {
  return { before: '', write, between: '', after: () => '' };
}
