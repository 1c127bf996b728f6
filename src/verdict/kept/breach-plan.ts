import { type GameLinkage, holds, type MoveGame } from '../game/game.ts';
import { changeBetween, type MoveBetween } from './change.ts';

/** A device of a package, in indices; amounts are those of the draw. */
export interface DevicePlan {
  /** snapback: `issue` returns by itself; cost: breaking `issue` costs `amount` more; lag: replies to its breach take at most `amount` months. */
  readonly kind: 'snapback' | 'cost' | 'lag';
  readonly issue: number;
  /** Whose breach alone sets a snapback off; −1: anybody's. */
  readonly against: number;
  /** Issues whose breach alone sets a snapback off; null: any. */
  readonly ifBroken: readonly number[] | null;
}

/**
 * A breach and what may follow it, whatever the draw. What may return to no deal are the `moving` issues; sets of them are bit sets:
 * bit m stands for `moving[m]`.
 */
export interface BreachPlan {
  readonly actor: number;
  readonly package: Int32Array;
  readonly change: MoveBetween;
  /** Ascending. */
  readonly moving: Int32Array;
  /** Places of the options that the moving issues leave and of those to which they return, in a row of an actor's table. */
  readonly left: Int32Array;
  readonly back: Int32Array;
  /** Length of that row: the options of all issues. */
  readonly row: number;
  /** What snapbacks return; what others could return; what the breaker itself could return. */
  readonly automatic: number;
  readonly returnable: number;
  readonly own: number;
  /** What some institution must let return. */
  readonly decided: number;
  /** Who else could return what, in the order of the actors. */
  readonly returners: readonly { readonly actor: number; readonly controls: number }[];
  /** Room for what each of them would return in the reply that is being tried. */
  readonly willing: Int32Array;
  /** Room for a draw: what the return of each moving issue alone adds to each actor, actor-major; and what returners have to spare. */
  readonly returns: Float64Array;
  readonly spares: Float64Array;
  /** Must some institution pass the breach? */
  readonly isDecided: boolean;
  /** Devices that this breach sets off. */
  readonly devices: readonly number[];
  /** By actor: linkages that the return of these issues could make or break. */
  readonly linked: readonly (readonly Linked[])[];
  /** Is the package allowed when these have returned? Asked of the file's rules once for each set. */
  readonly isAllowed: (returned: number) => boolean;
  /** The package when these have returned, made once for each small set: not to be written to. */
  readonly packageAfter: (returned: number) => Int32Array;
}

/** A linkage holds after a reply where all of `needs` have returned and none of `bars`. */
export interface Linked {
  readonly index: number;
  readonly needs: number;
  readonly bars: number;
  /** Does it hold after the breach? */
  readonly isHeld: boolean;
}

/** A package, the issues on which it binds its parties, and what guards it. */
export interface PromisedPackage {
  readonly package: Int32Array;
  /** T(p): issues on which the package differs from no deal, and those that it promises to leave as they are; ascending. */
  readonly issues: readonly number[];
  readonly devices: readonly DevicePlan[];
}

/** Issues that may return after a breach beyond which replies are not searched: as many as a bit set holds. */
export const mostMoving = 30;

/** More could happen after a breach than can be searched. */
export class TooManyReplies extends Error {}

