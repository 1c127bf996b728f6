import type { EumSwitches } from './types.ts';
import type { EumWorkspace } from './workspace.ts';

/** Classes of offers in the order in which they are taken; 0 is no offer. */
export const offerKinds = ['none', 'confrontation', 'compromise', 'compel'] as const;

// Utilities that are equal but for rounding are equal.
const rounding = 1e-12;

/**
 * The class of what j offers i, from a = E(i→j) and b = E(j→i), where i would be the one to move: the octants of Scholz,
 * Calbert & Smith (2011), section 6. The mirror images are found when j is the one who looks.
 */
export function offerKind(a: number, b: number, switches: EumSwitches): number {
  if (b <= 0 || Math.abs(b) < switches.zeroTolerance) return 0;
  if (Math.abs(a) < switches.zeroTolerance || a === 0) return switches.zeroUtility === 'compromise' ? 2 : 0;
  if (a > 0) return b - a > rounding ? 1 : 0;
  if (b >= -a) return 2;
  return switches.compels ? 3 : 0;
}

/** Where i would go: to j's position, and on a compromise part of the way. */
export function offeredPosition(
  ws: EumWorkspace,
  i: number,
  j: number,
  kind: number,
  a: number,
  b: number,
): number {
  const from = ws.position[i];
  const to = ws.position[j];
  if (kind !== 2) return to;
  return ws.switches.compromiseMove === 'ratio'
    ? from + (to - from) * Math.abs(a / b)
    : between(from, to, a, b);
}

/** Does j make offers to i at all? */
export function canOffer({ position, switches }: EumWorkspace, i: number, j: number): boolean {
  return i !== j && (switches.samePositionOffers || position[i] !== position[j]);
}

/** Each actor takes one offer, or none; all moves are made at once, into `next`. */
export function takeOffers(ws: EumWorkspace): void {
  const isHighest = ws.switches.offerChoice === 'highest-utility';
  for (let i = 0; i < ws.n; i++) {
    ws.taken[i] = -1;
    ws.takenKind[i] = 0;
    ws.next[i] = ws.position[i];
    if (isHighest) takeHighest(ws, i);
    else takeByClass(ws, i);
  }
}

/** The first class present, and in it the least move (or the lowest compromise). */
function takeByClass(ws: EumWorkspace, i: number): void {
  const { n, switches, position, challenge, answer } = ws;
  const isLowest = switches.offerChoice === 'lowest-compromise';
  let bestKind: number = offerKinds.length;
  let bestKey = 0;
  let best = -1;
  for (let j = 0; j < n; j++) {
    if (!canOffer(ws, i, j)) continue;
    const a = challenge[i * n + j];
    const b = answer[i * n + j];
    const kind = offerKind(a, b, switches);
    if (kind === 0 || kind > bestKind) continue;
    const from = position[i];
    const to = offeredPosition(ws, i, j, kind, a, b);
    const key = kind === 2 && isLowest ? between(from, position[j], a, b) : Math.abs(to - from);
    if (kind === bestKind && (key > bestKey || (key === bestKey && !winsTie(ws, i, j, best)))) continue;
    bestKind = kind;
    bestKey = key;
    best = j;
    ws.next[i] = to;
  }
  if (best < 0) return;
  ws.taken[i] = best;
  ws.takenKind[i] = bestKind;
}

/** The offer with the highest b of all, the nearest of those; then what it is decides whether i moves. */
function takeHighest(ws: EumWorkspace, i: number): void {
  const { n, switches, position, challenge, answer } = ws;
  let best = -1;
  for (let j = 0; j < n; j++) {
    const b = answer[i * n + j];
    if (!canOffer(ws, i, j) || b <= 0) continue;
    if (best >= 0) {
      const gap = b - answer[i * n + best];
      const nearer = Math.abs(position[i] - position[best]);
      const distance = Math.abs(position[i] - position[j]);
      if (gap < 0 || (gap === 0 && distance > nearer)) continue;
      if (gap === 0 && distance === nearer && !winsTie(ws, i, j, best)) continue;
    }
    best = j;
  }
  if (best < 0) return;
  const [a, b] = [challenge[i * n + best], answer[i * n + best]];
  const kind = offerKind(a, b, switches);
  if (kind === 0) return;
  ws.taken[i] = best;
  ws.takenKind[i] = kind;
  ws.next[i] = offeredPosition(ws, i, best, kind, a, b);
}

function winsTie(
  { n, switches, position, answer }: EumWorkspace,
  i: number,
  j: number,
  held: number,
): boolean {
  if (switches.ties === 'listed-first') return false;
  const gap = answer[i * n + j] - answer[i * n + held];
  if (Math.abs(gap) > rounding) return gap > 0;
  return position[j] < position[held];
}

/** The mean of two positions weighted by |a| and |b|. */
function between(from: number, to: number, a: number, b: number): number {
  return (Math.abs(a) * from + Math.abs(b) * to) / (Math.abs(a) + Math.abs(b));
}
