import { type ChangedKey, changedKeys, reconcile, type TextConflict } from '../../../text/index.ts';

/** What becomes of a file that somebody else has saved meanwhile. */
export interface Met {
  /** What they have changed, key by key. */
  readonly keys: readonly ChangedKey[];
  /** Their changes and ours in one text; null: places are left to decide. */
  readonly text: string | null;
  readonly conflicts: readonly TextConflict[];
  /** Whether nothing of ours was unsaved. */
  readonly isTheirs: boolean;
}

export type ChosenSides = ReadonlyMap<string, 'ours' | 'theirs'>;

const none: ChosenSides = new Map();

/** Puts what somebody else has saved together with what stands here; `base` is what both began with. */
export function meet(base: string, ours: string, theirs: string, choices: ChosenSides = none): Met {
  const { text, conflicts } = reconcile(base, ours, theirs, choices);
  return { keys: changedKeys(base, theirs), text, conflicts, isTheirs: ours === base };
}
