/** A body that may pass a package without all of its members, in one draw. Members are indices. */
export interface StandingAside {
  readonly members: number;
  /** Share of the common burden that each member bears by the key; what outsiders do not bear falls on the rest in proportion. */
  readonly key: Float64Array;
  /** Does a member bear a part of the burden when it takes part? */
  readonly pays: Uint8Array;
  /** Is a participant content where the others bear 1 / (1 − keyOutside) of their shares? Never truer for a larger keyOutside. */
  readonly isContentInside: (member: number, keyOutside: number) => boolean;
  readonly isContentOutside: (member: number) => boolean;
  /** Does the rule pass among the participants, given who takes part and who of them agrees? */
  readonly passes: (participates: Uint8Array, agrees: Uint8Array) => boolean;
  /** Does one participant that is not content stop it? */
  readonly isUnanimous: boolean;
  readonly atLeast: number;
  /** Do all members admit the exemption, given who of them is content? Never less where more are; undefined where nobody need be asked. */
  readonly authorises?: (agrees: Uint8Array) => boolean;
}

/** Who stands aside, as flags; null where the body does not pass the package whoever does. */
export type Outside = Uint8Array | null;

/** Sets of members tried at most where the refusal of those who pay does not settle who stands aside. */
const mostSetsTried = 200_000;

/**
 * The smallest set of members whose standing aside lets the body pass a package (ties: the least key outside, then the order of the
 * members). Whoever refuses must stand aside where it pays or where all must agree, and the more stand aside the more refuse, so every
 * such set holds the least fixed point of X ← X ∪ refusers(X) (Tarski 1955). Under unanimity that is the answer; else its supersets are
 * tried by size, with those alone who are content outside.
 */
export function standAside(body: StandingAside): Outside {
  const nobody = new Uint8Array(body.members);
  if (isAccepted(body, nobody)) return nobody;
  const least = leastFixedPoint(body);
  if (isAccepted(body, least)) return least;
  const inside = Array.from({ length: body.members }, (_, m) => m).filter((m) => least[m] === 0);
  if (inside.length < body.atLeast || least.some((out, m) => out === 1 && !body.isContentOutside(m)))
    return null;
  if (isNeverAuthorised(body, least)) return null;
  const canLeave = inside.filter((m) => body.isContentOutside(m));
  let tried = 0;
  for (let more = 1; inside.length - more >= body.atLeast && more <= canLeave.length; more++) {
    let best: Uint8Array | null = null;
    let bestKey = Number.POSITIVE_INFINITY;
    for (const added of choose(canLeave, more)) {
      if (++tried > mostSetsTried) return best;
      const set = Uint8Array.from(least);
      for (const m of added) set[m] = 1;
      const outside = keyOf(body, set);
      if (outside >= bestKey - 1e-12 || !isAccepted(body, set)) continue;
      best = set;
      bestKey = outside;
    }
    if (best !== null) return best;
  }
  return null;
}

/** Would the exemption fail even if all agreed but those who refuse inside with the least of them outside, and outside, too? */
function isNeverAuthorised(body: StandingAside, least: Uint8Array): boolean {
  if (body.authorises === undefined) return false;
  const outside = keyOf(body, least);
  return !body.authorises(
    least.map((out, m) =>
      out === 1 || body.isContentOutside(m) || body.isContentInside(m, outside) ? 1 : 0,
    ),
  );
}

/** How much more of the burden each participant bears: 0.06 is six per cent. */
export function othersBear(body: Pick<StandingAside, 'key'>, outside: Uint8Array): number {
  const key = keyOf(body, outside);
  return key / (1 - key);
}

function keyOf({ key }: Pick<StandingAside, 'key'>, set: Uint8Array): number {
  let sum = 0;
  for (let m = 0; m < set.length; m++) if (set[m] === 1) sum += key[m] as number;
  return sum;
}

function leastFixedPoint(body: StandingAside): Uint8Array {
  const set = new Uint8Array(body.members);
  for (let isGrowing = true; isGrowing; ) {
    isGrowing = false;
    const outside = keyOf(body, set);
    for (let m = 0; m < body.members; m++) {
      const isFree = body.pays[m] === 0 && !body.isUnanimous;
      if (set[m] === 1 || isFree || body.isContentInside(m, outside)) continue;
      set[m] = 1;
      isGrowing = true;
    }
  }
  return set;
}

/** Flags by member that `isAccepted` writes anew in every call: who agrees, who takes part, who of those agrees. */
const rooms = new Map<
  number,
  { readonly agrees: Uint8Array; readonly inside: Uint8Array; readonly yes: Uint8Array }
>();

function roomFor(members: number) {
  const column = () => new Uint8Array(members);
  const room = rooms.get(members) ?? { agrees: column(), inside: column(), yes: column() };
  rooms.set(members, room);
  return room;
}

/** Does the body pass the package with exactly these members standing aside? */
export function isAccepted(body: StandingAside, set: Uint8Array): boolean {
  const outside = keyOf(body, set);
  const { agrees, inside, yes } = roomFor(body.members);
  let participants = 0;
  let isPaidUnwillingly = false;
  for (let m = 0; m < body.members; m++) {
    const isInside = set[m] !== 1;
    if (!isInside && !body.isContentOutside(m)) return false;
    const agreed = !isInside || body.isContentInside(m, outside) ? 1 : 0;
    agrees[m] = agreed;
    inside[m] = isInside ? 1 : 0;
    yes[m] = isInside ? agreed : 0;
    if (isInside) participants++;
    if (agreed === 0 && body.pays[m] === 1) isPaidUnwillingly = true;
  }
  const isExempt = participants < body.members;
  // With everybody inside it is an ordinary vote: who is outvoted pays, too.
  if (isExempt && (isPaidUnwillingly || participants < body.atLeast)) return false;
  if (!body.passes(inside, yes)) return false;
  return !isExempt || body.authorises === undefined || body.authorises(agrees);
}

/** Sets of one size, in the order of the members. */
function* choose(from: readonly number[], size: number, start = 0): Generator<readonly number[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let k = start; k <= from.length - size; k++)
    for (const rest of choose(from, size - 1, k + 1)) yield [from[k] as number, ...rest];
}
