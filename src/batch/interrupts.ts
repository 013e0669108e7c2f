type Signal = 'SIGINT' | 'SIGTERM' | 'SIGHUP';

const SIGNALS: readonly Signal[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

const cleanUps = new Set<() => void>();
let windDown: ((signal: Signal) => void) | undefined;

/**
 * Has something done before a signal ends the process: synchronous and quick.
 *
 * @returns Takes it back
 */
export function beforeInterrupt(cleanUp: () => void): () => void {
  cleanUps.add(cleanUp);
  listen();
  return () => {
    cleanUps.delete(cleanUp);
    listen();
  };
}

/**
 * Lets a run end in its own time when it is asked to: the first SIGINT or SIGTERM calls `action` instead of ending the
 * process, the second ends it at once. SIGHUP always does.
 *
 * @returns Takes it back
 */
export function onFirstInterrupt(action: (signal: 'SIGINT' | 'SIGTERM') => void): () => void {
  const once = (signal: Signal): void => {
    windDown = undefined;
    if (signal === 'SIGHUP') end(signal);
    else action(signal);
  };
  windDown = once;
  listen();
  return () => {
    if (windDown === once) windDown = undefined;
    listen();
  };
}

function onSignal(signal: Signal): void {
  if (windDown === undefined) end(signal);
  else windDown(signal);
}

/** Cleans up and lets the signal do what it would have done. */
function end(signal: Signal): void {
  for (const cleanUp of cleanUps) cleanUp();
  cleanUps.clear();
  for (const name of SIGNALS) process.off(name, onSignal);
  process.kill(process.pid, signal);
}

/** A process that listens to a signal no longer ends by it: only while there is something to do. */
function listen(): void {
  for (const name of SIGNALS) {
    process.off(name, onSignal);
    if (cleanUps.size > 0 || windDown !== undefined) process.on(name, onSignal);
  }
}
