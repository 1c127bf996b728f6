import { snap } from '../numeric/index.ts';
import { type Coordinate, withCoordinates } from './coordinates.ts';
import { type Prepared, pointOf } from './prepared.ts';
import type { SidePayments } from './result.ts';
import { search } from './search.ts';
import { type PaymentShare, settled } from './settle-payments.ts';

/** A party that can pay and be paid: what a unit of money is worth to it, and how much it can pay. */
export interface Payer {
  /** Index of the party in the space of the payments. */
  readonly party: number;
  /** Utility of one unit of money; positive. */
  readonly worthPerUnit: number;
  /** Most it can pay, in units of money; Infinity without a limit. */
  readonly atMost: number;
}

/** Who can pay, in which money, over a space that has the parties that must sign first, then payers that need not. */
export interface PaymentRules {
  readonly unit: string;
  readonly payers: readonly Payer[];
  /** So many of the parties must sign. */
  readonly signatories: number;
}

/**
 * With payments, a deal exists if for some package those who must sign and would lose can be paid by those who gain, each
 * within its limit. A payer that need not sign pays no more than its gain and is paid nothing. Among these packages the one with the
 * largest joint surplus, Σ gain/worth per unit, is taken, and the surplus shared as equally as the limits allow (with equal worth
 * per unit and no limits this is the Nash bargaining solution with transferable utility). Where limits rule out every
 * package, the one without limits is shown, with those who would have to pay more than they can. Null when nobody else's consent can be had.
 */
export function sidePayments(prepared: Prepared, rules: PaymentRules): SidePayments | null {
  if (rules.payers.length === 0) return null;
  const free = rules.payers.map((payer) => ({ ...payer, atMost: Number.POSITIVE_INFINITY }));
  const best = bestPayable(prepared, rules);
  const shown = best ?? bestPayable(prepared, { ...rules, payers: free }) ?? unpayable(prepared, rules);
  if (shown === null) return null;
  return described(prepared, rules, shown, best !== null);
}

interface Candidate {
  readonly package: Int32Array;
  readonly gains: Float64Array;
  readonly surplus: number;
  readonly isProven: boolean;
}

/** Every choice among more payers than these that need not sign would take too many searches: then all or none of them. */
const mostChosenAmong = 6;

/** Over every choice of payers that need not sign: who does not gain had better stay out. */
function bestPayable(prepared: Prepared, rules: PaymentRules): Candidate | null {
  const { payers, signatories } = rules;
  const must = payers.filter(({ party }) => party < signatories);
  const outside = payers.filter(({ party }) => party >= signatories);
  let isProven = outside.length <= mostChosenAmong;
  const choices = isProven ? withSubsets(must, outside) : [must, [...must, ...outside]];
  let best: Candidate | null = null;
  for (const set of choices) {
    if (set.length === 0) continue;
    const found = bestAmong(prepared, set, signatories);
    if (found === null) continue;
    isProven &&= found.isProven;
    if (best === null || snap(found.surplus) > snap(best.surplus)) best = found;
  }
  return best === null ? null : { ...best, isProven };
}

/** A set with every choice of further members, small ones first. */
function withSubsets(must: readonly Payer[], others: readonly Payer[]): readonly (readonly Payer[])[] {
  const sets: (readonly Payer[])[] = [must];
  for (const payer of others) sets.push(...sets.map((set) => [...set, payer]));
  return sets;
}

/**
 * The losses of some can be paid within the limits of the others when Σ min(gain, limit) ≥ 0, which is one linear condition for
 * each set of payers at their limit. Conditions that the best package breaks are added until it breaks none.
 */
