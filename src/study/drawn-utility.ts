import { type Compiled, matches } from '../situation/index.ts';
import type { Draws } from './draws.ts';
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
 * all that ask for the same package: read them, and copy them to change them.
 *
 * @example
 * utilities(study, Int32Array.of(1, 1)).length // => 2
 */
export function utilities(study: Study, chosen: Int32Array): readonly Float64Array[] {
  const known = knownOf(study);
  const held = study.compiled.linkages.filter(({ when }) => matches(when, chosen));
  const named = chosen.join();
  let money: readonly (Float64Array | undefined)[] | null | undefined;
  return study.compiled.actors.map((_, i) => {
    const own = held.flatMap(({ actor, id }) => (actor === i ? [id] : []));
    const key = `${i} ${named} ${own.join()}`;
    money ??= known.has(key) ? undefined : moneyGains(study, chosen);
    const column = known.get(key) ?? columnOf(study, chosen, i, money?.[i]);
    // The latest last: what is left out when there are too many was asked for longest ago.
    known.delete(key);
    known.set(key, column);
    const [oldest] = known.keys();
    if (known.size > mostKnown(study) && oldest !== undefined) known.delete(oldest);
    return column;
  });
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
  latest.set(compiled.issues, bySamples.set(draws.samples, { compiled, draws, money, columns }));
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
    for (let k = 0; salience !== undefined && k < sum.length; k++)
      sum[k] = (sum[k] as number) + (salience[first + k] as number);
  }
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
  const count = cell.length;
  const stated = columns[compiled.value[i * compiled.optionAt.length + o] as number];
  const position = columns[compiled.position[at] as number];
  const place = columns[compiled.optionAt[o] as number];
  const exponent = columns[compiled.exponent[i] as number];
  for (let k = 0; k < count; k++) {
    const s = first + k;
    let v = 1;
    if (stated !== undefined) v = stated[s] as number;
    else if (position !== undefined) {
      const distance = Math.abs((place?.[s] ?? 0) - (position[s] as number)) / 100;
      const bend = exponent === undefined ? 1 : (exponent[s] as number);
      v = 1 - (bend === 1 ? distance : distance ** bend);
    }
    const total = sum[k] as number;
    cell[k] = total > 0 ? ((salience[s] as number) / total) * v : 0;
  }
}

function add(to: Float64Array, what: Float64Array | undefined): void {
  for (let s = 0; what !== undefined && s < to.length; s++) to[s] = (to[s] as number) + (what[s] as number);
}
