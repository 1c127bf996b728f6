import { catalogues } from '../../words/index.ts';
import { listWords, pointWords } from './list-words.ts';
import { reasonWords } from './round-words.ts';
import type { DynamicsMove, IssueDynamics } from './types.ts';

const { furthest: say } = catalogues.en.replay;
// More than three would be a table.
const told = 3;

/** Who went furthest from start to end, pressed by whom and why; movers with one presser and one reason stand together. */
export function moverWords({
  actors,
  initial,
  rounds,
}: Pick<IssueDynamics, 'actors' | 'initial' | 'rounds'>): string {
  const last = rounds.at(-1);
  if (last === undefined) return '';
  const way = (i: number) => last.positions[i] - initial.positions[i];
  const movers = actors
    .map((_, i) => i)
    .filter((i) => Math.abs(way(i)) >= 1)
    .sort((a, b) => Math.abs(way(b)) - Math.abs(way(a)) || a - b);
  if (movers.length === 0) return say.nobody;
  const name = (i: number) => actors[i]?.name ?? '';
  const groups = new Map<string, { readonly ways: string[]; readonly why: string }>();
  for (const i of movers.slice(0, told)) {
    const main = mainMove(
      rounds.flatMap(({ moves }) => moves).filter(({ actor }) => actor === i),
      way(i),
    );
    const why = main === undefined ? '' : say.pressed(name(main.by), reasonWords(main, name(main.by)));
    const ends = say.end(name(i), pointWords(initial.positions[i]), pointWords(last.positions[i]));
    const group = groups.get(why) ?? { ways: [], why };
    group.ways.push(ends);
    groups.set(why, group);
  }
  const clauses = [...groups.values()].map(({ ways, why }) => `${listWords(ways)}${why}`);
  const others = movers.length - told;
  const rest = others > 0 ? say.others(others) : '';
  return say.went(`${clauses.join('; ')}${rest}`);
}

/** The longest single move in the direction of the whole way, the first of several. */
function mainMove(moves: readonly DynamicsMove[], way: number): DynamicsMove | undefined {
  const [first, ...others] = moves.filter(({ from, to }) => (to - from) * way > 0);
  const length = ({ from, to }: DynamicsMove) => Math.abs(to - from);
  return others.reduce(
    (longest, one) => (longest !== undefined && length(one) <= length(longest) ? longest : one),
    first,
  );
}
