import { Ajv } from 'ajv';
import type { Log, Run } from 'sarif';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/commands/findings.js';
import { sarif } from '../../src/commands/sarif.js';
import { rules } from '../../src/rules/index.js';
import { ADVERT_PAGE, ADVERT_LINE, CLEAN_PAGE, withPages } from '../cli/pages.js';
import { runInProcess } from '../cli/run.js';

const FINDING: Finding = {
  path: 'pages/a b.txt',
  rule: 'advert-label',
  origin: { line: [3, 5] },
  text: 'Advert\u009B',
  reason: 'a label',
};

const uri = { type: 'string', pattern: "^[A-Za-z0-9%._~!$&'()*+,;=:@/-]+$" };
const message = {
  type: 'object',
  required: ['text'],
  properties: { text: { type: 'string', minLength: 1 } },
  additionalProperties: false,
};
const locations = {
  type: 'array',
  items: {
    type: 'object',
    required: ['physicalLocation'],
    properties: {
      physicalLocation: {
        type: 'object',
        required: ['artifactLocation'],
        properties: {
          artifactLocation: {
            type: 'object',
            required: ['uri'],
            properties: { uri, uriBaseId: { type: 'string' }, description: message },
            additionalProperties: false,
          },
          region: {
            type: 'object',
            required: ['startLine', 'endLine'],
            properties: {
              startLine: { type: 'integer', minimum: 1 },
              endLine: { type: 'integer', minimum: 1 },
            },
            additionalProperties: false,
          },
        },
        additionalProperties: false,
      },
      logicalLocations: {
        type: 'array',
        uniqueItems: true,
        items: {
          type: 'object',
          properties: { fullyQualifiedName: { type: 'string' }, kind: { type: 'string' } },
          additionalProperties: false,
        },
      },
    },
    additionalProperties: false,
  },
};

/** What the standard says of the parts that are written here, as far as a schema can; nothing else may be there. */
const isLog = new Ajv().compile<Log>({
  type: 'object',
  required: ['version', 'runs'],
  properties: {
    $schema: { type: 'string' },
    version: { const: '2.1.0' },
    runs: {
      type: 'array',
      items: {
        type: 'object',
        required: ['tool', 'results'],
        properties: {
          tool: {
            type: 'object',
            required: ['driver'],
            properties: {
              driver: {
                type: 'object',
                required: ['name', 'rules'],
                properties: {
                  name: { type: 'string' },
                  // The standard wants the syntax of Semantic Versioning.
                  semanticVersion: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+' },
                  rules: {
                    type: 'array',
                    uniqueItems: true,
                    items: {
                      type: 'object',
                      required: ['id'],
                      properties: {
                        id: { type: 'string' },
                        shortDescription: message,
                        defaultConfiguration: { type: 'object', properties: { level: { const: 'warning' } } },
                      },
                      additionalProperties: false,
                    },
                  },
                },
                additionalProperties: false,
              },
            },
            additionalProperties: false,
          },
          columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
          results: {
            type: 'array',
            items: {
              type: 'object',
              required: ['message', 'ruleId'],
              properties: {
                ruleId: { type: 'string' },
                ruleIndex: { type: 'integer', minimum: -1 },
                level: { enum: ['none', 'note', 'warning', 'error'] },
                message,
                locations,
                partialFingerprints: { type: 'object', additionalProperties: { type: 'string' } },
              },
              additionalProperties: false,
            },
          },
          invocations: {
            type: 'array',
            items: {
              type: 'object',
              required: ['executionSuccessful'],
              properties: {
                executionSuccessful: { type: 'boolean' },
                toolExecutionNotifications: {
                  type: 'array',
                  items: {
                    type: 'object',
                    required: ['message'],
                    properties: { level: { const: 'error' }, message, locations },
                    additionalProperties: false,
                  },
                },
              },
              additionalProperties: false,
            },
          },
        },
        additionalProperties: false,
      },
    },
  },
  additionalProperties: false,
});

