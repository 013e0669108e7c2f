import { expect, test, vi } from 'vitest';
import { beforeInterrupt, onFirstInterrupt } from '../../src/batch/interrupts.js';

// A real signal meets the moment without a listener once in a dozen runs only.
test('a run listens from its beginning to its end, whatever is written meanwhile', () => {
  const removed = vi.fn<(name: string | symbol) => void>();
  const release = onFirstInterrupt(() => undefined);
  process.on('removeListener', removed);
  try {
    const done = beforeInterrupt(() => undefined);
    beforeInterrupt(() => undefined)();
    done();
    expect(removed).not.toHaveBeenCalled();
    release();
    expect(removed.mock.calls.map(([name]) => name)).toEqual(['SIGINT', 'SIGTERM', 'SIGHUP']);
  } finally {
    process.off('removeListener', removed);
    release();
  }
});
