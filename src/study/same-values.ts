import type { Study } from './study.ts';

/**
 * By actor, whether all that the values of its options are read from is the very same in both studies: then so are the values. One
 * number that is changed moves those of few actors.
 *
 * @example
 * sameValues(study, withEstimate(study, 'stances.south.water.salience', 0.1)) // => [true, false]
 */
export function sameValues(one: Drawn, other: Drawn): readonly boolean[] {
  const { actors, issues, optionAt, salience, position, value, exponent } = one.compiled;
  const are = isSameColumn(one, other);
  const isOneShape =
    one.draws.samples === other.draws.samples &&
    shaping.every((part) => one.compiled[part] === other.compiled[part]) &&
    optionAt.every(are);
  return actors.map(
    (_, i) =>
      isOneShape &&
      are(exponent[i] ?? -1) &&
      rowOf(salience, i, issues.length).every(are) &&
      rowOf(position, i, issues.length).every(are) &&
      rowOf(value, i, optionAt.length).every(are),
  );
}

type Drawn = Pick<Study, 'compiled' | 'draws'>;

/** Parts that say where values are read, which studies that differ by a number share. */
const shaping = ['issues', 'optionStarts', 'optionAt', 'salience', 'position', 'value', 'exponent'] as const;

/** Whether an input is drawn as the same column in both; none is the same as none. */
export function isSameColumn(one: Drawn, other: Drawn): (input: number) => boolean {
  return (input) => input < 0 || one.draws.columns[input] === other.draws.columns[input];
}

function rowOf(cells: Int32Array, row: number, width: number): Int32Array {
  return cells.subarray(row * width, (row + 1) * width);
}
