/** Somebody who wants some work done, and may leave before it is. */
export interface Sharer<Step> {
  readonly signal: AbortSignal;
  readonly progress?: (step: Step) => void;
}

/** Work that several wait for at once. */
interface Turn<Step, Outcome> {
  readonly sharers: Set<Sharer<Step>>;
  readonly stop: AbortController;
  readonly done: Promise<Outcome>;
}

/** Turns of one name: when the last of them is over, and the one that has not begun. */
interface Line<Step, Outcome> {
  last: Promise<void>;
  next: Turn<Step, Outcome> | null;
}

/** Does work for all who share it: their progress, and a signal for when the last has left. */
type Work<Step, Outcome> = (together: Required<Sharer<Step>>) => Promise<Outcome>;

/**
 * Lets those who want the same at once have it done once. Whoever comes while it is at work waits for the turn that begins after: what
 * was written before somebody asked is in what they are given. Who leaves rejects with the reason of their signal.
 *
 * @example
 * const share = sharingWork();
 * await share('sum', { signal: new AbortController().signal }, async () => 1 + 1) // => 2
 */
export function sharingWork<Step, Outcome>() {
  const lines = new Map<string, Line<Step, Outcome>>();
  return (name: string, sharer: Sharer<Step>, work: Work<Step, Outcome>): Promise<Outcome> => {
    if (sharer.signal.aborted) return Promise.reject(sharer.signal.reason);
    const line = lines.get(name) ?? { last: Promise.resolve(), next: null };
    lines.set(name, line);
    if (line.next === null) {
      const next = begun(line, work);
      const over = next.done.then(nothing, nothing);
      line.next = next;
      line.last = over;
      void over.then(() => line.last === over && lines.delete(name));
    }
    return joined(line.next, sharer);
  };
}

function nothing(): void {}

function begun<Step, Outcome>(line: Line<Step, Outcome>, work: Work<Step, Outcome>): Turn<Step, Outcome> {
  const stop = new AbortController();
  const sharers = new Set<Sharer<Step>>();
  const progress = (step: Step) => {
    for (const one of sharers) one.progress?.(step);
  };
  const done = line.last.then(() => {
    line.next = null;
    stop.signal.throwIfAborted();
    return work({ signal: stop.signal, progress });
  });
  return { sharers, stop, done };
}

async function joined<Step, Outcome>(
  { sharers, stop, done }: Turn<Step, Outcome>,
  sharer: Sharer<Step>,
): Promise<Outcome> {
  const { signal } = sharer;
  sharers.add(sharer);
  let leave = nothing;
  const left = new Promise<never>((_, reject) => {
    leave = () => reject(signal.reason);
    signal.addEventListener('abort', leave, { once: true });
  });
  try {
    return await Promise.race([done, left]);
  } finally {
    signal.removeEventListener('abort', leave);
    sharers.delete(sharer);
    if (sharers.size === 0) stop.abort(signal.reason);
  }
}
