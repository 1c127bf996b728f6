import type { Study } from '../../study/index.ts';
import { type GameDraw, type MoveGame, ownTargets, utilityIn } from '../game/game.ts';
import { gameDraws } from '../game/study-game.ts';
import type { Promised } from './keep.ts';

/** Every package in which an actor has moved some of these issues alone, itself left out. */
export function movedAlone(game: MoveGame, from: Int32Array, issues: readonly number[]): Int32Array[] {
  const all = issues.reduce(
    (packages, issue) =>
      packages.flatMap((one) => [
        one,
        ...ownTargets(game, issue, from[issue] as number).map((to) => one.with(issue, to)),
      ]),
    [from],
  );
  return all.slice(1).filter((one) => one.some((o, j) => o !== from[j]) && game.isAllowed(one));
}

function subsets<T>(of: readonly T[]): T[][] {
  const all: T[][] = [[]];
  for (const one of of) all.push(...all.map((some) => [...some, one]));
  return all;
}

/** The definition read plainly: is one breach of one actor worth while in this draw? */
function pays(
  { game, draw, s, study }: { game: MoveGame; draw: GameDraw; s: number; study: Study },
  { chosen, issues, protectedActors }: Promised,
  actor: number,
  breach: Int32Array,
): boolean {
  const worth = (i: number, of: Int32Array) => utilityIn(game, draw, i, of);
  const isHarmful = protectedActors.some((i) => i !== actor && worth(i, breach) < worth(i, chosen) - 1e-9);
  if (!isHarmful || !draw.passes(chosen, breach)) return false;
  const conduct = (i: number, key: 'impatience' | 'replyLag' | 'breachCost') => {
    const estimate = study.situation.actors[i]?.conduct[key] ?? null;
    return estimate === null
      ? 0
      : (study.draws.columns[study.compiled.inputOf.get(estimate) ?? -1]?.[s] ?? 0);
  };
  const controllers = (j: number) => game.control[j]?.actors ?? [];
  const back = (of: Int32Array, some: readonly number[]) =>
    some.reduce((one, j) => one.with(j, game.noDeal[j] as number), of);
  const canReturn = issues.filter(
    (j) => breach[j] !== game.noDeal[j] && game.canMove(j, breach[j] as number, game.noDeal[j] as number),
  );
  const own = canReturn.filter((j) => controllers(j).includes(actor));
  const others = canReturn.filter((j) => controllers(j).some((i) => i !== actor));
  const inOrder = subsets(others).sort((a, b) => b.length - a.length || compare(a, b));
  let [reply, months] = [breach, Number.POSITIVE_INFINITY];
  for (const set of inOrder.filter(({ length }) => length > 0)) {
    const after = back(breach, set);
    const moved = back(after, own);
    // Where leaving its own issues is forbidden, the breaker has no choice.
    const prefers =
      (!game.isAllowed(after) || worth(actor, moved) >= worth(actor, after) - 1e-9) &&
      game.isAllowed(moved) &&
      draw.passes(after, moved);
    const settled = own.some((j) => after[j] !== game.noDeal[j]) && prefers ? moved : after;
    if (!game.isAllowed(settled)) continue;
    const fastest = set.map((j) =>
      Math.min(
        ...controllers(j)
          .filter((i) => i !== actor && worth(i, settled) >= worth(i, breach) - 1e-9)
          .map((i) => conduct(i, 'replyLag')),
      ),
    );
    if (fastest.includes(Number.POSITIVE_INFINITY) || !draw.passes(breach, after)) continue;
    [reply, months] = [settled, Math.max(...fastest)];
    break;
  }
  const q = Math.exp((-conduct(actor, 'impatience') * months) / 12);
  const value = (1 - q) * worth(actor, breach) + (q === 0 ? 0 : q * worth(actor, reply));
  return value - conduct(actor, 'breachCost') > worth(actor, chosen) + 1e-9;
}

/** Of sets of one size the one that holds the earlier issue comes first. */
function compare(a: readonly number[], b: readonly number[]): number {
  const k = a.findIndex((j, at) => j !== b[at]);
  return k < 0 ? 0 : (a[k] as number) - (b[k] as number);
}

/** K in every draw by its definition, devices left aside: tries every breach and every reply. */
export function keptPlainly(study: Study, promised: Promised): Uint8Array {
  const { game, at } = gameDraws(study);
  const kept = new Uint8Array(study.draws.samples).fill(1);
  for (let s = 0; s < kept.length; s++) {
    const draw = at(s);
    for (let actor = 0; actor < game.actors && kept[s] === 1; actor++) {
      const own = promised.issues.filter((j) => game.control[j]?.actors.includes(actor));
      const breaches = movedAlone(game, promised.chosen, own);
      if (breaches.some((breach) => pays({ game, draw, s, study }, promised, actor, breach))) kept[s] = 0;
    }
  }
  return kept;
}
