import { csvCell } from '../../text/index.ts';

/** The part of a run that is written: names, and of each state the positions (a row an actor) and chances. */
export interface KtabRounds {
  readonly names: readonly string[];
  readonly states: readonly {
    readonly positions: ArrayLike<number>;
    readonly probabilities: ArrayLike<number>;
  }[];
}

/**
 * A run as CSV, a line for each turn, actor and dimension: positions as they are given and the chance of the actor's position to
 * prevail. Turn 0 is the start.
 *
 * @example
 * const states = [{ positions: [0.5], probabilities: [1] }];
 * roundsCsv({ names: ['a'], states }, ['tax']).split('\n')[1] // => '0,a,tax,0.5,1'
 */
export function roundsCsv({ names, states }: KtabRounds, dimensions: readonly string[]): string {
  const lines = ['turn,actor,dimension,position,probability'];
  for (const [turn, { positions, probabilities }] of states.entries()) {
    if (positions.length !== names.length * dimensions.length)
      throw new RangeError(`turn ${turn} has ${positions.length} positions`);
    for (const [i, name] of names.entries())
      for (const [k, dimension] of dimensions.entries())
        lines.push(
          [
            turn,
            csvCell(name),
            csvCell(dimension),
            positions[i * dimensions.length + k],
            probabilities[i],
          ].join(','),
        );
  }
  return `${lines.join('\n')}\n`;
}
