import { type ObservedFact, type Proposal, packageIndices } from '../../situation/index.ts';
import { minus, type Study, utilities } from '../../study/index.ts';
import { promisedIssues, signatories } from '../accepted/signatories.ts';
import { keep, NotTested, type Promised } from '../kept/keep.ts';
import { type Ratification, ratify } from '../ratified/ratify.ts';
import type { UntestedFact } from '../result.ts';
import { allAccept, type Disagreements, type DrawQuestion } from './ground.ts';
import { type VoteOn, voteInDraws } from './known-votes.ts';

/** A fact and in which draws it is met, once that is known. */
export interface FactColumn {
  readonly fact: ObservedFact;
  readonly met: Uint8Array;
}

/** Facts about moves, answered while the moves of each draw are at hand. */
export function moveFacts(study: Study): {
  readonly columns: readonly FactColumn[];
  readonly ask: readonly DrawQuestion[];
} {
  const { situation, compiled } = study;
  const columns: FactColumn[] = [];
  const ask: DrawQuestion[] = [];
  for (const fact of situation.observed) {
    const { happened } = fact;
    const met = new Uint8Array(study.draws.samples);
    if (happened.kind === 'lasted') {
      const chosen = packageIndices(situation, happened.package);
      const issues = happened.issues.map((id) => compiled.issues.indexOf(id));
      columns.push({ fact, met });
      ask.push((explorer, _, s) => {
        met[s] = explorer.isLasting(chosen, issues.length === 0 ? undefined : issues) ? 1 : 0;
      });
    } else if (happened.kind === 'moved') {
      const from = packageIndices(situation, { ...situation.statusQuo, [happened.issue]: happened.from });
      const to = packageIndices(situation, { ...situation.statusQuo, [happened.issue]: happened.to });
      const actor = compiled.actors.indexOf(happened.actor);
      columns.push({ fact, met });
      ask.push((explorer, _, s) => {
        met[s] = explorer.isCredible(from, to, actor) ? 1 : 0;
      });
    }
  }
  return { columns, ask };
}

/** All other facts, answered on what is known of the disagreement. */
export function dealFacts(study: Study, fallback: Disagreements): DealFacts {
  const columns: FactColumn[] = [];
  const untested: UntestedFact[] = [];
  // Renewals come again and again: what was asked in the same words is met in the same draws.
  const known = new Map<string, Answered>();
  for (const fact of study.situation.observed) {
    const asked = JSON.stringify(fact.happened);
    const answered = known.get(asked) ?? answer(study, fallback, fact);
    known.set(asked, answered);
    if (answered.kind === 'met') columns.push({ fact, met: answered.met });
    else if (answered.kind === 'not-tested') untested.push({ id: fact.id, because: answered.because });
  }
  return { columns, untested };
}

export interface DealFacts {
  readonly columns: readonly FactColumn[];
  /** Facts of promises that are too large to be searched: the rest stands. */
  readonly untested: readonly UntestedFact[];
}

type Answered =
  | { readonly kind: 'met'; readonly met: Uint8Array }
  | { readonly kind: 'not-tested'; readonly because: string }
  | { readonly kind: 'of-moves' };

function answer(study: Study, fallback: Disagreements, fact: ObservedFact): Answered {
  try {
    const met = metDeal(study, fallback, fact);
    return met === null ? { kind: 'of-moves' } : { kind: 'met', met };
  } catch (error) {
    if (error instanceof NotTested) return { kind: 'not-tested', because: error.message };
    throw error;
  }
}

/** In which draws a fact of a vote or a proposal is met; null for facts about moves. */
function metDeal(study: Study, fallback: Disagreements, { happened }: ObservedFact): Uint8Array | null {
  if ('options' in happened) {
    const passed = passedAs(study, fallback, happened);
    return happened.kind === 'passed' ? passed : not(passed);
  }
  if (!('proposal' in happened)) return null;
  const proposal = study.situation.proposals.find(({ id }) => id === happened.proposal);
  if (proposal === undefined) return null;
  switch (happened.kind) {
    case 'signed':
      return isSigned(study, fallback, proposal);
    case 'refused':
      return not(isSigned(study, fallback, proposal));
    case 'welcomed':
      return isWelcome(study, fallback, proposal, happened.actor);
    case 'rejected':
      return not(isWelcome(study, fallback, proposal, happened.actor));
    case 'kept':
      return isKept(study, proposal, happened);
    case 'broke':
      return not(isKept(study, proposal, happened));
  }
}

function isWelcome(study: Study, fallback: Disagreements, { package: named }: Proposal, id: string) {
  const i = study.compiled.actors.indexOf(id);
  const gains = gainsOver(study, fallback, packageIndices(study.situation, named), [i]);
  return allAccept(gains, [i], [], 0, study.draws.samples);
}