function parse(text: string): Run {
  // oxlint-disable-next-line no-control-regex -- the point of the test
  expect(text).not.toMatch(/[\u007F-\u009F]/u);
  const log: unknown = JSON.parse(text);
  if (!isLog(log)) throw new Error(JSON.stringify(isLog.errors));
  const [run, ...others] = log.runs;
  expect(others).toEqual([]);
  if (run === undefined) throw new Error('no run');
  return run;
}

function write(findings: readonly Finding[], failures: Parameters<typeof sarif.after>[0] = []): Run {
  return parse(`${sarif.before}${findings.map(sarif.write).join(sarif.between)}${sarif.after(failures)}`);
}

describe('a finding', () => {
  test('has its rule, its lines and its text', () => {
    const { results, tool } = write([FINDING]);
    expect(results).toEqual([
      expect.objectContaining({
        ruleId: 'advert-label',
        message: { text: 'Advert (a label)' },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'pages/a%20b.txt', uriBaseId: '%SRCROOT%' },
              region: { startLine: 3, endLine: 5 },
            },
          },
        ],
      }),
    ]);
    expect(tool.driver.rules?.[results?.[0]?.ruleIndex ?? -1]?.id).toBe('advert-label');
  });

  test.each<[string, Partial<Finding>, unknown]>([
    [
      'of HTML names its element',
      { origin: { path: 'main > p' } },
      {
        physicalLocation: expect.objectContaining({ region: { startLine: 1, endLine: 1 } }),
        logicalLocations: [{ fullyQualifiedName: 'main > p', kind: 'element' }],
      },
    ],
    [
      'of a record names that',
      { record: 7 },
      {
        physicalLocation: expect.objectContaining({ region: { startLine: 1, endLine: 1 } }),
        logicalLocations: [{ fullyQualifiedName: 'record 7', kind: 'member' }],
      },
    ],
    [
      'of an absolute path',
      { path: '/srv/صفحة.txt' },
      {
        physicalLocation: expect.objectContaining({
          artifactLocation: { uri: 'file:///srv/%D8%B5%D9%81%D8%AD%D8%A9.txt' },
        }),
      },
    ],
    [
      'of standard input',
      { path: null },
      {
        physicalLocation: expect.objectContaining({
          artifactLocation: expect.objectContaining({ uri: 'stdin' }),
        }),
      },
    ],
  ])('%s', (_, changes, location) => {
    expect(write([{ ...FINDING, ...changes }]).results?.[0]?.locations).toEqual([location]);
  });

  test('is known again on another line', () => {
    const { results = [] } = write([
      FINDING,
      { ...FINDING, origin: { line: [9, 9] } },
      { ...FINDING, text: 'Ad' },
    ]);
    const [one, two, three] = results.map(({ partialFingerprints }) => partialFingerprints);
    expect(one).toEqual(two);
    expect(one).not.toEqual(three);
  });
});

test('every rule is described once', () => {
  const ids = write([]).tool.driver.rules?.map(({ id }) => id) ?? [];
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toEqual(expect.arrayContaining(rules.map(({ id }) => id)));
});

test('a run tells what it could not check', () => {
  const { invocations } = write([], [{ path: 'x.html', message: 'is empty' }]);
  expect(invocations).toEqual([
    {
      executionSuccessful: false,
      toolExecutionNotifications: [
        expect.objectContaining({ level: 'error', message: { text: 'is empty' } }),
      ],
    },
  ]);
});

test('of a folder', () =>
  withPages({ 'pages/a.txt': CLEAN_PAGE, 'pages/b.txt': ADVERT_PAGE, 'pages/c.txt': '' }, async (folder) => {
    process.chdir(folder);
    const { code, stdout } = await runInProcess(['check', '-f', 'sarif', 'pages']);
    const { results, invocations } = parse(stdout);
    expect(code).toBe(2);
    expect(
      results?.map(({ ruleId, locations: places }) => [ruleId, places?.[0]?.physicalLocation?.region]),
    ).toEqual([['advert-label', { startLine: ADVERT_LINE, endLine: ADVERT_LINE }]]);
    expect(invocations?.[0]?.toolExecutionNotifications).toHaveLength(1);
  }));
