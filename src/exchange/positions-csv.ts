import { csvCell } from '../text/index.ts';

/**
 * Positions by round, in the units of the scale: a line for each round, actor and dimension, the start first.
 *
 * @example
 * positionsCsv(['a'], ['tax'], [[[10]], [[20]]]).split('\n').length > 1 // => true
 */
export function positionsCsv(
  names: readonly string[],
  dimensions: readonly string[],
  rounds: readonly (readonly (readonly number[])[])[],
): string {
  const lines = rounds.flatMap((round, t) =>
    round.flatMap((own, i) =>
      own.map((at, k) => [t, csvCell(names[i] ?? ''), csvCell(dimensions[k] ?? ''), at].join(',')),
    ),
  );
  return `${['round,actor,dimension,position', ...lines].join('\n')}\n`;
}
