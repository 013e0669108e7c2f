import { createHash } from 'node:crypto';
import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Location, Notification, PhysicalLocation, ReportingDescriptor, Result, Run } from 'sarif';
import { escapeControls } from '../document/controls.js';
import { verdicts } from '../passes/verdicts.js';
import { rules } from '../rules/index.js';
import { version } from '../version.js';
import type { FailedCheck, FindingFormat } from './finding-formats.js';
import { describeFinding, type Finding } from './findings.js';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** What readers of SARIF take for the folder that relative paths start from. */
const SOURCE_ROOT = '%SRCROOT%';

/** Names the way that fingerprints are made, so that another one can be told from it. */
const FINGERPRINT = 'ruleAndText/v1';

const DESCRIPTORS: readonly ReportingDescriptor[] = [...rules, ...verdicts].map(({ id, summary }) => ({
  id,
  shortDescription: { text: summary },
  defaultConfiguration: { level: 'warning' },
}));

const PLACES: ReadonlyMap<string, number> = new Map(DESCRIPTORS.map(({ id }, place) => [id, place]));

/** SARIF 2.1.0: one run, its results as they are found. */
export const sarif: FindingFormat = {
  before: [
    `{"$schema":${JSON.stringify(SCHEMA)},"version":"2.1.0","runs":[{`,
    `"tool":${JSON.stringify(tool())},"columnKind":"utf16CodeUnits","results":[\n`,
  ].join(''),
  write: (finding) => stringify(toResult(finding)),
  between: ',\n',
  after: (failures) => `],\n"invocations":[${stringify(toInvocation(failures)).trimEnd()}]}]}\n`,
};

function tool(): Run['tool'] {
  return { driver: { name: 'dechrome', semanticVersion: version(), rules: [...DESCRIPTORS] } };
}

function toResult(finding: Finding): Result {
  const { rule, text } = finding;
  const place = PLACES.get(rule);
  return {
    ruleId: rule,
    ...(place === undefined ? {} : { ruleIndex: place }),
    level: 'warning',
    message: { text: describeFinding(finding) },
    locations: [toLocation(finding)],
    partialFingerprints: { [FINGERPRINT]: createHash('sha256').update(`${rule}\n${text}`).digest('hex') },
  };
}

function toLocation({ path, record, origin }: Finding): Location {
  const inside = [
    ...(record === undefined ? [] : [{ fullyQualifiedName: `record ${record}`, kind: 'member' }]),
    ...('path' in origin ? [{ fullyQualifiedName: origin.path, kind: 'element' }] : []),
  ];
  // A record's lines are not those of the file; an element has none. Code scanning shows nothing without a line.
  const [from, to] = 'line' in origin && record === undefined ? origin.line : [1, 1];
  return {
    physicalLocation: { ...toArtifact(path), region: { startLine: from, endLine: to } },
    ...(inside.length > 0 ? { logicalLocations: inside } : {}),
  };
}

function toArtifact(path: string | null): Pick<PhysicalLocation, 'artifactLocation'> {
  if (path === null) return { artifactLocation: { description: { text: 'standard input' }, uri: 'stdin' } };
  if (isAbsolute(path)) return { artifactLocation: { uri: pathToFileURL(path).href } };
  const uri = path.split('/').map(encodeStep).join('/');
  return { artifactLocation: { uri, uriBaseId: SOURCE_ROOT } };
}

function encodeStep(step: string): string {
  return encodeURIComponent(step.replace(/\p{Cs}/gu, '\uFFFD'));
}

function toInvocation(failures: readonly FailedCheck[]): NonNullable<Run['invocations']>[number] {
  return {
    executionSuccessful: failures.length === 0,
    toolExecutionNotifications: failures.map(({ path, message }): Notification => ({
      level: 'error',
      message: { text: message },
      locations: [{ physicalLocation: toArtifact(path) }],
    })),
  };
}

function stringify(value: object): string {
  return `${escapeControls(JSON.stringify(value))}\n`;
}
