import { streamKey, uniform } from '../../numeric/index.ts';
import type { Exemption, Institution, LegalBase, Package } from '../../situation/index.ts';
import { drawNumber, type Study, shareOf, tolerance, type Weights } from '../../study/index.ts';
import { bodyOf, type Decision, decision as decisionRule, decisionsOf } from '../../votes/index.ts';
import { asideBody } from './aside-body.ts';
import type { Ballot, MemberAct, MembersActs } from './ballot.ts';
import { rememberedRule, setKey } from './remembered-rule.ts';
import { isAccepted, othersBear, standAside } from './standing-aside.ts';

/** Values of the actors whom members follow: what the package leaves each over its fallback, and over no deal; columns by actor. */
export interface FollowedGains {
  readonly overFallback: readonly Float64Array[];
  readonly overNoDeal: readonly Float64Array[];
}

/** Who stands aside in which share of the draws, and how much more the others bear. */
export interface OutsideShare {
  readonly members: readonly string[];
  readonly share: number;
  /** 0.06: six per cent more. */
  readonly othersBear: number;
}

/** One decision on the legal base in use, over the draws. */
export interface RatifiedDecision {
  readonly institution: string;
  readonly options: readonly { readonly issue: string; readonly option: string }[];
  readonly base: string;
  /** 1 where it passes; and where, besides, a court would uphold the base. */
  readonly passes: Uint8Array;
  readonly upheld: Uint8Array;
  /** By member: its gain over its fallback, its leaning and its cost of dissent together; it refuses below 0, everybody inside. */
  readonly contents: readonly Float64Array[];
  /** Empty where nobody may stand aside. */
  readonly outside: readonly OutsideShare[];
}

const noActs: MembersActs = {};

/** R: every decision passes on the base in use, and every base is upheld. */
export interface Ratification {
  readonly ratified: Uint8Array;
  readonly decisions: readonly RatifiedDecision[];
  /** Least content member in each draw: the smallest gain and dissent cost together over all decisions; ∞ where none decides. */
  readonly margin: Float64Array;
}

/** A vote as it was taken: by which body, on which legal base (null: the one in use), and who stood aside (null: not told). */
export interface VoteTaken {
  readonly institution: string;
  readonly base: string | null;
  readonly exempt: readonly string[] | null;
}

/**
 * Do the bodies pass a package in each draw, whoever must stand aside for it? Of a vote that was taken: does that body, on that base,
 * with those who stood aside?
 */
export function ratify(
  study: Study,
  chosen: Package,
  gains: FollowedGains,
  taken: VoteTaken | null = null,
  /** What members do whatever they gain, by name. */
  acts: MembersActs = noActs,
): Ratification {
  const { samples } = study.draws;
  const margin = new Float64Array(samples).fill(Number.POSITIVE_INFINITY);
  const decisions = decisionsOf(study.situation, chosen)
    .filter(({ institution }) => taken === null || institution.id === taken.institution)
    .map((one) =>
      decide(study, onBase(one, taken), { gains, margin, stoodAside: taken?.exempt ?? null, acts }),
    );
  const ratified = new Uint8Array(samples).fill(1);
  for (const { passes, upheld } of decisions)
    for (let s = 0; s < samples; s++) if (passes[s] === 0 || upheld[s] === 0) ratified[s] = 0;
  return { ratified, decisions, margin };
}

interface Deciding {
  readonly gains: FollowedGains;
  /** Least content member so far, lowered here. */
  readonly margin: Float64Array;
  readonly stoodAside: readonly string[] | null;
  readonly acts: MembersActs;
}

function onBase(decision: Decision, taken: VoteTaken | null): Decision {
  const base = decision.institution.bases.find(({ id }) => id === taken?.base);
  return base === undefined ? decision : { ...decision, bases: [base] };
}

function decide(
  study: Study,
  { institution, options, bases }: Decision,
  { gains, margin, stoodAside, acts }: Deciding,
): RatifiedDecision {
  const base = bases[0];
  if (base === undefined) throw new Error(`${institution.id}: a decision without a legal base`);
  const { samples } = study.draws;
  const contents = contentsOf(study, institution, gains);
  for (const content of contents)
    for (let s = 0; s < samples; s++)
      if ((content[s] as number) < (margin[s] as number)) margin[s] = content[s] as number;
  const exemption = exemptionOf(institution, options);
  const { passes, sets } = votesIn(study, {
    institution,
    base,
    contents,
    exemption,
    stoodAside,
    acts: institution.members.map(({ name }) => acts[name] ?? null),
  });
  return {
    institution: institution.id,
    options,
    base: base.id,
    passes,
    upheld: upheldIn(study, institution, base),
    contents,
    outside: outsideShares(sets, institution, exemption, study.weights),
  };
}

/** By member: its gain over its fallback, its leaning and its cost of dissent together. */
export function contentsOf(
  study: Study,
  institution: Institution,
  gains: FollowedGains,
): readonly Float64Array[] {
  return institution.members.map((member) => {
    const i = study.compiled.actors.indexOf(member.follows);
    const [gain, change] = [gains.overFallback[i] as Float64Array, gains.overNoDeal[i] as Float64Array];
    return memberContent(study, institution, member, gain, change);
  });
}

