import { parse } from 'yaml';
import type { Deciding, TextConflict } from './conflict.ts';
import { mergeLines } from './merge-lines.ts';
import { mergePieces } from './merge-pieces.ts';
import { byNames, mergedValue } from './merged-value.ts';
import { textOfPiece } from './pieces.ts';
import { takeApart } from './take-apart.ts';

export interface Reconciled {
  /** Both changes in one text; null where something is left to decide. */
  readonly text: string | null;
  readonly conflicts: readonly TextConflict[];
}

/** Whose value is taken where both have changed one thing: everywhere, or at places by their paths. */
export type Take = 'ours' | 'theirs' | ReadonlyMap<string, 'ours' | 'theirs'>;

/**
 * Two changed states of one YAML text in one, key by key: what one side has changed is taken, what both have changed otherwise is a
 * conflict that nobody decides but `take`. Comments, order and layout stay. Which side is called ours makes no difference where nothing
 * conflicts. Of texts of one JSON object a line, as logs are, lines that either has added are kept.
 *
 * @example
 * reconcile('a: 1\nb: 2 # two\n', 'a: 7\nb: 2 # two\n', 'a: 1\nb: 3 # two\n').text // => 'a: 7\nb: 3 # two\n'
 * reconcile('a: 1\n', 'a: 2\n', 'a: 3\n').conflicts[0].path // => 'a'
 * reconcile('a: 1\n', 'a: 2\n', 'a: 3\n', new Map([['a', 'theirs']])).text // => 'a: 3\n'
 */
export function reconcile(base: string, ours: string, theirs: string, take?: Take): Reconciled {
  if (take === 'theirs') {
    const { text, conflicts } = reconcile(base, theirs, ours, 'ours');
    return { text, conflicts: conflicts.map((one) => ({ ...one, ours: one.theirs, theirs: one.ours })) };
  }
  const [b, o, t] = [base, ours, theirs].map((text) => inLinesOf(base, text));
  if (b === undefined || o === undefined || t === undefined) throw new Error('three texts');
  const sideAt = (path: string) => (typeof take === 'object' ? (take.get(path) ?? 'ours') : 'ours');
  const conflicts: TextConflict[] = [];
  const text = mergeLines(b, o, t) ?? mergedText(b, o, t, { conflicts, sideAt });
  const isDecided =
    take === 'ours' || conflicts.every(({ path }) => typeof take === 'object' && take.has(path));
  return { text: isDecided ? text : null, conflicts };
}

function mergedText(base: string, ours: string, theirs: string, deciding: Deciding): string {
  if (ours === theirs || theirs === base) return ours;
  if (ours === base) return theirs;
  const { conflicts, sideAt } = deciding;
  const undecided = () => {
    conflicts.push({ path: '', kind: 'layout', base, ours, theirs });
    return sideAt('') === 'theirs' ? theirs : ours;
  };
  const [b, o, t] = [takeApart(base), takeApart(ours), takeApart(theirs)];
  if (b === undefined || o === undefined || t === undefined) return undecided();
  const merged = textOfPiece(mergePieces(b, o, t, '', deciding));
  // Pieces of texts that are laid out differently may not fit: what is read of the whole must be what both have said.
  const sides = ['ours', 'theirs'] as const;
  const isWhole =
    conflicts.length > 0
      ? isReadable(merged) &&
        sides.every((side) =>
          isReadable(textOfPiece(mergePieces(b, o, t, '', { conflicts: [], sideAt: () => side }))),
        )
      : says(merged, mergedValue(byNames(parse(base)), byNames(parse(ours)), byNames(parse(theirs))));
  if (isWhole) return merged;
  conflicts.splice(0);
  return undecided();
}

function isReadable(text: string): boolean {
  return takeApart(text) !== undefined;
}

function says(text: string, value: unknown): boolean {
  try {
    return JSON.stringify(byNames(parse(text))) === JSON.stringify(byNames(value));
  } catch {
    return false;
  }
}

/** With the line ends of the first, and one at its end. */
function inLinesOf(base: string, text: string): string {
  const ending = base.includes('\r\n') ? '\r\n' : '\n';
  const lines = text.replace(/\r\n|\r|\n/g, ending);
  return lines === '' || lines.endsWith('\n') ? lines : `${lines}${ending}`;
}