export function breachPlan(
  game: MoveGame,
  { package: kept, issues, devices }: PromisedPackage,
  actor: number,
  breach: Int32Array,
): BreachPlan {
  const isAway = (issue: number) => breach[issue] !== game.noDeal[issue];
  const returnsAlone = (issue: number) =>
    isAway(issue) &&
    devices.some(
      (device) =>
        device.kind === 'snapback' &&
        device.issue === issue &&
        (device.against < 0 || device.against === actor) &&
        (device.ifBroken?.some((one) => breach[one] !== kept[one]) ?? true),
    );
  const canReturn = (issue: number) =>
    isAway(issue) &&
    !returnsAlone(issue) &&
    game.canMove(issue, breach[issue] as number, game.noDeal[issue] as number);
  const controllers = (issue: number) => game.control[issue]?.actors ?? [];
  const automatic = [...game.noDeal.keys()].filter(returnsAlone);
  const returnable = issues.filter(
    (issue) => canReturn(issue) && controllers(issue).some((other) => other !== actor),
  );
  const own = issues.filter((issue) => canReturn(issue) && controllers(issue).includes(actor));
  const moving = Int32Array.from(new Set([...automatic, ...returnable, ...own])).sort();
  if (moving.length > mostMoving) throw new TooManyReplies();
  const setOf = (some: readonly number[]) =>
    some.reduce((set, issue) => set | (1 << moving.indexOf(issue)), 0);
  const place = (of: Int32Array) =>
    moving.map((issue) => (game.starts[issue] as number) + (of[issue] as number));
  const returners = Array.from({ length: game.actors }, (_, other) => ({
    actor: other,
    controls: setOf(returnable.filter((issue) => controllers(issue).includes(other))),
  })).filter((other) => other.actor !== actor && other.controls !== 0);
  return {
    actor,
    package: breach,
    change: changeBetween(game, kept, breach),
    moving,
    left: place(breach),
    back: place(game.noDeal),
    row: game.starts[breach.length] as number,
    automatic: setOf(automatic),
    returnable: setOf(returnable),
    own: setOf(own),
    decided: setOf(Array.from(moving).filter((issue) => game.isDecided(issue, game.noDeal[issue] as number))),
    returners,
    willing: new Int32Array(returners.length),
    returns: new Float64Array(game.actors * moving.length),
    spares: new Float64Array(returners.length),
    isDecided: breach.some((option, issue) => option !== kept[issue] && game.isDecided(issue, option)),
    devices: [...devices.keys()].filter((d) => {
      const device = devices[d] as DevicePlan;
      return device.kind === 'snapback'
        ? automatic.includes(device.issue) && (device.against < 0 || device.against === actor)
        : breach[device.issue] !== kept[device.issue];
    }),
    linked: game.linkages.map((list) => list.flatMap((one) => linkedTo(game, one, breach, moving))),
    isAllowed: rememberAllowed(game, breach, moving),
    packageAfter: rememberPackages(game, breach, moving),
  };
}

/** How a linkage hangs on the return of the moving issues; nothing where it does not. */
function linkedTo(
  { noDeal }: MoveGame,
  { index, when }: GameLinkage,
  breach: Int32Array,
  moving: Int32Array,
): readonly Linked[] {
  if (!when.some(({ issue }) => moving.includes(issue))) return [];
  let [needs, bars] = [0, 0];
  let canHold = true;
  for (const { issue, matches } of when) {
    const bit = moving.includes(issue) ? 1 << moving.indexOf(issue) : 0;
    const isMatched = matches[breach[issue] as number] === 1;
    const isMatchedBack = bit !== 0 && matches[noDeal[issue] as number] === 1;
    if (!isMatched && !isMatchedBack) canHold = false;
    else if (!isMatched) needs |= bit;
    else if (bit !== 0 && !isMatchedBack) bars |= bit;
  }
  return canHold ? [{ index, needs, bars, isHeld: holds(when, breach) }] : [];
}

/** The package of a breach once a set of its moving issues has returned. */
export function returnedPackage(
  { noDeal }: MoveGame,
  { package: breach, moving }: Pick<BreachPlan, 'package' | 'moving'>,
  returned: number,
): Int32Array {
  const after = Int32Array.from(breach);
  for (let m = 0; m < moving.length; m++)
    if ((returned >> m) & 1) after[moving[m] as number] = noDeal[moving[m] as number] as number;
  return after;
}

/** The issues of a set, ascending. */
export function returnedIssues({ moving }: Pick<BreachPlan, 'moving'>, returned: number): readonly number[] {
  return Array.from(moving).filter((_, m) => (returned >> m) & 1);
}

function rememberAllowed(
  game: MoveGame,
  breach: Int32Array,
  moving: Int32Array,
): (returned: number) => boolean {
  // 0: not asked yet, 1: allowed, 2: not allowed.
  const known = moving.length <= mostKnown ? new Uint8Array(2 ** moving.length) : undefined;
  return (returned) => {
    const found = known?.[returned] ?? 0;
    if (found !== 0) return found === 1;
    const isAllowed = game.isAllowed(returnedPackage(game, { package: breach, moving }, returned));
    if (known !== undefined) known[returned] = isAllowed ? 1 : 2;
    return isAllowed;
  };
}

function rememberPackages(
  game: MoveGame,
  breach: Int32Array,
  moving: Int32Array,
): (returned: number) => Int32Array {
  const known = new Map<number, Int32Array>();
  return (returned) => {
    const found = known.get(returned) ?? returnedPackage(game, { package: breach, moving }, returned);
    if (moving.length <= mostKnown) known.set(returned, found);
    return found;
  };
}

/** Moving issues up to which what the rules say of each set is kept. */
const mostKnown = 10;
