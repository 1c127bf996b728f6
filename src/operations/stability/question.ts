import { type ConflictFile, statePattern } from '../../exchange/index.ts';
import type { Concept, Windows } from '../../stability/index.ts';
import type { InputError } from '../shared/types.ts';

/** What is asked of one state of a conflict; names are turned into places. */
export interface StateQuestion {
  readonly file: ConflictFile;
  /** Of the state, from 1. */
  readonly number: number;
  readonly concept: Concept;
  /** Actors whose rankings may change. */
  readonly wants: readonly number[];
  /** Places of each actor's ranking that may be reordered; null where nobody's may. */
  readonly windows: Windows | null;
}

export type Fail = (code: string, message: string, hint: string) => InputError;

/** What a state is called. */
export function labelOf(file: ConflictFile, state: number): string {
  return file.conflict.stateNames?.[state] ?? statePattern(file, state);
}

/** `Syria=1-6`: places of a ranking, best first, from 1; actors that are not named keep theirs. */
export function windowsFrom(
  entries: readonly string[] | undefined,
  { conflict }: ConflictFile,
  actorOf: (name: string) => number,
  fail: Fail,
): Windows | null {
  if (entries === undefined) return null;
  const windows: (readonly [number, number])[] = conflict.actors.map(() => [0, 0] as const);
  for (const entry of entries) {
    const [, name = '', first = '', last = ''] = /^(.*)=(\d+)-(\d+)$/.exec(entry) ?? [];
    const [from, to] = [Number(first) - 1, Number(last)];
    if (name === '' || from < 0 || from >= to)
      throw fail('bad-setting', `window '${entry}' is unclear`, 'write actor=first-last, places from 1');
    windows[actorOf(name.trim())] = [from, to];
  }
  return windows;
}
