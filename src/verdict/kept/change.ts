import { type GameDraw, holds, type MoveGame } from '../game/game.ts';

/** What differs between two packages whatever the draw: where utilities change, and which linkages begin or cease to hold. */
export interface MoveBetween {
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Places of the options left and taken in a row of an actor's table. */
  readonly left: Int32Array;
  readonly taken: Int32Array;
  /** By actor: linkages that begin (+1) or cease (−1) to hold, by their place in the file. */
  readonly linkages: readonly (readonly { readonly index: number; readonly sign: 1 | -1 }[])[];
}

export function changeBetween(game: MoveGame, from: Int32Array, to: Int32Array): MoveBetween {
  const issues = [...from.keys()].filter((j) => from[j] !== to[j]);
  const place = (chosen: Int32Array) =>
    Int32Array.from(issues, (j) => (game.starts[j] as number) + (chosen[j] as number));
  return {
    from,
    to,
    left: place(from),
    taken: place(to),
    linkages: game.linkages.map((own) =>
      own.flatMap(({ index, when }) => {
        const [before, after] = [holds(when, from), holds(when, to)];
        return before === after ? [] : [{ index, sign: after ? (1 as const) : (-1 as const) }];
      }),
    ),
  };
}

/** U_i after the change minus U_i before it, in one draw. */
export function gainOf(
  game: MoveGame,
  draw: GameDraw,
  actor: number,
  { from, to, left, taken, linkages }: MoveBetween,
): number {
  const row = actor * (game.starts[from.length] as number);
  let sum = 0;
  for (let k = 0; k < left.length; k++)
    sum +=
      (draw.options[row + (taken[k] as number)] as number) -
      (draw.options[row + (left[k] as number)] as number);
  for (const { index, sign } of linkages[actor] ?? []) sum += sign * (draw.worth[index] as number);
  const extra = draw.extra(actor);
  return extra === null ? sum : sum + extra(to) - extra(from);
}
