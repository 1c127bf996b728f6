import type { Context } from './types.ts';

/** Called between blocks of work: `done` of `total` blocks of a phase are behind it. */
export type Pace = (done: number, total: number, phase: string) => Promise<void>;

/**
 * The one way to say how far the work is. It also lets the door see what happened meanwhile, and stops where whoever
 * asked has left, so that nobody else waits for an answer that nobody reads.
 */
export function pace({ progress, signal }: Pick<Context, 'progress' | 'signal'>): Pace {
  return async (done, total, phase) => {
    progress?.(done, total, phase);
    if (signal === undefined) return;
    // A closed connection is read in one turn of the event loop and reported in the next.
    for (let turn = 0; turn < 2; turn++) await new Promise((resolve) => setImmediate(resolve));
    signal.throwIfAborted();
  };
}

/** Work that stops between its parts to say what comes next, at that pace. */
export async function atPace<Step, T>(
  work: Generator<Step, T>,
  at: (part: number, step: Step) => Promise<void>,
): Promise<T> {
  for (let part = 0; ; part++) {
    const next = work.next();
    if (next.done === true) return next.value;
    await at(part, next.value);
  }
}
