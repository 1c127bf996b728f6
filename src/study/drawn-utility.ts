import { type Compiled, matches } from '../situation/index.ts';
import type { Draws } from './draws.ts';
import { keepLatest } from './keep-latest.ts';
import { moneyGains } from './money.ts';
import { isSameColumn, sameValues } from './same-values.ts';
import type { Study } from './study.ts';
import type { StudyMoney } from './study-money.ts';

/**
 * Fills w_ij · v_ij of every option for draws `first` to `first + count`: the table of `utilityTables` for many draws at once,
 * column by column. Option `o` of actor `i` in draw `first + k` stands at `(i · options + o) · count + k`.
 *
 * @example
 * const tables = new Float64Array(2 * study.compiled.optionAt.length * 10);
 * fillDrawnTables(study, 0, 10, tables);
 * tables.every((value) => value >= 0) // => true
 */
export function fillDrawnTables(study: Study, first: number, count: number, tables: Float64Array): void {
  const { actors, optionAt } = study.compiled;
  const row = optionAt.length * count;
  for (let i = 0; i < actors.length; i++)
    fillDrawnTable(study, i, first, count, tables.subarray(i * row, (i + 1) * row));
}

/**
 * The same of one actor alone, its options from the first place on.
 *
 * @example
 * const table = new Float64Array(study.compiled.optionAt.length * 10);
 * fillDrawnTable(study, 1, 0, 10, table);
 * table.every((value) => value >= 0) // => true
 */
export function fillDrawnTable(
  { compiled, draws }: Study,
  i: number,
  first: number,
  count: number,
  table: Float64Array,
): void {
  const { issues, optionStarts } = compiled;
  const sum = new Float64Array(count);
  sumSaliences(compiled, draws, i, first, sum);
  for (let j = 0; j < issues.length; j++)
    for (let o = optionStarts[j] as number; o < (optionStarts[j + 1] as number); o++)
      fillCell(compiled, draws, { i, j, o }, first, sum, table.subarray(o * count, (o + 1) * count));
}

/**
 * Every actor's utility of a package in every draw, with what its money is worth beyond that of no deal; the outside option is no part of it. The columns are shared by
 * all that ask for the same package: read them, and copy them to change them. Where `among` names some actors by place, the others are left out.
 *
 * @example
 * utilities(study, Int32Array.of(1, 1)).length // => 2
 */
export function utilities(
  study: Study,
  chosen: Int32Array,
  among?: readonly number[],
): readonly Float64Array[] {
  const known = knownOf(study);
  const held = study.compiled.linkages.filter(({ when }) => matches(when, chosen));
  const named = chosen.join();
  let money: readonly (Float64Array | undefined)[] | null | undefined;
  const columns = new Array<Float64Array>(study.compiled.actors.length);
  for (const i of among ?? study.compiled.actors.keys()) {
    const own = held.flatMap(({ actor, id }) => (actor === i ? [id] : []));
    const key = `${i} ${named} ${own.join()}`;
    money ??= known.has(key) ? undefined : moneyGains(study, chosen);
    const column = known.get(key) ?? columnOf(study, chosen, i, money?.[i]);
    // The latest last: what is left out when there are too many was asked for longest ago.
    known.delete(key);
    known.set(key, column);
    const [oldest] = known.keys();
    if (known.size > mostKnown(study) && oldest !== undefined) known.delete(oldest);
    columns[i] = column;
  }
  return columns;
}

/** All tests of a package ask for its columns, and for those of no deal; more are kept for lists of proposals and for worlds. */
function mostKnown({ compiled: { actors }, draws: { samples } }: Study): number {
  return actors.length * Math.max(10, Math.min(40, Math.floor(4_000_000 / (actors.length * samples))));
}

interface Known {
  readonly inputs: Compiled['inputs'];
  readonly noDeal: Compiled['noDeal'];
  readonly money: StudyMoney | null;
  readonly columns: Map<string, Float64Array>;
}

const knownByDraws = new WeakMap<Draws, Known>();

/** Studies of the same draws that differ by their linkages alone, as worlds do, have what no linkage touches in common. */
function knownOf(study: Study): Map<string, Float64Array> {
  const { compiled, draws, money } = study;
  const { inputs, noDeal } = compiled;
  const found = knownByDraws.get(draws);
  if (found?.inputs === inputs && found.noDeal === noDeal && found.money === money) return found.columns;
  const bySamples = latest.get(compiled.issues) ?? new Map<number, Latest>();
  const columns = takenOver(study, bySamples.get(draws.samples));
  knownByDraws.set(draws, { inputs, noDeal, money, columns });
  latest.set(compiled.issues, keepLatest(bySamples, draws.samples, { compiled, draws, money, columns }));
  return columns;
}

type Latest = Pick<Study, 'compiled' | 'draws' | 'money'> & Pick<Known, 'columns'>;

/** By case, and by how many draws: what is asked next mostly differs by one number. */
const latest = new WeakMap<Compiled['issues'], Map<number, Latest>>();

