import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { runBinary } from '../cli/run.js';
import { withPages } from '../cli/pages.js';
import { compress, httpResponse, warcRecord } from '../input/containers/archives.js';
import { leftOver, runJob, type JobRun } from './cluster.js';
import { ERRORS, LIMITS, pageRows, type PageRow } from './pages.js';

const text = z.string().nullable();

const rowSchema = z.strictObject({
  id: text,
  url: text,
  error: text,
  language: text,
  title: text,
  publishedAt: text,
  text,
  record: z.string(),
});

type CleanedRow = z.infer<typeof rowSchema>;

const recordSchema = z.object({
  source: z.object({ id: text.optional(), url: text }),
  error: z.object({ code: z.string() }).optional(),
  language: text.default(null),
  title: text.default(null),
  publishedAt: text.default(null),
  text: text.default(null),
});

async function readTable(folder: string): Promise<readonly CleanedRow[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.parquet'));
  const parts = await Promise.all(
    names.map(async (name) => {
      const { buffer, byteOffset, byteLength } = await readFile(join(folder, name));
      return parquetReadObjects({ file: buffer.slice(byteOffset, byteOffset + byteLength) });
    }),
  );
  return parts.flat().map((row) => rowSchema.parse(row));
}

async function writeTable(folder: string, rows: readonly PageRow[], parts: number): Promise<void> {
  await mkdir(folder);
  for (let part = 0; part < parts; part++) {
    const members = rows.filter((_, place) => place % parts === part);
    const columnData = (['id', 'url', 'html', 'text'] as const).map((name) => ({
      name,
      data: members.map((row) => row[name]),
      type: 'STRING' as const,
      nullable: true,
    }));
    await writeFile(join(folder, `${part}.parquet`), Buffer.from(parquetWriteBuffer({ columnData })));
  }
}

/** The lines of one run on one machine, in an order of their own. */
async function runAlone(argv: readonly string[], folder: string, stdin = ''): Promise<string[]> {
  const { stdout, code } = await runBinary([...argv, '-f', 'ndjson', '-q', ...LIMITS], folder, { stdin });
  expect(code).toBe(2);
  return stdout.trimEnd().split('\n').sort();
}

const recordsOf = (rows: readonly CleanedRow[]): string[] => rows.map(({ record }) => record).sort();

/** The columns say what the record says. A page whose line could not be read keeps the id that it came with. */
function expectColumnsOfRecords(rows: readonly CleanedRow[]): void {
  for (const { record, ...columns } of rows) {
    const { source, error, ...article } = recordSchema.parse(JSON.parse(record));
    expect(columns).toEqual({
      ...article,
      id: error?.code === 'too-large' ? columns.id : source.id,
      url: source.url,
      error: error?.code ?? null,
    });
  }
}

function expectEnded({ code, log, succeeded }: JobRun, tasks: number): void {
  expect({ code, log: code === 0 ? '' : log.slice(-5000) }).toEqual({ code: 0, log: '' });
  expect(succeeded).toBeGreaterThanOrEqual(tasks);
}

const DIED = /dechrome ended with -9/u;

// Needs PySpark and Java: `npm run test:spark` finds or installs them.
describe.skipIf(process.env['DECHROME_TEST_SPARK'] === undefined)(
  'on two executors',
  { timeout: 600_000 },
  () => {
    test('a table comes out as on one machine, though an executor and a dechrome are killed', () =>
      withPages({ 'events/.gitkeep': '' }, async (folder) => {
        const pages = pageRows();
        await writeTable(join(folder, 'pages'), pages, 6);
        const run = await runJob(['pages', 'cleaned'], LIMITS, folder, ['kill executor', 'kill dechrome']);
        expectEnded(run, 6);
        expect(run.failures.filter((reason) => reason.startsWith('ExecutorLostFailure'))).not.toEqual([]);
        expect(run.failures.filter((reason) => DIED.test(reason))).not.toEqual([]);
        expect(await leftOver(run.seen)).toEqual([]);

        const rows = await readTable(join(folder, 'cleaned'));
        const stdin = pages.map((page) => `${JSON.stringify(page)}\n`).join('');
        const alone = await runAlone(['-i', 'jsonl'], folder, stdin);
        // Its place among the lines of one input is all that a page's record has from the others.
        expect(recordsOf(rows)).toEqual(alone.map((line) => line.replace(/"number":\d+,/u, '')).sort());
        expect(rows.map(({ id }) => id).sort()).toEqual(pages.map(({ id }) => id).sort());
        expect(
          Object.fromEntries(rows.filter(({ error }) => error !== null).map(({ id, error }) => [id, error])),
        ).toEqual(ERRORS);
        expectColumnsOfRecords(rows);
      }));

    test('archives come out as on one machine, though a dechrome is killed', () =>
      withPages({ 'events/.gitkeep': '' }, async (folder) => {
        const records = pageRows()
          .filter(({ id }) => !(id in ERRORS))
          .map(({ html, text: dump }, place) =>
            warcRecord(
              httpResponse(html ?? dump ?? '', html === null ? { type: 'text/plain; charset=utf-8' } : {}),
              {
                id: `<urn:x:${place}>`,
                url: `https://example.org/${place}`,
              },
            ),
          );
        const names = ['0.warc.gz', '1.warc.gz', 'cut-off.warc.gz'];
        for (const [part, name] of names.entries()) {
          const bytes = await compress(
            records.filter((_, place) => place % names.length === part),
            '.gz',
          );
          await writeFile(join(folder, name), name.startsWith('cut-off') ? bytes.subarray(0, -200) : bytes);
        }
        const run = await runJob(['--warc', '*.warc.gz', 'cleaned'], LIMITS, folder, ['kill dechrome']);
        expectEnded(run, names.length);
        expect(run.failures.filter((reason) => DIED.test(reason))).toHaveLength(1);
        expect(await leftOver(run.seen)).toEqual([]);

        const rows = await readTable(join(folder, 'cleaned'));
        expect(recordsOf(rows)).toEqual(
          await runAlone(
            names.map((name) => join(folder, name)),
            folder,
          ),
        );
        expect(rows.filter(({ error }) => error !== null).map(({ error }) => error)).toEqual(['corrupt']);
        expectColumnsOfRecords(rows);
      }));
  },
);
