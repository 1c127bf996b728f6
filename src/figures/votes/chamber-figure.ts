import { catalogues, counted, percentTwoDigits } from '../../words/index.ts';
import { drawingKey, usualWidth } from '../frame/at-widths.ts';
import { emptyFigure, figure, figureId } from '../frame/figure.ts';
import { hatchPattern } from '../frame/hatch.ts';
import type { Figure, FigureTable } from '../frame/types.ts';
import type { ChamberMember, ChamberRow } from './chamber.ts';
import { barTexts, chamberBar, neededOf } from './chamber-bar.ts';
import { decisiveBars, mostDecisive } from './decisive-bars.ts';

const { chamber: claim } = catalogues.en.figureClaims;

/** A chamber on one decision. */
export interface ChamberData {
  /** Tells apart several such figures on one page. */
  readonly id: string;
  readonly title: string;
  readonly subtitle?: string;
  readonly rows: readonly ChamberRow[];
  readonly members: readonly ChamberMember[];
}

/**
 * Does the chamber reach its quota? A bar for each way of counting, from the surest yes to the surest no, with what is
 * needed as a line; below it the members whose votes decide most often.
 * @example
 * chamberFigure({
 *   id: 'example',
 *   title: 'The Council on the loan',
 *   rows: [{ label: 'members', unit: '', quota: 2, total: 2 }],
 *   members: [
 *     { name: 'Austria', side: 'yes', probabilityYes: 0.9, weights: [1], pivotal: 0.1 },
 *     { name: 'Belgium', side: 'no', probabilityYes: 0.2, weights: [1], pivotal: 0.7 },
 *   ],
 * }).title // => 'The Council on the loan: the yes is not enough, members: 1 short'
 */
export function chamberFigure(data: ChamberData, width: number = usualWidth): Figure {
  const id = figureId('votes-chamber', data.id);
  const { title, rows } = data;
  checkMembers(data);
  const members = inOrder(data.members);
  const table = tableOf(rows, members);
  if (members.length === 0) return emptyFigure(id, title, 'There is no member to show.', table, width);
  if (rows.length === 0) return emptyFigure(id, title, 'There is no way of counting to show.', table, width);
  const key = drawingKey(id, width);
  const body = [`<defs>${hatchPattern(`${key}-no`, 'var(--bad)')}${dots(`${key}-open`)}</defs>`];
  let y = 12;
  for (const [k, row] of rows.entries()) {
    const bar = chamberBar(row, k, members, { id: key, width, y });
    body.push(bar.svg);
    y = bar.end + 20;
  }
  const decisive = decisiveBars(members, width, y + 6);
  body.push(decisive.svg);
  return figure({
    id,
    key,
    topic: title,
    claim: claimOf(rows, members),
    subtitle: [data.subtitle?.trim() ?? '', 'weight of yes, open and no']
      .filter((one) => one !== '')
      .join('; '),
    description: describe(rows, members),
    width,
    height: decisive.end + 4,
    body,
    table,
  });
}

/** Whether every way of counting is met, by the first that is not. */
function claimOf(rows: readonly ChamberRow[], members: readonly ChamberMember[]): string {
  const found = rows.map((row, k) => ({ label: row.label, ...barTexts(row, k, members) }));
  const missed = found.find(({ isMet }) => !isMet);
  const [first] = found;
  if (missed !== undefined) return claim(false, missed.label, missed.verdict);
  return claim(true, first?.label ?? '', first?.verdict ?? '');
}

/** Every number is finite and not negative, or a programmer is mistaken. */
function checkMembers({ rows, members }: ChamberData): void {
  for (const { quota, total } of rows) checkNumbers('a row', [quota ?? 0, total]);
  for (const { name, weights, probabilityYes, pivotal } of members) {
    if (weights.length !== rows.length)
      throw new RangeError(`${name} has ${counted(weights.length, 'weight')} for ${rows.length} rows`);
    checkNumbers(name, [...weights, probabilityYes, pivotal]);
  }
}

function checkNumbers(name: string, numbers: readonly number[]): void {
  for (const one of numbers)
    if (!Number.isFinite(one) || one < 0) throw new RangeError(`${name} has ${one}, not a number from 0 on`);
}

const sides = ['yes', 'open', 'no'] as const;

/** Sides stay together, whatever the probabilities are; among equals the heaviest first. */
function inOrder(members: readonly ChamberMember[]): readonly ChamberMember[] {
  const weight = ({ weights }: ChamberMember) => weights.at(-1) ?? 0;
  return [...members].sort(
    (a, b) =>
      sides.indexOf(a.side) - sides.indexOf(b.side) ||
      b.probabilityYes - a.probabilityYes ||
      weight(b) - weight(a) ||
      Number(a.name > b.name) - Number(a.name < b.name),
  );
}

function dots(id: string): string {
  return `<pattern id="${id}" width="4" height="4" patternUnits="userSpaceOnUse"><rect width="4" height="4" fill="var(--band)"/><circle cx="2" cy="2" r="0.9" fill="var(--soft)"/></pattern>`;
}

function describe(rows: readonly ChamberRow[], members: readonly ChamberMember[]): string {
  const [yes, open, no] = sides.map((side) => members.filter((member) => member.side === side).length);
  const start = `Of ${counted(members.length, 'member')} ${yes} would say yes, ${no} no, and ${open} may do either; bars run from the surest yes to the surest no.`;
  const sums = rows.map((row, k) => {
    const { sums, needs, verdict } = barTexts(row, k, members);
    return `${row.label}: ${sums.yes} yes, ${needs}, ${verdict}`;
  });
  const [first] = mostDecisive(members);
  const decides =
    first === undefined
      ? 'No vote decides alone in any draw'
      : `${first.name} decides most often, in ${percentTwoDigits(first.pivotal)} of draws`;
  return `${start} ${sums.join('; ')}. ${decides}.`;
}

function tableOf(rows: readonly ChamberRow[], members: readonly ChamberMember[]): FigureTable {
  const sum = (k: number, among: readonly ChamberMember[]) =>
    among.reduce((total, { weights }) => total + (weights[k] ?? 0), 0);
  const yes = members.filter(({ side }) => side === 'yes');
  return {
    columns: [
      { label: 'member' },
      { label: 'side' },
      { label: 'says yes', unit: 'share of draws' },
      ...rows.map((row) => (row.unit === '' ? { label: row.label } : { label: row.label, unit: row.unit })),
      { label: 'decides', unit: 'share of draws' },
    ],
    rows: [
      ...members.map((one) => [one.name, one.side, one.probabilityYes, ...one.weights, one.pivotal]),
      ['sum of yes', 'yes', null, ...rows.map((_, k) => sum(k, yes)), null],
      ['needed', null, null, ...rows.map((row, k) => neededOf(row, sum(k, members))), null],
    ],
  };
}
