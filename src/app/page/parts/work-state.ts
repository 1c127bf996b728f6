/** How far long work is; a total of 0: it does not say. */
export interface WorkState {
  readonly done: number;
  readonly total: number;
  readonly phase: string;
  /** When this total was told first, in milliseconds, and how much of it was done then. */
  readonly since: number;
  readonly from: number;
  /** Seconds that what is left takes at the pace so far; null where that cannot be told yet, or is less than one. */
  readonly left: number | null;
}

export const workBegun: WorkState = { done: 0, total: 0, phase: '', since: 0, from: 0, left: null };

/**
 * Where long work is now that it says so. Parts of one total are taken to last equally long, whatever their names.
 *
 * @example
 * workAt(workAt(workBegun, { done: 0, total: 4, phase: 'a' }, 0), { done: 1, total: 4, phase: 'b' }, 2000).left // => 6
 */
export function workAt(
  before: WorkState,
  told: Pick<WorkState, 'done' | 'total' | 'phase'>,
  now: number,
): WorkState {
  const goesOn = before.total === told.total && told.done >= before.done;
  const { since, from } = goesOn ? before : { since: now, from: told.done };
  const parts = told.done - from;
  const left = parts === 0 ? 0 : ((now - since) / 1000 / parts) * (told.total - told.done);
  return { ...told, since, from, left: left < 1 ? null : left };
}