/** Against every breach, or every breach of one issue; an actor whom a package does not bind keeps it. */
function isKept(
  study: Study,
  proposal: Proposal,
  { actor: id, issue }: { readonly actor: string; readonly issue: string | null },
): Uint8Array {
  const about = issue === null ? undefined : study.compiled.issues.indexOf(issue);
  const found = keep(study, promisedBy(study, proposal), about);
  const actor = study.compiled.actors.indexOf(id);
  return (
    found?.actors.find((one) => one.actor === actor)?.kept ?? new Uint8Array(study.draws.samples).fill(1)
  );
}

/** What a proposal binds its parties to, and whom a breach would harm. */
export function promisedBy(
  study: Study,
  {
    package: named,
    holds,
    charges,
    required,
    beneficiaries,
    devices,
  }: Pick<Proposal, 'package' | 'holds' | 'charges' | 'required' | 'beneficiaries' | 'devices'>,
): Promised {
  const chosen = packageIndices(study.situation, named);
  const issues = promisedIssues(study, chosen, holds);
  const ids = new Set([
    ...signatories({ study, chosen, issues }, { charges, required }),
    ...required,
    ...beneficiaries,
  ]);
  return {
    chosen,
    issues,
    protectedActors: study.compiled.actors.flatMap((id, i) => (ids.has(id) ? [i] : [])),
    devices,
  };
}

/** U_i(p) − d_i by actor and draw; where `among` names some actors by place, the others are left out. */
export function gainsOver(
  study: Study,
  { worst }: Disagreements,
  chosen: Int32Array,
  among?: readonly number[],
): readonly Float64Array[] {
  return utilities(study, chosen, among).map((column, i) => minus(column, worst[i] as Float64Array));
}

function isSigned(study: Study, fallback: Disagreements, proposal: Proposal): Uint8Array {
  const { chosen, issues } = promisedBy(study, proposal);
  const signers = signatories({ study, chosen, issues }, proposal).map((id) =>
    study.compiled.actors.indexOf(id),
  );
  const gains = gainsOver(study, fallback, chosen, signers);
  return allAccept(gains, signers, marginsOf(study), 0, study.draws.samples);
}

/** m_i: the gain below which an actor does not sign, by draw; null is 0. */
export function marginsOf({ situation, compiled, draws }: Study): readonly (Float64Array | null)[] {
  return situation.actors.map(({ conduct }) =>
    conduct.acceptanceMargin === null
      ? null
      : (draws.columns[compiled.inputOf.get(conduct.acceptanceMargin) ?? -1] ?? null),
  );
}

/** In which draws the bodies passed it. */
function passedAs(study: Study, fallback: Disagreements, vote: VoteOn): Uint8Array {
  const { situation } = study;
  const without = { ...situation.noDeal, ...vote.otherwise };
  const from = packageIndices(situation, without);
  const to = packageIndices(situation, { ...without, ...vote.options });
  return voteInDraws(study, fallback, vote, { from, to }, () => ratifiedAs(study, fallback, vote).ratified);
}

/** A vote as it was taken. Members compare with what would hold without: no deal, or what the fact says instead. */
export function ratifiedAs(
  study: Study,
  fallback: Disagreements,
  { options, otherwise, ...taken }: VoteOn,
): Ratification {
  const { situation } = study;
  const without = { ...situation.noDeal, ...otherwise };
  const named = { ...without, ...options };
  const chosen = packageIndices(situation, named);
  if (Object.keys(otherwise).length === 0)
    return ratify(study, named, followedGains(study, fallback, chosen), taken);
  const before = utilities(study, packageIndices(situation, without));
  const gains = utilities(study, chosen).map((column, i) => minus(column, before[i] as Float64Array));
  // What lapses is what the body decides about, so no deal is the lapse here.
  const lapsing = { ...study, situation: { ...situation, noDeal: without } };
  return ratify(lapsing, named, { overFallback: gains, overNoDeal: gains }, taken);
}

/** What members vote by: the gains of the actors whom they follow. */
export function followedGains(study: Study, fallback: Disagreements, chosen: Int32Array) {
  const worth = utilities(study, chosen);
  const without = utilities(study, study.compiled.noDeal);
  return {
    overFallback: worth.map((column, i) => minus(column, fallback.worst[i] as Float64Array)),
    overNoDeal: worth.map((column, i) => minus(column, without[i] as Float64Array)),
  };
}

function not(marks: Uint8Array): Uint8Array {
  return marks.map((mark) => 1 - mark);
}
