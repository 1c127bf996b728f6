import type { Study } from './study.ts';
import type { MoneySource, StudyMoney } from './study-money.ts';

/**
 * The money term of utility over joint options of some issues (the last turning fastest), by actor: net present value times
 * what money is worth to the actor. Zero without a deal.
 */
export interface JointMoney {
  readonly issues: readonly number[];
  readonly values: readonly Float64Array[];
}

/** Joint options beyond which a table of money would take too long. */
const mostCells = 20_000;

/**
 * The money of a study; null where money has no say in values. Throws where it should have one and was not given.
 *
 * @example
 * moneyOf(study) // => null
 */
export function moneyOf({ situation, money }: Study): StudyMoney | null {
  if (money === null && (situation.ledger?.worthOfMoney.length ?? 0) > 0)
    throw new Error('money: the situation says what it is worth, and the study has none; see fund()');
  return money;
}

/**
 * What money adds to every actor's gain from a package in the first draws; undefined where it has no say.
 *
 * @example
 * moneyGains(study, Int32Array.of(1, 1)) // => undefined
 */
export function moneyGains(
  study: Study,
  chosen: Int32Array,
  samples: number = study.draws.samples,
): readonly (Float64Array | undefined)[] | undefined {
  const money = moneyOf(study);
  if (money === null) return undefined;
  const [to, from] = [chosen, study.compiled.noDeal].map((one) => drawnAt(study, money, one, samples));
  const columns: (Float64Array | undefined)[] = study.compiled.actors.map(() => undefined);
  for (const { actor, input } of money.worths) {
    const [rate, after, before] = [study.draws.columns[input], to?.[actor], from?.[actor]];
    const column = new Float64Array(samples);
    for (let s = 0; s < samples; s++)
      column[s] = (rate?.[s] ?? 1) * ((after?.[s] as number) - (before?.[s] as number));
    columns[actor] = column;
  }
  return columns;
}

/**
 * What money adds to every actor's gain from a package at the medians.
 *
 * @example
 * centralMoneyGains(study, Int32Array.of(1, 1)) // => [0, 0]
 */
export function centralMoneyGains(study: Study, chosen: Int32Array): Float64Array {
  const added = new Float64Array(study.compiled.actors.length);
  const money = moneyOf(study);
  if (money === null) return added;
  const [after, before] = [chosen, study.compiled.noDeal].map((one) => centralAt(study, money, one));
  for (const { actor, input } of money.worths)
    added[actor] = (study.medians[input] ?? 1) * ((after?.[actor] as number) - (before?.[actor] as number));
  return added;
}

/**
 * The money term at the medians, for every combination; undefined where money has no say.
 *
 * @example
 * jointMoney(study) // => undefined
 */
export function jointMoney(study: Study): JointMoney | undefined {
  const money = moneyOf(study);
  if (money === null || money.issues.length === 0) return undefined;
  const { compiled } = study;
  const cells = combinations(study, money);
  const values = compiled.actors.map(() => new Float64Array(cells));
  const chosen = Int32Array.from(compiled.noDeal);
  for (let cell = 0; cell < cells; cell++) {
    setCombination(study, money, cell, chosen);
    for (const [i, gain] of centralMoneyGains(study, chosen).entries())
      (values[i] as Float64Array)[cell] = gain;
  }
  return { issues: money.issues, values };
}

/** What a combination adds to an actor's utility, worked out when it is asked for. */
export type MoneyReader = (actor: number, combination: number) => number;

/**
 * The money term at the medians, combination by combination; undefined where money has no say.
 *
 * @example
 * readCentralMoney(study) // => undefined
 */
export function readCentralMoney(study: Study): MoneyReader | undefined {
  const money = moneyOf(study);
  if (money === null) return undefined;
  const chosen = Int32Array.from(study.compiled.noDeal);
  return (actor, combination) => {
    setCombination(study, money, combination, chosen);
    return centralMoneyGains(study, chosen)[actor] as number;
  };
}

/**
 * The money term in draw `s` of the first so many, combination by combination; undefined where money has no say.
 *
 * @example
 * readMoney(study, 0, 100) // => undefined
 */
export function readMoney(study: Study, s: number, samples: number): MoneyReader | undefined {
  const money = moneyOf(study);
  if (money === null) return undefined;
  const { compiled, draws } = study;
  const chosen = Int32Array.from(compiled.noDeal);
  const before = drawnAt(study, money, compiled.noDeal, samples);
  return (actor, combination) => {
    const worth = money.worths.find((one) => one.actor === actor);
    if (worth === undefined) return 0;
    setCombination(study, money, combination, chosen);
    const after = drawnAt(study, money, chosen, samples);
    const gain = (after[actor]?.[s] as number) - (before[actor]?.[s] as number);
    return (draws.columns[worth.input]?.[s] ?? 1) * gain;
  };
}

/** Number of combinations of the options that move money; throws where there are too many to work out. */
function combinations({ compiled }: Study, { issues }: StudyMoney): number {
  const cells = issues.reduce((product, j) => product * (compiled.optionCounts[j] as number), 1);
  if (cells > mostCells)
    throw new Error(`the ledger's conditions span ${cells} combinations; at most ${mostCells} can be valued`);
  return cells;
}

/** Writes a combination into a package. */
function setCombination(
  { compiled }: Study,
  { issues }: Pick<StudyMoney, 'issues'>,
  cell: number,
  chosen: Int32Array,
): void {
  let rest = cell;
  for (let k = issues.length - 1; k >= 0; k--) {
    const j = issues[k] as number;
    const count = compiled.optionCounts[j] as number;
    chosen[j] = rest % count;
    rest = Math.floor(rest / count);
  }
}

/** The combination that a package falls into: mixed radix, the last issue turning fastest. */
function combinationOf(
  { compiled }: Study,
  { issues }: Pick<StudyMoney, 'issues'>,
  chosen: Int32Array,
): number {
  let cell = 0;
  for (const j of issues) cell = cell * (compiled.optionCounts[j] as number) + (chosen[j] as number);
  return cell;
}

/**
 * Net present values of a package in the first draws, by actor; worked out once for all packages whose money is the same.
 *
 * @example
 * const known = new Map([[0, [Float64Array.of(7)]]]);
 * drawnAt(study, { issues: [], worths: [], central: new Map(), drawn: known, source: null }, Int32Array.of(1, 1), 1)[0][0] // => 7
 */
export function drawnAt(
  study: Study,
  money: StudyMoney,
  chosen: Int32Array,
  samples: number,
): readonly Float64Array[] {
  const cell = combinationOf(study, money, chosen);
  const known = money.drawn.get(cell);
  if (known !== undefined && (known[0]?.length ?? 0) >= samples) return known;
  const found = sourceOf(money).drawn(chosen, samples);
  money.drawn.set(cell, found);
  return found;
}

function centralAt(study: Study, money: StudyMoney, chosen: Int32Array): Float64Array {
  const cell = combinationOf(study, money, chosen);
  const found = money.central.get(cell) ?? sourceOf(money).central(chosen);
  money.central.set(cell, found);
  return found;
}

function sourceOf({ source }: StudyMoney): MoneySource {
  if (source === null) throw new Error('money: a combination is asked for that was not filled in');
  return source;
}
