import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

export interface Process {
  readonly id: number;
  readonly parent: number;
  /** The words it was called with, joined by blanks. */
  readonly command: string;
}

/** All processes of this machine. */
export async function listProcesses(): Promise<readonly Process[]> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-ww', '-o', 'pid=,ppid=,args=']);
  return stdout.split('\n').flatMap((line): Process[] => {
    const { id, parent, command } =
      /^\s*(?<id>\d+)\s+(?<parent>\d+)\s+(?<command>.*)$/u.exec(line)?.groups ?? {};
    return command === undefined ? [] : [{ id: Number(id), parent: Number(parent), command }];
  });
}

/** The process that started this one, or the one that started that, and so on: the nearest that is such a one. */
export function findAncestor(
  { parent }: Process,
  processes: readonly Process[],
  isIt: (process: Process) => boolean,
): Process | undefined {
  const byId = new Map(processes.map((process) => [process.id, process]));
  const seen = new Set<number>();
  for (let id = parent; !seen.has(id); seen.add(id), id = byId.get(id)?.parent ?? id) {
    const process = byId.get(id);
    if (process !== undefined && isIt(process)) return process;
  }
  return undefined;
}

/** Kills a process as the system does that has run out of memory; false if it was gone already. */
export function killAtOnce({ id }: Process): boolean {
  try {
    return process.kill(id, 'SIGKILL');
  } catch {
    return false;
  }
}