/** A member's column from what the actor that it follows gains over its fallback, and from what the package changes for it. */
export function memberContent(
  { compiled, draws }: Study,
  institution: Institution,
  member: Institution['members'][number],
  gain: Float64Array,
  change: Float64Array,
): Float64Array {
  const column = (estimate: Institution['dissentCost'] | undefined) =>
    estimate === undefined || estimate === null
      ? undefined
      : draws.columns[compiled.inputOf.get(estimate) ?? -1];
  const leaning = column(member.leaning);
  const dissent = column(member.dissentCost ?? institution.dissentCost);
  const content = Float64Array.from(gain);
  for (let s = 0; s < content.length; s++) {
    // Who values nothing of what changes has nothing to lean on.
    const own = leaning === undefined || change[s] === 0 ? 0 : (leaning[s] as number);
    content[s] = (content[s] as number) + own + (dissent === undefined ? 0 : (dissent[s] as number));
  }
  return content;
}

export function exemptionOf(institution: Institution, options: Decision['options']): Exemption | null {
  return (
    institution.decides.find(
      ({ issue, options: decided, exempt }) =>
        exempt !== null && options.some((one) => one.issue === issue && decided.includes(one.option)),
    )?.exempt ?? null
  );
}

/** In which draws a body passes it, and who stands aside there. */
export function votesIn(study: Study, ballot: Ballot) {
  const { institution, base, contents, exemption, stoodAside } = ballot;
  const acts = actsIn(ballot);
  const { samples } = study.draws;
  const { members } = institution;
  const passes = new Uint8Array(samples);
  const sets: (Uint8Array | null)[] = [];
  const abstains = Uint8Array.from(acts, (act) => (act === 'abstains' ? 1 : 0));
  const all = rememberedRule(decisionRule(bodyOf({ members }, base.rule)));
  const [yes, nobody] = [new Uint8Array(members.length), new Uint8Array(members.length)];
  const tried = exemption === null ? null : asideBody(study, { ...ballot, acts }, exemption);
  const fixed =
    stoodAside === null ? null : Uint8Array.from(members, ({ name }) => (stoodAside.includes(name) ? 1 : 0));
  const isAsideForced = acts.includes('standsAside');
  // Equal sets are one object: they are told apart by it.
  const known = new Map<number | string, Uint8Array>([[setKey(nobody), nobody]]);
  const one = (set: Uint8Array | null) => {
    if (set === null) return null;
    const found = known.get(setKey(set)) ?? set;
    known.set(setKey(set), found);
    return found;
  };
  for (let s = 0; s < samples; s++) {
    if (tried !== null && fixed !== null) {
      const isPassed = isAccepted(tried(s), fixed);
      sets.push(isPassed ? fixed : null);
      passes[s] = isPassed ? 1 : 0;
      continue;
    }
    for (let m = 0; m < yes.length; m++) yes[m] = isYes(acts[m], (contents[m]?.[s] as number) >= -tolerance);
    if (!isAsideForced && all(yes, abstains)) {
      passes[s] = 1;
      sets.push(nobody);
      continue;
    }
    const set = tried === null ? null : one(standAside(tried(s)));
    sets.push(set);
    if (set !== null) passes[s] = 1;
  }
  return { passes, sets };
}

/** What each member does whatever it gains: what is asked about, else abstaining where the file says so. */
function actsIn({ institution, acts = [] }: Ballot): readonly (MemberAct | null)[] {
  return institution.members.map(
    ({ name }, m) => acts[m] ?? (institution.abstains.includes(name) ? 'abstains' : null),
  );
}

function isYes(act: MemberAct | null | undefined, isContent: boolean): 0 | 1 {
  if (act === undefined || act === null) return isContent ? 1 : 0;
  return act === 'inFavour' ? 1 : 0;
}

function upheldIn({ seed, draws, compiled }: Study, institution: Institution, base: LegalBase): Uint8Array {
  const upheld = new Uint8Array(draws.samples).fill(1);
  if (base.validity === null) return upheld;
  const chance = draws.columns[compiled.inputOf.get(base.validity) ?? -1];
  const key = streamKey(seed, `institutions.${institution.id}.legal_bases.${base.id}.upheld`);
  for (let s = 0; s < draws.samples; s++)
    upheld[s] = uniform(key, drawNumber(draws, s)) < (chance?.[s] ?? 1) ? 1 : 0;
  return upheld;
}

function outsideShares(
  sets: readonly (Uint8Array | null)[],
  { members }: Institution,
  exemption: Exemption | null,
  weights: Weights,
): readonly OutsideShare[] {
  if (exemption === null) return [];
  const key = Float64Array.from(members, ({ name }) => exemption.key.get(name) ?? 0);
  const bySet = new Map<Uint8Array, Uint8Array>();
  for (let s = 0; s < sets.length; s++) {
    const set = sets[s] ?? null;
    if (set === null) continue;
    const marks = bySet.get(set) ?? new Uint8Array(sets.length);
    bySet.set(set, marks);
    marks[s] = 1;
  }
  return [...bySet]
    .map(([set, marks]) => ({
      members: members.filter((_, m) => set[m] === 1).map(({ name }) => name),
      share: shareOf(marks, weights),
      othersBear: othersBear({ key }, set),
    }))
    .sort((a, b) => b.share - a.share || a.members.length - b.members.length);
}
