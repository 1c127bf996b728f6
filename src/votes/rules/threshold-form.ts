import { sumOf, wholesOf } from './integer.ts';
import type { Abstention, Rule, VotingBody } from './rule.ts';

/** Met when what the members contribute, by a yes or by abstaining, adds up to the quota at least. */
export interface Threshold {
  /** One for each member, at least 0. */
  readonly yes: readonly bigint[];
  /** What a member contributes by abstaining: at most what it does by a yes. */
  readonly abstaining: readonly bigint[];
  readonly quota: bigint;
}

/** And and or over thresholds. `all` of nothing is true, `any` of nothing is false. */
export type Formula =
  | { readonly kind: 'threshold'; readonly at: number }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Formula[] };

/** A rule as every engine reads it: a monotone formula over linear thresholds, without names. */
export interface ThresholdForm {
  readonly size: number;
  readonly thresholds: readonly Threshold[];
  readonly formula: Formula;
}

/** Every rule is such a formula: majorities, vetoes and blocking clauses are all thresholds. */
export function thresholdForm({ members, rule }: VotingBody): ThresholdForm {
  const size = members.length;
  const thresholds: Threshold[] = [];
  const places = new Map<string, number>();
  const add = (threshold: Threshold): Formula => {
    const key = `${threshold.quota}:${threshold.yes.join()}:${threshold.abstaining.join()}`;
    const at = places.get(key) ?? thresholds.push(threshold) - 1;
    places.set(key, at);
    return { kind: 'threshold', at };
  };
  const formula = visit(rule, size, add);
  return { size, thresholds, formula };
}

/** Does the formula hold where `isMet` says which thresholds are met? */
export function holds(formula: Formula, isMet: (threshold: number) => boolean): boolean {
  switch (formula.kind) {
    case 'threshold':
      return isMet(formula.at);
    case 'all':
      return formula.of.every((part) => holds(part, isMet));
    case 'any':
      return formula.of.some((part) => holds(part, isMet));
  }
}

type Add = (threshold: Threshold) => Formula;

function visit(rule: Rule, size: number, add: Add): Formula {
  switch (rule.kind) {
    case 'quota':
      return quota(rule, add);
    case 'share':
      return share(rule, size, add);
    case 'members':
    case 'sponsors':
      return add(strict(ones(size, rule.among), BigInt(rule.least)));
    case 'vetoes':
      return add(counted(ones(size, rule.members), 1, rule.abstention));
    case 'unanimity':
      return add(counted(ones(size, rule.among), 1, rule.abstention));
    case 'few_outside':
      return add(counted(ones(size, rule.among), rule.fewerThan, rule.abstention));
    case 'all':
    case 'any':
      return { kind: rule.kind, of: rule.of.map((part) => visit(part, size, add)) };
  }
}

function quota(rule: Extract<Rule, { kind: 'quota' }>, add: Add): Formula {
  const [least = 0n, ...weights] = wholesOf([rule.quota, ...rule.weights]);
  return add(strict(weights, least));
}

/** Only a yes contributes. */
function strict(yes: readonly bigint[], quota: bigint): Threshold {
  return { yes, abstaining: yes.map(() => 0n), quota };
}

/** Fewer than so many of the counted members are missing. */
function counted(yes: readonly bigint[], fewerThan: number, abstention: Abstention = 'as_no'): Threshold {
  const quota = sumOf(yes) - BigInt(fewerThan) + 1n;
  return abstention === 'as_nothing' ? { yes, abstaining: yes, quota } : strict(yes, quota);
}

/** Numerator / denominator of what is cast: denominator · yes + numerator · abstaining >= numerator · total. */
function share(rule: Extract<Rule, { kind: 'share' }>, size: number, add: Add): Formula {
  const weights = rule.weights === undefined ? ones(size, undefined) : wholesOf(rule.weights);
  const [numerator = 0n, denominator = 1n] = wholesOf([rule.numerator, rule.denominator]);
  const quota = numerator * sumOf(weights) + (rule.isStrict ? 1n : 0n);
  const yes = weights.map((weight) => denominator * weight);
  if (rule.abstention !== 'as_nothing') return add(strict(yes, quota));
  const abstaining = weights.map((weight) => numerator * weight);
  // Where nobody votes, any share of nothing would be reached.
  const isCast = strict(weights, 1n);
  return { kind: 'all', of: [add({ yes, abstaining, quota }), add(isCast)] };
}

function ones(size: number, among: readonly number[] | undefined): readonly bigint[] {
  const chosen = among === undefined ? undefined : new Set(among);
  return Array.from({ length: size }, (_, i) => (chosen === undefined || chosen.has(i) ? 1n : 0n));
}
