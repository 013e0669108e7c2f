import { createHash, randomBytes } from 'node:crypto';
import { opendir, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { errorCode } from '../system-error.js';

// Of 6 digits, as long as process numbers are on Linux; where they are longer, the end of theirs.
const PROCESS_DIGITS = 6;

const TEMPORARY = /^\.dechrome-(?<host>[0-9a-f]{4})(?<process>[0-9a-f]{6})[0-9a-f]{6}\.tmp$/u;

/** A new name for a file that is not finished. It tells which process it belongs to, and on which machine. */
export function temporaryName(): string {
  return `.dechrome-${hostMark()}${processMark(process.pid)}${randomBytes(3).toString('hex')}.tmp`;
}

/**
 * Removes from a folder the unfinished files of processes on this machine that are gone: killed, they could not do it.
 * What cannot be listed or removed stays.
 *
 * @param deep Whether to look into the folders in it
 */
export async function removeStaleFiles(folder: string, deep: boolean): Promise<void> {
  const waiting = [folder];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    try {
      for await (const member of await opendir(next)) {
        if (deep && member.isDirectory()) waiting.push(join(next, member.name));
        else if (member.isFile() && isStale(member.name)) await rm(join(next, member.name), { force: true });
      }
    } catch {
      // Not there yet, or not ours to look into.
    }
  }
}

function isStale(name: string): boolean {
  const { host, process: mark } = TEMPORARY.exec(name)?.groups ?? {};
  return (
    host === hostMark() && mark !== processMark(process.pid) && !isAlive(Number.parseInt(mark ?? '', 16))
  );
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It is there, and another user's.
    return errorCode(error) === 'EPERM';
  }
}

function processMark(pid: number): string {
  return pid.toString(16).padStart(PROCESS_DIGITS, '0').slice(-PROCESS_DIGITS);
}

function hostMark(): string {
  return createHash('sha256').update(hostname()).digest('hex').slice(0, 4);
}
