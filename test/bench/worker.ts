/** Runs one tool over the pages that come in, each on a line of JSON: see `protocol.ts`. */
import { readFileSync, writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { loadTool } from './tools.js';
import { NOTHING, type Answer, type Extraction } from './protocol.js';

const taskSchema = z.object({ path: z.string(), url: z.string().nullable() });
const ANSWERS = 3;

const extract = await loadTool(process.argv[2] ?? '');
// A library that fails behind our back has failed at this page already, or will be counted at the next.
process.on('uncaughtException', () => {});
process.on('unhandledRejection', () => {});
send('ready');
for await (const line of createInterface({ input: process.stdin })) {
  const { path, url } = taskSchema.parse(JSON.parse(line));
  const file = readFileSync(path);
  const bytes = path.endsWith('.gz') ? gunzipSync(file) : file;
  let extraction: Extraction = NOTHING;
  let error: string | null = null;
  const before = process.cpuUsage();
  try {
    extraction = await extract(bytes, url);
  } catch (thrown) {
    error = thrown instanceof Error ? thrown.message : String(thrown);
  }
  const { user, system } = process.cpuUsage(before);
  const answer: Answer = {
    ...extraction,
    cpu: (user + system) / 1000,
    bytes: bytes.length,
    peak: peakMemory(),
    error,
  };
  send(JSON.stringify(answer));
}

function send(line: string): void {
  const bytes = Buffer.from(`${line}\n`);
  for (let sent = 0; sent < bytes.length;) {
    try {
      sent += writeSync(ANSWERS, bytes, sent);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error;
    }
  }
}

/** `maxRSS` counts what the parent held when it started this process; the kernel's own mark does not. */
function peakMemory(): number {
  if (process.platform === 'linux') {
    const [, kilobytes] = /VmHWM:\s*(\d+)/u.exec(readFileSync('/proc/self/status', 'latin1')) ?? [];
    if (kilobytes !== undefined) return Number(kilobytes) * 1024;
  }
  return process.resourceUsage().maxRSS * 1024;
}
