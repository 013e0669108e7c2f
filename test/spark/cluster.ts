import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { BINARY } from '../cli/run.js';
import { findAncestor, killAtOnce, listProcesses, type Process } from './processes.js';

const JOB = join(import.meta.dirname, 'clean_pages.py');

/** Two executors, each with one core and 512 MB, in processes of their own: the least that Spark runs in. */
const MASTER = 'local-cluster[2,1,512]';

/** Compiled once and collected by one thread: most of so short a run is the start of three Java machines. */
const JAVA_OPTIONS = '-XX:TieredStopAtLevel=1 -XX:+UseSerialGC';

const SETTINGS: Readonly<Record<string, string>> = {
  'spark.executor.memory': '512m',
  'spark.executor.extraJavaOptions': JAVA_OPTIONS,
  'spark.driver.extraJavaOptions': JAVA_OPTIONS,
  'spark.ui.enabled': 'false',
  'spark.eventLog.enabled': 'true',
  'spark.eventLog.compress': 'false',
  'spark.eventLog.rolling.enabled': 'false',
  // Some tasks, though the table is small: what one of them loses is not all. Some of them get no row.
  'spark.sql.files.minPartitionNum': '8',
  'spark.sql.files.openCostInBytes': '65536',
};

/** What may befall the processes of a run: the executor under a dechrome that is at work, or that dechrome. */
export type Accident = 'kill executor' | 'kill dechrome';

export interface JobRun {
  readonly code: number | null;
  /** What the driver wrote, for the message of a test that fails. */
  readonly log: string;
  /** How each task that did not succeed has ended. */
  readonly failures: readonly string[];
  readonly succeeded: number;
  /** The dechrome processes that were seen at work. */
  readonly seen: ReadonlySet<number>;
}

/** Runs the job on a cluster of this machine while the accidents happen, one after the other. */
export async function runJob(
  argv: readonly string[],
  dechrome: readonly string[],
  folder: string,
  accidents: readonly Accident[],
): Promise<JobRun> {
  const command = [process.execPath, BINARY, ...dechrome].map((word) => `'${word}'`).join(' ');
  const settings = { ...SETTINGS, 'spark.eventLog.dir': `file://${folder}/events` };
  const driver = spawn(
    join(process.env['SPARK_HOME'] ?? '', 'bin', 'spark-submit'),
    [
      ['--master', MASTER],
      Object.entries(settings).flatMap(([name, value]) => ['--conf', `${name}=${value}`]),
      [JOB, '--dechrome', command, ...argv],
    ].flat(),
    { cwd: folder, env: { ...process.env, SPARK_LOCAL_IP: '127.0.0.1' } },
  );
  let log = '';
  for (const stream of [driver.stdout, driver.stderr])
    stream.on('data', (chunk: Buffer) => (log += chunk.toString()));
  const ended = new Promise<number | null>((resolve, reject) => {
    driver.on('error', reject);
    driver.on('close', resolve);
  });
  const seen = new Set<number>();
  const ahead = [...accidents];
  const killed = new Set<number>();
  while (driver.exitCode === null && driver.signalCode === null) {
    await wait(100);
    const processes = await listProcesses();
    const atWork = processes.filter(isDechrome).filter((one) => isBelow(one, driver.pid, processes));
    for (const { id } of atWork) seen.add(id);
    for (const one of atWork) {
      const executor = findAncestor(one, processes, isExecutor);
      if (ahead[0] === undefined || executor === undefined || killed.has(executor.id) || killed.has(one.id))
        continue;
      const victim = ahead[0] === 'kill executor' ? executor : one;
      if (killAtOnce(victim)) {
        killed.add(victim.id);
        ahead.shift();
      }
    }
  }
  return { code: await ended, log, seen, ...(await readEvents(join(folder, 'events'))) };
}

function isDechrome({ command }: Process): boolean {
  return command.startsWith(`${process.execPath} ${BINARY} `);
}

function isExecutor({ command }: Process): boolean {
  return command.includes('org.apache.spark.executor.CoarseGrainedExecutorBackend');
}

function isBelow(one: Process, id: number | undefined, processes: readonly Process[]): boolean {
  return findAncestor(one, processes, (other) => other.id === id) !== undefined;
}

const eventSchema = z.object({
  Event: z.string(),
  'Task End Reason': z
    .object({
      Reason: z.string(),
      'Full Stack Trace': z.string().optional(),
      'Loss Reason': z.string().optional(),
    })
    .optional(),
});

/** What Spark's own log says of the tasks. */
async function readEvents(folder: string): Promise<Pick<JobRun, 'failures' | 'succeeded'>> {
  const failures: string[] = [];
  let succeeded = 0;
  for (const name of await readdir(folder)) {
    // Spark's file system leaves checksums beside its files.
    if (name.startsWith('.')) continue;
    for (const line of (await readFile(join(folder, name), 'utf8')).split('\n')) {
      if (line === '') continue;
      const end = eventSchema.parse(JSON.parse(line))['Task End Reason'];
      if (end === undefined) continue;
      if (end.Reason === 'Success') succeeded++;
      else failures.push([end.Reason, end['Full Stack Trace'], end['Loss Reason']].join('\n'));
    }
  }
  return { failures, succeeded };
}

/** Which of these processes are still there after a while that is long enough for any to end. */
export async function leftOver(ids: ReadonlySet<number>): Promise<readonly Process[]> {
  for (let tries = 0; ; tries++) {
    const left = (await listProcesses()).filter((one) => ids.has(one.id) && isDechrome(one));
    if (left.length === 0 || tries === 100) return left;
    await wait(100);
  }
}
