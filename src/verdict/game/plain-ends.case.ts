import { movedAlone } from '../kept/plain-kept.case.ts';
import { type GameDraw, type MoveGame, ownIssues, packageKey, utilityIn } from './game.ts';

/** Ũ_i of a package: what it is worth without agreement, what acting alone cost taken off. */
export function aloneUtility(game: MoveGame, draw: GameDraw, actor: number, chosen: Int32Array): number {
  return utilityIn(game, { ...draw, options: draw.alone }, actor, chosen);
}

/** What the definition of N* says, read plainly: no bound, no memory but sets of packages seen. */
export function endsPlainly(game: MoveGame, draw: GameDraw): readonly Int32Array[] {
  const worth = (actor: number, of: Int32Array) => aloneUtility(game, draw, actor, of);
  const improvements = (actor: number, from: Int32Array) =>
    movedAlone(game, from, ownIssues(game, actor)).filter(
      (to) => worth(actor, to) > worth(actor, from) + 1e-9 && draw.passes(from, to),
    );
  const reached = (start: Int32Array, movesFrom: (from: Int32Array) => readonly Int32Array[]) => {
    const seen = new Map([[packageKey(game, start), start]]);
    // A map hands out what is added while it is walked.
    for (const at of seen.values())
      for (const next of movesFrom(at))
        if (!seen.has(packageKey(game, next))) seen.set(packageKey(game, next), next);
    return [...seen.values()];
  };
  const actors = Array.from({ length: game.actors }, (_, actor) => actor);
  const isDeterred = (actor: number, from: Int32Array, to: Int32Array) =>
    reached(to, (at) => actors.filter((other) => other !== actor).flatMap((other) => improvements(other, at)))
      .slice(1)
      .some((end) => worth(actor, end) <= worth(actor, from) + 1e-9);
  const credible = (from: Int32Array) =>
    actors.flatMap((actor) => improvements(actor, from).filter((to) => !isDeterred(actor, from, to)));
  return reached(game.noDeal, credible)
    .filter((at) => credible(at).length === 0)
    .sort((a, b) => packageKey(game, a) - packageKey(game, b));
}
