import { type Claim, contradictionsOf, independentOrigins } from '../evidence/index.ts';
import type { Situation } from '../situation/index.ts';
import type { ActorGain, Verdict } from '../verdict/index.ts';
import { catalogues, counted, listed, percent, points, signed } from '../words/index.ts';
import { describeInput, inText } from './describe-input.ts';
import { keptWords, optionNames } from './kept-words.ts';
import { namesOf, paidForWords } from './paid-for-words.ts';
import { ratifiedWords } from './ratified-words.ts';
import type { Brief, ProposalBrief } from './result.ts';
import type { ReportData } from './types.ts';

/** Everything the first page says, as data; nothing is computed here that a table does not show too. */
export function briefOf(data: ReportData): Brief {
  const { situation } = data;
  const proposals = data.verdicts.map((verdict) => proposalBrief(verdict, situation));
  const counts = countsOf(situation);
  return {
    title: situation.title,
    question: situation.question,
    asOf: situation.asOf,
    sentences: fiveSentences(data, proposals, counts),
    proposals,
    forbidden: data.forbidden,
    counts,
  };
}

function proposalBrief(verdict: Verdict, situation: Situation): ProposalBrief {
  const { accepted } = verdict;
  const proposal = situation.proposals.find(({ id }) => id === verdict.proposal);
  const isNoDeal = verdict.changes.length === 0;
  const hingesOn = accepted.drivers.slice(0, 3).map(({ input, swing, claims }) => ({
    input,
    words: describeInput(input, situation),
    swing,
    claims,
  }));
  const first = accepted.claims[0];
  const claim = first === undefined ? undefined : situation.evidence.claims.get(first.claim);
  return {
    proposal: verdict.proposal ?? 'package',
    title: verdict.title,
    by: (proposal?.by ?? []).map((id) => actorName(id, situation)),
    isNoDeal,
    word: verdict.word,
    probability: accepted.probability,
    accepted: isNoDeal ? catalogues.en.tests.nothingToSign : acceptedWords(verdict, situation),
    ratified: ratifiedWords(verdict.ratified, namesOf(situation)),
    kept: keptWords(verdict.kept, namesOf(situation), optionNames(situation)),
    paidFor: paidForWords(verdict.paidFor, namesOf(situation)),
    hingesOn: isNoDeal ? [] : hingesOn,
    verify:
      isNoDeal || first === undefined || claim === undefined
        ? null
        : { claim: claim.id, words: claimWords(claim, situation), swing: first.swing },
    doubts: isNoDeal ? [] : doubtsOf(verdict, situation),
  };
}

/** Who loses or gains most among those who must sign, who blocks, who loses without being asked. */
function acceptedWords(verdict: Verdict, situation: Situation): string {
  const { gains, blockers, losersNotAsked } = verdict.accepted;
  const signers = gains.filter(({ isRequired }) => isRequired);
  const worst = signers.reduce(
    (low, one) => (one.gain.median < low.gain.median ? one : low),
    signers[0] as ActorGain,
  );
  const name = (id: string) => actorName(id, situation);
  const range = `${signed(worst.gain.low)} to ${signed(worst.gain.high)}`;
  const standing = `${worst.gain.median < 0 ? 'loses most' : 'gains least'}: ${name(worst.actor)} (${range})`;
  const stops = blockers
    .filter(({ probability }) => probability >= 0.05)
    .map(({ actor, probability }) => `${name(actor)} in ${percent(probability)} of draws`);
  const blocked =
    stops.length === 0
      ? 'none of the signatories blocks in more than one draw of twenty'
      : `blocked by ${listed(stops)}`;
  const absent =
    losersNotAsked.length === 0 ? '' : `; lose without being asked: ${listed(losersNotAsked.map(name))}`;
  return `${standing}; ${blocked}${absent}`;
}

function claimWords(claim: Claim, situation: Situation): string {
  const source = situation.evidence.sources.get(claim.source)?.name ?? claim.source;
  return `${source}, ${claim.grade.reliability}${claim.grade.credibility}: ${claim.statement}`;
}

/** Contradictions among the claims that the verdict hinges on. */
function doubtsOf(verdict: Verdict, situation: Situation): readonly string[] {
  const claims = new Set(verdict.accepted.drivers.flatMap((driver) => driver.claims));
  return contradictionsOf(claims, situation.evidence)
    .slice(0, 3)
    .map(({ claims: [a, b], note }) => `${a} against ${b}${note === undefined ? '' : ` (${note})`}`);
}

