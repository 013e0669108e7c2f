/** How far results may run ahead of the one that is next in order. */
export interface Lead {
  /** Items that have been taken from the source and not given on. */
  readonly items: number;
  /** Sum of the weights of results that wait for an earlier one. */
  readonly weight: number;
}

/** How items are worked on. */
export interface Work<Item, Result> {
  /** Resolves when another item may be taken. */
  readonly ready: () => Promise<void>;
  /** Called in the order of the items. Resolves to undefined if the item was not begun because the run was stopped. */
  readonly start: (item: Item) => Promise<Result | undefined>;
  readonly weigh: (result: Result) => number;
}

const END = Symbol('end of the items');
const HEAD = Symbol('the next result in order');

/**
 * Starts work on items as they come and gives the results in the order of the items, whatever finishes first. An item
 * is taken only when `ready` resolves and the lead allows it, so that a slow taker of results stops the source; a
 * source that waits holds back no result. Ends with the items, or when `stop` is aborted and all that had begun has
 * been given.
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item>,
  { ready, start, weigh }: Work<Item, Result>,
  lead: Lead,
  stop: AbortSignal,
): AsyncGenerator<{ readonly item: Item; readonly result: Result }, void, undefined> {
  const iterator = items[Symbol.asyncIterator]();
  const inHand: { readonly item: Item; readonly done: Promise<Result | undefined> }[] = [];
  let weight = 0;
  let exhausted = stop.aborted;
  let taking: Promise<{ readonly item: Item } | typeof END> | undefined;
  let endTaking: (() => void) | undefined;

  const onStop = (): void => {
    exhausted = true;
    endTaking?.();
  };
  stop.addEventListener('abort', onStop);

  const next = async (): Promise<{ readonly item: Item } | typeof END> => {
    await ready();
    if (stop.aborted) return END;
    const step = await iterator.next();
    return step.done === true ? END : { item: step.value };
  };
  const take = (): NonNullable<typeof taking> =>
    new Promise((resolve, reject) => {
      endTaking = () => resolve(END);
      next().then(resolve, reject);
    });
  const begin = (item: Item): void => {
    const done = start(item).then((result) => {
      if (result !== undefined) weight += weigh(result);
      return result;
    });
    // It is awaited in its turn; until then its failure is nobody's.
    done.catch(() => {});
    inHand.push({ item, done });
  };

  try {
    for (;;) {
      const [head] = inHand;
      const mayTake = inHand.length < lead.items && weight < lead.weight;
      if (!exhausted && (mayTake || head === undefined)) taking ??= take();
      if (head === undefined && taking === undefined) return;
      const event = await Promise.race([
        ...(taking === undefined ? [] : [taking]),
        ...(head === undefined ? [] : [head.done.then(() => HEAD)]),
      ]);
      if (typeof event === 'object') {
        taking = undefined;
        begin(event.item);
      } else if (event === END) {
        taking = undefined;
        exhausted = true;
      } else if (head !== undefined) {
        const result = await head.done;
        inHand.shift();
        // Those behind it came later, and were not begun either.
        if (result === undefined) return;
        weight -= weigh(result);
        yield { item: head.item, result };
      }
    }
  } finally {
    stop.removeEventListener('abort', onStop);
    // Not awaited: a source that waits for its input would not end before that comes.
    iterator.return?.()?.catch(() => {});
  }
}