function bestAmong(prepared: Prepared, payers: readonly Payer[], signatories: number): Candidate | null {
  const weights = new Float64Array(prepared.parties.length);
  for (const { party, worthPerUnit } of payers) weights[party] = 1 / worthPerUnit;
  const mustGain = prepared.parties.map((_, i) => i < signatories && weights[i] === 0);
  const conditions: Coordinate[] = [];
  for (;;) {
    const lines = withCoordinates(prepared.diagram, conditions);
    const found = search(lines, prepared.reservation, { kind: 'sum', weights }, { mustGain });
    if (found.best === undefined) return null;
    const { gains } = found.best;
    const money = payers.map(({ party }) => gains[party] * weights[party]);
    const capped = payers.filter(({ atMost }, k) => snap(money[k]) > snap(atMost));
    const paid = payers.reduce((sum, { atMost }, k) => sum + Math.min(money[k], atMost), 0);
    if (capped.length === 0 && snap(paid) < 0) return null;
    if (snap(paid) >= 0)
      return {
        package: found.best.package,
        gains,
        surplus: money.reduce((sum, one) => sum + one, 0),
        isProven: found.isProven,
      };
    conditions.push(conditionOf(prepared, payers, capped));
  }
}

/** Those at their limit give that; the gains of the rest, in money, must make up for what is missing. */
function conditionOf(
  { reservation, parties }: Prepared,
  payers: readonly Payer[],
  capped: readonly Payer[],
): Coordinate {
  const weights = new Float64Array(parties.length);
  // In the utility of the payer to whom money is worth least, so that sums stay near 1.
  const scale = payers.reduce(
    (least, { worthPerUnit }) => Math.min(least, worthPerUnit),
    Number.POSITIVE_INFINITY,
  );
  let floor = -scale * capped.reduce((sum, { atMost }) => sum + atMost, 0);
  for (const payer of payers) {
    if (capped.includes(payer)) continue;
    weights[payer.party] = scale / payer.worthPerUnit;
    floor += (reservation[payer.party] * scale) / payer.worthPerUnit;
  }
  return { weights, floor };
}

/** No payments make a deal: the package that comes nearest, with what is lacking. */
function unpayable(prepared: Prepared, { payers, signatories }: PaymentRules): Candidate | null {
  const weights = new Float64Array(prepared.parties.length);
  for (const { party, worthPerUnit } of payers) if (party < signatories) weights[party] = 1 / worthPerUnit;
  const mustGain = prepared.parties.map((_, i) => i < signatories && weights[i] === 0);
  const found = search(prepared.diagram, prepared.reservation, { kind: 'sum', weights }, { mustGain });
  if (found.best === undefined) return null;
  const { gains } = found.best;
  const surplus = gains.reduce((sum, gain, i) => sum + gain * weights[i], 0);
  return { package: found.best.package, gains, surplus, isProven: found.isProven };
}

function described(
  { space, reservation, parties }: Prepared,
  { unit, payers, signatories }: PaymentRules,
  { package: chosen, surplus, isProven }: Candidate,
  isWithinLimits: boolean,
): SidePayments {
  const point = pointOf(space, chosen);
  const gains = point.values.map((value, i) => value - reservation[i]);
  const inMoney = ({ party, worthPerUnit }: Payer) => gains[party] * (1 / worthPerUnit);
  const sharing = payers.filter((payer) => payer.party < signatories || snap(inMoney(payer)) > 0);
  const shares = settled(
    sharing.map((payer): PaymentShare => {
      const money = inMoney(payer);
      const isSignatory = payer.party < signatories;
      const least = money - (isWithinLimits ? payer.atMost : Number.POSITIVE_INFINITY);
      return isSignatory
        ? { money, least, most: Number.POSITIVE_INFINITY }
        : { money, least: Math.max(0, least), most: money };
    }),
  );
  const transfer = new Float64Array(parties.length);
  const after = [...gains];
  for (const [k, { party, worthPerUnit }] of sharing.entries()) {
    transfer[party] = shares[k] - inMoney(sharing[k]);
    after[party] = shares[k] / (1 / worthPerUnit);
  }
  return {
    values: point.values.slice(0, signatories),
    package: point.package,
    unit,
    surplus,
    transfers: Array.from(transfer.subarray(0, signatories)),
    gains: after.slice(0, signatories),
    others: sharing
      .filter(({ party }) => party >= signatories)
      .map(({ party }) => ({
        party: parties[party],
        transfer: transfer[party],
        gain: after[party],
      })),
    overLimit: sharing.flatMap(({ party, atMost }) =>
      snap(-transfer[party]) > snap(atMost) ? [parties[party]] : [],
    ),
    proven: isProven,
  };
}
