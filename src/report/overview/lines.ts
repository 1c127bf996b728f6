import { type Catalogue, percent, percentNarrow, twoDigits } from '../../words/index.ts';
import { capital } from '../kept-words.ts';
import { numberOf } from './matrix.ts';
import type { Overview, OverviewRow } from './result.ts';

/**
 * What the proposals turn on, in the order of the table: what could change the answer comes first.
 *
 * @example
 * turnLines([], catalogue) // => []
 */
export function turnLines(rows: readonly OverviewRow[], catalogue: Catalogue): readonly string[] {
  return rows
    .flatMap((row) => (row.turnsOn === null ? [] : [{ row, turn: row.turnsOn }]))
    .map(({ row, turn }) => turnLine(numberOf(row), turn, catalogue));
}

/** A number, the share that passes at either end of its range, and where it passes one half. */
export function turnLine(
  row: string,
  { words, test, low, high, tipping }: Omit<NonNullable<OverviewRow['turnsOn']>, 'input' | 'unit'>,
  { overviewScreen: say }: Catalogue,
): string {
  const tips = tipping === null ? '' : say.tips(twoDigits(tipping.value), twoDigits(tipping.resolution));
  const at = ({ value, probability }: typeof low) =>
    say.shareAt(percentNarrow(probability), twoDigits(value));
  const name = row === '' ? capital(words) : `${row} ${words}`;
  return `${say.turn(name, test, at(low), at(high))}${tips}`;
}

/**
 * The proposal whose answer hangs most on which world holds, and what it is in each; nothing where none does.
 *
 * @example
 * worldLines(null, '', catalogue) // => []
 */
export function worldLines(
  worlds: Overview['worlds'],
  row: string,
  { overviewScreen: say }: Catalogue,
): readonly string[] {
  if (worlds === null) return [];
  const { title, test, answers } = worlds;
  const name = row === '' ? title : row;
  return [
    say.inWorlds(
      name,
      test,
      answers.map(({ world, probability }) => say.inWorld(percent(probability), world.replaceAll('_', ' '))),
    ),
  ];
}

/**
 * What to check first, who says it, and which proposal it moves.
 *
 * @example
 * checkLine(null, '', catalogue) // => catalogue.overviewScreen.nothingToCheck
 */
export function checkLine(
  check: Overview['checkFirst'],
  row: string,
  { overview: { units }, overviewScreen: say }: Catalogue,
): string {
  if (check === null) return say.nothingToCheck;
  const by = check.unit === units.points ? say.points(twoDigits(check.by)) : say.utility(twoDigits(check.by));
  const what =
    check.kind === 'measurement'
      ? say.measure(check.words)
      : say.claim(check.words.replace(/\.$/, ''), saidBy(check.chain, say));
  return say.moves(what, row, by);
}

/** The speaker and who last carries its words: where they were read. */
function saidBy([speaker = '', ...outlets]: readonly string[], say: Catalogue['overviewScreen']): string {
  const last = outlets.at(-1);
  return last === undefined ? speaker : say.via(speaker, last);
}

/** What somebody can still prevent first, then what changes by itself, then what is only to be known. */
const urgency: Readonly<Record<Overview['deadlines'][number]['kind'], number>> = {
  renewal: 0,
  usedUp: 1,
  change: 2,
  event: 3,
};

/** The most urgent dates, by day. */
export function dateLines(
  deadlines: Overview['deadlines'],
  asOf: string,
  most: number,
  { overview: { nextDay }, overviewScreen: say }: Catalogue,
): readonly string[] {
  const chosen = deadlines.toSorted((a, b) => urgency[a.kind] - urgency[b.kind]).slice(0, most);
  return deadlines
    .filter((one) => chosen.includes(one))
    .map(({ on, words, range }) => say.date(nextDay(on, asOf), words, range));
}
