import { holds, type MoveGame, ownTargets, visitMoves } from '../game/game.ts';
import { changeBetween, type MoveBetween } from './change.ts';

/** A device of a package, in indices; amounts are those of the draw. */
export interface DevicePlan {
  /** snapback: `issue` returns by itself; cost: breaking `issue` costs `amount` more; lag: replies to its breach take at most `amount` months. */
  readonly kind: 'snapback' | 'cost' | 'lag';
  readonly issue: number;
  /** Whose breach alone sets a snapback off; −1: anybody's. */
  readonly against: number;
}

/** A breach and what may follow it, whatever the draw. */
export interface BreachPlan {
  readonly actor: number;
  readonly package: Int32Array;
  readonly change: MoveBetween;
  /** Issues that snapbacks return; that others could return; and that the breaker itself could return. Ascending. */
  readonly automatic: readonly number[];
  readonly returnable: readonly number[];
  readonly own: readonly number[];
  /** All of them once, ascending. */
  readonly moving: Int32Array;
  /** Devices that this breach sets off. */
  readonly devices: readonly number[];
  /** By actor: linkages that the return of these issues could make or break. */
  readonly linked: readonly (readonly Linked[])[];
}

export interface Linked {
  readonly index: number;
  readonly when: readonly { readonly issue: number; readonly matches: Uint8Array }[];
  /** Does it hold after the breach, and could it hold after some reply? */
  readonly isHeld: boolean;
  readonly canHold: boolean;
}

/** What a package binds its parties to, whatever the draw. */
export interface Obligations {
  readonly package: Int32Array;
  /** T(p): issues on which the package differs from no deal, and those that it promises to leave as they are; ascending. */
  readonly issues: readonly number[];
  /** Signatories, derived and written, and named beneficiaries: a breach harms one of them other than its author. */
  readonly protectedActors: readonly number[];
  readonly devices: readonly DevicePlan[];
  /** Everybody who controls an issue of T(p), in the order of the actors, with everything that it could make of the package alone. */
  readonly obliged: readonly { readonly actor: number; readonly breaches: readonly BreachPlan[] }[];
}

/** Ways of one actor to break a package beyond which they are not searched. */
export const mostBreaches = 20_000;

/** An actor could break a package in more ways than can be searched. */
export class TooManyBreaches extends Error {}

/** Obligations of a package: who is bound by it, and every way in which each of them could break it within the file's rules. */
export function obligationsOf(
  game: MoveGame,
  chosen: Int32Array,
  issues: readonly number[],
  protectedActors: readonly number[],
  devices: readonly DevicePlan[] = [],
): Obligations {
  const bound = Array.from({ length: game.actors }, (_, actor) =>
    issues.filter((issue) => game.control[issue]?.actors.includes(actor)),
  );
  return {
    package: chosen,
    issues,
    protectedActors,
    devices,
    obliged: bound.flatMap((own, actor) =>
      own.length === 0
        ? []
        : [
            {
              actor,
              breaches: breachesOn(game, chosen, own).map((breach) =>
                planOf(game, chosen, issues, devices, actor, breach),
              ),
            },
          ],
    ),
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

function planOf(
  game: MoveGame,
  kept: Int32Array,
  issues: readonly number[],
  devices: readonly DevicePlan[],
  actor: number,
  breach: Int32Array,
): BreachPlan {
  const controls = (issue: number, who: (other: number) => boolean) =>
    game.control[issue]?.actors.some(who) === true;
  const isAway = (issue: number) => breach[issue] !== game.noDeal[issue];
  const automatic = devices
    .filter(
      ({ kind, issue, against }) =>
        kind === 'snapback' && (against < 0 || against === actor) && isAway(issue),
    )
    .map(({ issue }) => issue);
  const canReturn = issues.filter(
    (issue) =>
      isAway(issue) &&
      !automatic.includes(issue) &&
      game.canMove(issue, breach[issue] as number, game.noDeal[issue] as number),
  );
  const returnable = canReturn.filter((issue) => controls(issue, (other) => other !== actor));
  const own = canReturn.filter((issue) => controls(issue, (other) => other === actor));
  const moving = new Set([...automatic, ...returnable, ...own]);
  return {
    actor,
    package: breach,
    change: changeBetween(game, kept, breach),
    automatic,
    returnable,
    own,
    moving: Int32Array.from(moving).sort(),
    devices: [...devices.keys()].filter((d) => {
      const device = devices[d] as DevicePlan;
      return device.kind === 'snapback'
        ? automatic.includes(device.issue)
        : breach[device.issue] !== kept[device.issue];
    }),
    linked: game.linkages.map((list) =>
      list
        .filter(({ when }) => when.some(({ issue }) => moving.has(issue)))
        .map(({ index, when }) => ({
          index,
          when,
          isHeld: holds(when, breach),
          canHold: when.every(
            ({ issue, matches }) =>
              matches[breach[issue] as number] === 1 ||
              (moving.has(issue) && matches[game.noDeal[issue] as number] === 1),
          ),
        })),
    ),
  };
}
