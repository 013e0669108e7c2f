/** Lets a number of tasks run at a time; the others wait in the order in which they came. */
export interface Gate {
  /** Resolves when the caller may run; false if the gate was shut while it waited. */
  readonly enter: () => Promise<boolean>;
  readonly leave: () => void;
  /** Resolves when fewer wait than may run. */
  readonly hasRoom: () => Promise<void>;
}

/** Makes a gate that so many may pass at a time; `shut` lets nobody in any more. */
export function createGate(width: number, shut: AbortSignal): Gate {
  let running = 0;
  const waiting: ((entered: boolean) => void)[] = [];
  let watchers: (() => void)[] = [];
  const tellWatchers = (): void => {
    if (waiting.length >= width && !shut.aborted) return;
    for (const watcher of watchers) watcher();
    watchers = [];
  };
  shut.addEventListener('abort', () => {
    for (const resolve of waiting.splice(0)) resolve(false);
    tellWatchers();
  });
  return {
    enter: async () => {
      if (shut.aborted) return false;
      if (running < width) {
        running++;
        return true;
      }
      return new Promise((resolve) => waiting.push(resolve));
    },
    leave: () => {
      const next = waiting.shift();
      if (next === undefined) running--;
      else next(true);
      tellWatchers();
    },
    hasRoom: async () => {
      if (waiting.length < width || shut.aborted) return;
      await new Promise<void>((resolve) => watchers.push(resolve));
    },
  };
}
