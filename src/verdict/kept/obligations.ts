import { type MoveGame, ownTargets, visitMoves } from '../game/game.ts';
import { type BreachPlan, breachPlan, type DevicePlan, type PromisedPackage } from './breach-plan.ts';

/** What a package binds its parties to, whatever the draw. */
export interface Obligations extends PromisedPackage {
  /** Signatories, derived and written, and named beneficiaries: a breach harms one of them other than its author. */
  readonly protectedActors: readonly number[];
  /** Everybody who controls an issue of T(p), in the order of the actors, with everything that it could make of the package alone. */
  readonly obliged: readonly Obliged[];
}

/** An actor bound by a package, with room for one draw: what each breach would gain it, and the breaches in that order. */
export interface Obliged {
  readonly actor: number;
  readonly breaches: readonly BreachPlan[];
  readonly gains: Float64Array;
  readonly order: Uint16Array;
}

/** Ways of one actor to break a package beyond which they are not searched: each is looked at in every draw. */
const mostBreaches = 4096;

/** An actor could break a package in more ways than can be searched. */
export class TooManyBreaches extends Error {}

/** Obligations of a package: who is bound by it, and every way in which each of them could break it within the file's rules. */
export function obligationsOf(
  game: MoveGame,
  chosen: Int32Array,
  issues: readonly number[],
  protectedActors: readonly number[],
  devices: readonly DevicePlan[] = [],
  about?: number,
): Obligations {
  const bound = Array.from({ length: game.actors }, (_, actor) =>
    issues.filter((issue) => game.control[issue]?.actors.includes(actor)),
  );
  return {
    package: chosen,
    issues,
    protectedActors,
    devices,
    obliged: bound.flatMap((own, actor) => {
      if (own.length === 0) return [];
      const all = breachesOn(game, chosen, own);
      const asked = about === undefined ? all : all.filter((breach) => breach[about] !== chosen[about]);
      const breaches = asked.map((breach) =>
        breachPlan(game, { package: chosen, issues, devices }, actor, breach),
      );
      const order = Uint16Array.from(breaches.keys());
      return [{ actor, breaches, gains: new Float64Array(breaches.length), order }];
    }),
  };
}

/** Every package in which some of these issues were moved alone. */
function breachesOn(game: MoveGame, chosen: Int32Array, issues: readonly number[]): readonly Int32Array[] {
  const found: Int32Array[] = [];
  visitMoves(
    game,
    chosen,
    issues,
    (issue, from) => ownTargets(game, issue, from),
    (to) => {
      if (found.length === mostBreaches) throw new TooManyBreaches();
      found.push(Int32Array.from(to));
      return false;
    },
  );
  return found;
}
