/** Who is worked for next where more ask than can be: nobody waits behind all that another has asked. */
export interface Turns {
  /**
   * Waits for a place and answers how to give it back; null where too many wait already. Rejects with the signal's reason where it is
   * aborted before.
   */
  readonly take: (asker: string, signal: AbortSignal) => Promise<() => void> | null;
  readonly load: () => { readonly working: number; readonly waiting: number };
  /** Whole seconds, from 1 to 60, after which a place in the queue is likely free again. */
  readonly secondsToRoom: () => number;
}

export interface TurnLimits {
  /** Worked for at once. */
  readonly places: number;
  readonly mostWaiting: number;
  /** A question that would likely wait for longer is refused at once: whoever asks is better off knowing. */
  readonly mostWaitMs?: number;
  /** A clock in milliseconds that is never set; tests bring their own. */
  readonly now?: () => number;
}

interface Waiting {
  readonly asker: string;
  readonly begin: () => void;
}

/** How much of what is known of durations the next one replaces. */
const share = 0.2;

/** Askers with a name may fill half of the queue each, so that the others find room; without names everybody is one asker. */
function mostOf(asker: string, mostWaiting: number): number {
  return asker === '' ? mostWaiting : Math.ceil(mostWaiting / 2);
}

/**
 * Turns of as many as can be worked for at once. A free place goes to the asker with the fewest at work, of those to the one who was
 * given none for longest, and there to what was asked first.
 *
 * @example
 * makeTurns({ places: 2, mostWaiting: 10 }).load() // => { working: 0, waiting: 0 }
 */
export function makeTurns({
  places,
  mostWaiting,
  mostWaitMs = Number.POSITIVE_INFINITY,
  now = () => performance.now(),
}: TurnLimits): Turns {
  /** Places of each asker, those who were given none for longest first. */
  const held = new Map<string, number>();
  const queue: Waiting[] = [];
  let working = 0;
  let meanMs = 200;
  const begin = (asker: string) => {
    const start = now();
    const mine = (held.get(asker) ?? 0) + 1;
    held.delete(asker);
    held.set(asker, mine);
    working += 1;
    return once(() => {
      meanMs += share * (now() - start - meanMs);
      working -= 1;
      held.set(asker, (held.get(asker) ?? 1) - 1);
      takeOut(queue, nextOf(queue, held))?.begin();
      if (working === 0) held.clear();
    });
  };
  const wait = (asker: string, signal: AbortSignal) =>
    new Promise<() => void>((resolve, reject) => {
      const leave = () => {
        takeOut(queue, mine);
        reject(signal.reason);
      };
      const mine = {
        asker,
        begin: () => {
          signal.removeEventListener('abort', leave);
          resolve(begin(asker));
        },
      };
      signal.addEventListener('abort', leave, { once: true });
      queue.push(mine);
    });
  return {
    take: (asker, signal) => {
      if (signal.aborted) return Promise.reject(signal.reason);
      if (working < places) return Promise.resolve(begin(asker));
      const mine = queue.filter((one) => one.asker === asker).length;
      const isTooLong = ((queue.length + 1) * meanMs) / places > mostWaitMs;
      const isFull = queue.length >= mostWaiting || mine >= mostOf(asker, mostWaiting) || isTooLong;
      return isFull ? null : wait(asker, signal);
    },
    load: () => ({ working, waiting: queue.length }),
    secondsToRoom: () => Math.min(60, Math.max(1, Math.ceil(meanMs / places / 1000))),
  };
}

function nextOf(queue: readonly Waiting[], held: ReadonlyMap<string, number>): Waiting | undefined {
  const order = [...held.keys()];
  const isBefore = (a: string, b: string) => {
    const more = (held.get(a) ?? 0) - (held.get(b) ?? 0);
    return more < 0 || (more === 0 && order.indexOf(a) < order.indexOf(b));
  };
  return queue.reduce<Waiting | undefined>(
    (best, one) => (best === undefined || isBefore(one.asker, best.asker) ? one : best),
    undefined,
  );
}

function takeOut(queue: Waiting[], one: Waiting | undefined): Waiting | undefined {
  const at = one === undefined ? -1 : queue.indexOf(one);
  return at < 0 ? undefined : queue.splice(at, 1)[0];
}

function once(act: () => void): () => void {
  let isDone = false;
  return () => {
    if (isDone) return;
    isDone = true;
    act();
  };
}
