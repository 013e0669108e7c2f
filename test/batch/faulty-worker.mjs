// Does what a page's bytes say, in place of the worker of a build.
import { parentPort } from 'node:worker_threads';

export default async function work({ number, facts, page, known }) {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread is no window
  parentPort.postMessage(number);
  const text = new TextDecoder().decode(page.bytes);
  if (known === text) return 'unchanged';
  if (text === 'hang') for (;;);
  if (text === 'exit') process.exit(3);
  if (text === 'throw-later') {
    setImmediate(() => {
      throw new Error('nobody awaits this');
    });
    await new Promise(() => {});
  }
  if (text === 'out-of-memory') {
    const held = [];
    for (;;) held.push(Array.from({ length: 10_000 }).fill(1.5));
  }
  if (text.startsWith('slow')) await new Promise((resolve) => setTimeout(resolve, 50));
  return {
    content: { text: new TextEncoder().encode(`${facts.path}:${text}\n`) },
    digest: null,
    account: null,
    failure: null,
    report: null,
    milliseconds: 0,
  };
}
