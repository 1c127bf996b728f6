import { type GameDraw, linkageBound, type MoveGame } from './game.ts';

/** The least that an actor could be left with after a move, whatever the others did: a bound that spares most searches. */
export function leastAfter(
  game: MoveGame,
  draw: GameDraw,
  actor: number,
  to: Int32Array,
  worth: number,
): number {
  const { starts, control, optionCounts } = game;
  const reached = reachOf(game);
  const mayReach = (issue: number, from: number, to: number) =>
    reached[issue]?.[from * (optionCounts[issue] as number) + to] === 1;
  const row = actor * (starts[to.length] as number);
  const isOthers = (issue: number) => control[issue]?.actors.some((other) => other !== actor) === true;
  let sum = worth;
  for (let j = 0; j < to.length; j++) {
    if (!isOthers(j)) continue;
    const from = to[j] as number;
    const at = row + (starts[j] as number);
    const now = draw.alone[at + from] as number;
    let least = now;
    for (let o = 0; o < (optionCounts[j] as number); o++)
      if ((draw.alone[at + o] as number) < least && mayReach(j, from, o))
        least = draw.alone[at + o] as number;
    sum += least - now;
  }
  const reaches = (issue: number, matches: Uint8Array) =>
    isOthers(issue) && matches.some((match, o) => match === 1 && mayReach(issue, to[issue] as number, o));
  return sum + linkageBound(game, draw, actor, to, reaches, -1);
}

const known = new WeakMap<MoveGame, readonly Uint8Array[]>();

/** By issue, from × to: could it go from one option to the other in some moves? Barred single moves may be made in steps, so only ends are barred. */
function reachOf(game: MoveGame): readonly Uint8Array[] {
  const found = known.get(game);
  if (found !== undefined) return found;
  const reach = Array.from(game.optionCounts, (count, issue) =>
    Uint8Array.from({ length: count * count }, (_, cell) => {
      const to = cell % count;
      if (Math.floor(cell / count) === to) return 1;
      for (let via = 0; via < count; via++) if (via !== to && game.canMove(issue, via, to)) return 1;
      return 0;
    }),
  );
  known.set(game, reach);
  return reach;
}