export function actorName(id: string, situation: Situation): string {
  return situation.actors.find((actor) => actor.id === id)?.name ?? id;
}

function countsOf({ estimates, evidence }: Situation): Brief['counts'] {
  const ids = new Set(estimates.flatMap(({ support }) => support.claims));
  const cited = [...evidence.claims.values()].filter(({ id }) => ids.has(id));
  const bare = estimates.filter(({ support }) => support.claims.length === 0);
  return {
    estimates: estimates.length,
    judgementAlone: bare.filter(({ support }) => support.assumption !== undefined).length,
    unsupported: bare.filter(({ support }) => support.assumption === undefined).length,
    cited: cited.length,
    citedOrigins: independentOrigins(cited).length,
    claims: evidence.claims.size,
    origins: independentOrigins(evidence.claims.values()).length,
    reports: evidence.reports.size,
    contradictions: evidence.relations.filter(({ type }) => type === 'contradicts').length,
  };
}

function fiveSentences(
  data: ReportData,
  proposals: readonly ProposalBrief[],
  counts: Brief['counts'],
): readonly string[] {
  const { situation } = data;
  const real = proposals.filter(({ isNoDeal }) => !isNoDeal).sort((a, b) => b.probability - a.probability);
  const best = real[0];
  const range = (one: ProposalBrief) => {
    const { probabilityLow, probabilityHigh } = verdictOf(data, one).accepted;
    return `${percent(one.probability)} of draws (${percent(probabilityLow)} to ${percent(probabilityHigh)} by sampling alone)`;
  };
  const sentences: string[] = [];
  if (best !== undefined) {
    sentences.push(
      `Of ${counted(real.length, 'proposal')}, “${best.title}” is the one whose signatories most often all gain: in ${range(best)}, ${best.word} as far as the stated ranges go.`,
    );
    const others = real.slice(1).map((one) => `“${one.title}” ${percent(one.probability)}`);
    if (others.length > 0) sentences.push(`The others: ${listed(others)}.`);
  }
  const loser = loserSentence(data, real);
  if (loser !== undefined) sentences.push(loser);
  const hinge = real
    .flatMap((one) => one.hingesOn.map((driver) => ({ ...driver, title: one.title })))
    .sort((a, b) => Math.abs(b.swing) - Math.abs(a.swing))[0];
  if (hinge !== undefined) {
    sentences.push(
      `Nothing moves an answer more than ${hinge.words}: “${hinge.title}” changes by ${points(hinge.swing)} between the lowest and the highest fifth of its range.`,
    );
  }
  sentences.push(
    `${counts.judgementAlone} of ${counts.estimates} numbers rest on judgement alone, the others cite ${counts.cited} of ${counted(counts.claims, 'claim')}, which go back to ${counted(counts.citedOrigins, 'origin')}; ${counted(counts.contradictions, 'pair')} of claims contradict each other${untested(situation)}.`,
  );
  return sentences;
}

/** What the sentences do not speak of. */
function untested({ ledger, institutions, issues }: Situation): string {
  const tests = [
    ...(institutions.length === 0 ? ['ratified'] : []),
    ...(issues.every(({ controllers }) => controllers.length === 0) ? ['kept'] : []),
    ...(ledger === undefined ? ['paid for'] : []),
  ];
  return tests.length === 0 ? '' : `; whether a package would be ${listed(tests)} is not tested here`;
}

function verdictOf(data: ReportData, brief: ProposalBrief): Verdict {
  const found = data.verdicts.find(({ proposal }) => proposal === brief.proposal);
  if (found === undefined) throw new Error(`verdict: ${brief.proposal}`);
  return found;
}

/** The actor whose median loss is largest over all proposals, asked or not. */
function loserSentence(data: ReportData, real: readonly ProposalBrief[]): string | undefined {
  const losses = real.flatMap((one) => verdictOf(data, one).accepted.gains.map((gain) => ({ gain, one })));
  const worst = losses.sort((a, b) => a.gain.gain.median - b.gain.gain.median)[0];
  if (worst === undefined || worst.gain.gain.median >= 0) return undefined;
  const { actor, gain, isRequired } = worst.gain;
  const asked = isRequired ? 'and must sign' : 'without being asked';
  return `The largest loss is that of ${inText(actorName(actor, data.situation))} under “${worst.one.title}”: ${signed(gain.low)} to ${signed(gain.high)} in units where all its issues together are worth 1, ${asked}.`;
}