/** Columns of the actors who have nothing to do with what was changed since. */
function takenOver(study: Study, before: Latest | undefined): Map<string, Float64Array> {
  const { compiled, money } = study;
  const isOneShape =
    before?.money === money &&
    before.compiled.noDeal === compiled.noDeal &&
    before.compiled.linkages === compiled.linkages;
  if (before === undefined || !isOneShape) return new Map();
  const isSame = isSameColumn(before, study);
  const stands = sameValues(before, study).map(
    (are, i) =>
      are &&
      compiled.linkages.every(({ actor, worth }) => actor !== i || isSame(worth)) &&
      (money?.worths.every(({ actor, input }) => actor !== i || isSame(input)) ?? true),
  );
  return new Map([...before.columns].filter(([key]) => stands[Number.parseInt(key, 10)]));
}

/**
 * One actor's utility of a package in every draw, as in `utilities`: for searches that ask for many packages and few actors.
 *
 * @example
 * utilityInDraws(study, Int32Array.of(1, 1), 0).length // => 200
 */
export function utilityInDraws(study: Study, chosen: Int32Array, i: number): Float64Array {
  return columnOf(study, chosen, i, moneyGains(study, chosen)?.[i]);
}

function columnOf(
  { compiled, draws }: Study,
  chosen: Int32Array,
  i: number,
  money: Float64Array | undefined,
): Float64Array {
  const { samples } = draws;
  const sum = new Float64Array(samples);
  const cell = new Float64Array(samples);
  const column = new Float64Array(samples);
  sumSaliences(compiled, draws, i, 0, sum);
  for (let j = 0; j < chosen.length; j++) {
    const o = (compiled.optionStarts[j] as number) + (chosen[j] as number);
    fillCell(compiled, draws, { i, j, o }, 0, sum, cell);
    add(column, cell);
  }
  for (const { actor, worth, when } of compiled.linkages)
    if (actor === i && matches(when, chosen)) add(column, draws.columns[worth]);
  add(column, money);
  return column;
}

function sumSaliences(
  compiled: Compiled,
  draws: Draws,
  actor: number,
  first: number,
  sum: Float64Array,
): void {
  sum.fill(0);
  const issues = compiled.issues.length;
  for (let j = 0; j < issues; j++) {
    const salience = draws.columns[compiled.salience[actor * issues + j] as number];
    if (salience !== undefined) addFrom(sum, salience, first);
  }
}

function addFrom(sum: Float64Array, column: Float64Array, first: number): void {
  for (let k = 0; k < sum.length; k++) sum[k] = (sum[k] as number) + (column[first + k] as number);
}

/** One option of one actor in draws `first` and on: 0 where its saliences are all 0 or it has none for the issue. */
function fillCell(
  compiled: Compiled,
  { columns }: Draws,
  { i, j, o }: { readonly i: number; readonly j: number; readonly o: number },
  first: number,
  sum: Float64Array,
  cell: Float64Array,
): void {
  const at = i * compiled.issues.length + j;
  const salience = columns[compiled.salience[at] as number];
  if (salience === undefined) {
    cell.fill(0);
    return;
  }
  const stated = columns[compiled.value[i * compiled.optionAt.length + o] as number];
  const position = columns[compiled.position[at] as number];
  if (stated !== undefined) copyFrom(stated, first, cell);
  else if (position === undefined) cell.fill(1);
  else {
    setDistances(columns[compiled.optionAt[o] as number], position, first, cell);
    fallOff(columns[compiled.exponent[i] as number], first, cell);
  }
  weigh(salience, first, sum, cell);
}

// One loop for each step of a cell: a loop that asks in every draw what is known of the column is left by its fast code again and again.

function copyFrom(column: Float64Array, first: number, cell: Float64Array): void {
  for (let k = 0; k < cell.length; k++) cell[k] = column[first + k] as number;
}

function setDistances(
  place: Float64Array | undefined,
  position: Float64Array,
  first: number,
  cell: Float64Array,
): void {
  if (place === undefined)
    for (let k = 0; k < cell.length; k++) cell[k] = Math.abs(0 - (position[first + k] as number)) / 100;
  else
    for (let k = 0; k < cell.length; k++)
      cell[k] = Math.abs((place[first + k] as number) - (position[first + k] as number)) / 100;
}

/** Distances as values, by a straight line or a bend. */
function fallOff(exponent: Float64Array | undefined, first: number, cell: Float64Array): void {
  if (exponent === undefined) for (let k = 0; k < cell.length; k++) cell[k] = 1 - (cell[k] as number);
  else
    for (let k = 0; k < cell.length; k++) {
      const [distance, bend] = [cell[k] as number, exponent[first + k] as number];
      cell[k] = 1 - (bend === 1 ? distance : distance ** bend);
    }
}

function weigh(salience: Float64Array, first: number, sum: Float64Array, cell: Float64Array): void {
  for (let k = 0; k < cell.length; k++) {
    const total = sum[k] as number;
    cell[k] = total > 0 ? ((salience[first + k] as number) / total) * (cell[k] as number) : 0;
  }
}

function add(to: Float64Array, what: Float64Array | undefined): void {
  for (let s = 0; what !== undefined && s < to.length; s++) to[s] = (to[s] as number) + (what[s] as number);
}
