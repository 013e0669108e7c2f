type Signal = 'SIGINT' | 'SIGTERM' | 'SIGHUP';

const SIGNALS: readonly Signal[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

const cleanUps = new Set<() => void>();
let windDown: ((signal: Signal) => void) | undefined;
let isListening = false;

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
  windDown = undefined;
  listen();
  process.kill(process.pid, signal);
}

/**
 * Listens while there is something to do, since a process that listens to a signal no longer ends by it; and does not
 * stop in between, since a signal that is on its way to a listener taken off is lost, whatever is put on after.
 */
function listen(): void {
  const isNeeded = cleanUps.size > 0 || windDown !== undefined;
  if (isNeeded === isListening) return;
  isListening = isNeeded;
  for (const name of SIGNALS) {
    if (isNeeded) process.on(name, onSignal);
    else process.off(name, onSignal);
  }
}
