import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { NOTHING, answerSchema, type Answer, type Task } from './protocol.js';

/** A tool in a process of its own. */
export interface Worker {
  readonly name: string;
  /** Starts its process, which the first page would do otherwise. Rejects if the tool cannot be loaded. */
  start(): Promise<void>;
  /** The answer to a page; one with an `error` when the tool crashed or took too long, and a new process for the next. */
  run(task: Task): Promise<Answer>;
  stop(): void;
}

interface Running {
  readonly child: ChildProcess;
  /** The next line it sends; null once it has ended. */
  nextLine(): Promise<string | null>;
}

/** Makes a worker of a tool. `limit` is in seconds of wall time a page, `python` the program that runs trafilatura. */
export function createWorker(
  name: string,
  { limit, python }: { limit: number; python: string | null },
): Worker {
  let running: Promise<Running> | null = null;
  let peak = 0;

  async function start(): Promise<Running> {
    const folder = import.meta.dirname;
    const [program, parameters] =
      name === 'trafilatura'
        ? ([python ?? 'python3', [join(folder, 'worker.py')]] as const)
        : ([process.execPath, [join(folder, 'worker.mjs'), name]] as const);
    const child = spawn(program, parameters, { stdio: ['pipe', 'ignore', 'pipe', 'pipe'] });
    let complaint = '';
    child.stderr?.on('data', (chunk: Buffer) => (complaint = (complaint + chunk.toString()).slice(-2000)));
    child.stdin?.on('error', () => {});
    child.on('error', () => {});
    const [, , , answers] = child.stdio;
    if (!(answers instanceof Readable)) throw new Error(`${name} does not start`);
    const lines = createInterface({ input: answers })[Symbol.asyncIterator]();
    const nextLine = async (): Promise<string | null> => {
      const { value, done } = await lines.next();
      return done === true ? null : value;
    };
    if ((await nextLine()) !== 'ready') throw new Error(`${name} does not start: ${complaint}`);
    return { child, nextLine };
  }

  function stop(): void {
    running?.then(({ child }) => child.kill('SIGKILL')).catch(() => {});
    running = null;
  }

  return {
    name,
    async start() {
      running ??= start();
      await running;
    },
    stop,
    async run(task) {
      running ??= start();
      const { child, nextLine } = await running;
      child.stdin?.write(`${JSON.stringify(task)}\n`);
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<'late'>((resolve) => (timer = setTimeout(resolve, limit * 1000, 'late')));
      const line = await Promise.race([nextLine(), late]);
      clearTimeout(timer);
      if (line === null || line === 'late') {
        stop();
        const error = line === null ? 'the process ended' : `took more than ${limit} s`;
        return { ...NOTHING, cpu: line === null ? 0 : limit * 1000, bytes: 0, peak, error };
      }
      const answer = answerSchema.parse(JSON.parse(line));
      peak = Math.max(peak, answer.peak);
      return { ...answer, peak };
    },
  };
}
