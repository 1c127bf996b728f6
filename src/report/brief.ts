import { type Claim, contradictionsOf } from '../evidence/index.ts';
import { type Situation, unconfirmed } from '../situation/index.ts';
import { type ActorGain, byJointAnswer, type Verdict, verifyFirst } from '../verdict/index.ts';
import { type Catalogue, catalogues, listed, percent, signed, twoDigits } from '../words/index.ts';
import { countsOf } from './counts.ts';
import { describeInput, inText } from './describe-input.ts';
import { capital, keptWords, optionNames } from './kept-words.ts';
import { offerWords } from './offer-words.ts';
import { outsideWords } from './outside-words.ts';
import { namesOf, paidForWords } from './paid-for-words.ts';
import { pastWords } from './past-words.ts';
import { ratifiedWords } from './ratified-words.ts';
import type { Brief, ProposalBrief } from './result.ts';
import type { ReportData } from './types.ts';
import { worldWords } from './world-words.ts';

/**
 * Everything the first page says, as data; nothing is computed here that a table does not show too.
 *
 * @example
 * briefOf(reportData).proposals.map(({ title }) => title) // => ['Water for trade']
 */
export function briefOf(data: ReportData, catalogue: Catalogue = catalogues.en): Brief {
  const { situation } = data;
  const proposals = data.verdicts.map((verdict) => proposalBrief(verdict, situation, catalogue));
  const counts = countsOf(situation);
  return {
    title: situation.title,
    question: situation.question,
    asOf: situation.asOf,
    sentences: sentencesOf(data, proposals, counts, catalogue),
    proposals,
    forbidden: data.forbidden,
    counts,
  };
}

function proposalBrief(verdict: Verdict, situation: Situation, catalogue: Catalogue): ProposalBrief {
  const { accepted } = verdict;
  const proposal = situation.proposals.find(({ id }) => id === verdict.proposal);
  const isNoDeal = verdict.joint.probability === null;
  const hingesOn = accepted.drivers.slice(0, 3).map(({ input, swing, claims }) => ({
    input,
    words: describeInput(input, situation),
    swing,
    claims,
  }));
  const first = verifyFirst(accepted.drivers);
  const claim = first === undefined ? undefined : situation.evidence.claims.get(first.claim);
  return {
    proposal: verdict.proposal ?? 'package',
    title: verdict.title,
    by: (proposal?.by ?? []).map((id) => actorName(id, situation)),
    isNoDeal,
    word: verdict.word,
    probability: verdict.joint.probability ?? 0,
    accepted: isNoDeal ? catalogue.tests.nothingToSign : acceptedWords(verdict, situation, catalogue),
    ratified: ratifiedWords(verdict.ratified, namesOf(situation), optionNames(situation), catalogue),
    kept: keptWords(verdict.kept, namesOf(situation), optionNames(situation), catalogue),
    paidFor: paidForWords(verdict.paidFor, namesOf(situation), catalogue),
    offers: offerWords(verdict.offers, namesOf(situation), optionNames(situation), catalogue),
    outside: outsideWords(verdict.outside, catalogue),
    worlds: verdict.worlds.length === 0 ? null : worldWords(verdict.worlds, catalogue),
    hingesOn: isNoDeal ? [] : hingesOn,
    verify:
      isNoDeal || first === undefined || claim === undefined
        ? null
        : { claim: claim.id, words: claimWords(claim, situation, catalogue), swing: first.swing },
    doubts: isNoDeal ? [] : doubtsOf(verdict, situation, catalogue),
  };
}

/** Who loses or gains most among those who must sign, who blocks, who loses without being asked. */
function acceptedWords(verdict: Verdict, situation: Situation, { accepted: say }: Catalogue): string {
  const {
    gains,
    blockers,
    losersNotAsked,
    signatoriesMissing,
    asWritten,
    probability: all,
  } = verdict.accepted;
  const signers = gains.filter(({ isRequired }) => isRequired);
  const worst = signers.reduce(
    (low, one) => (one.gain.median < low.gain.median ? one : low),
    signers[0] as ActorGain,
  );
  const name = (id: string) => actorName(id, situation);
  const { low, median, high } = worst.gain;
  const standing = say.standing(median < 0, name(worst.actor), signed(low), signed(high));
  const stops = blockers
    .filter(({ probability }) => probability >= 0.05)
    .map(({ actor, probability }) => say.inDraws(name(actor), percent(probability)));
  const blocked = stops.length === 0 ? say.noneBlocks : say.blockedBy(listed(stops));
  const absent = losersNotAsked.length === 0 ? '' : say.notAsked(listed(losersNotAsked.map(name)));
  const missing =
    asWritten === null
      ? ''
      : say.missing(listed(signatoriesMissing.map(name)), percent(asWritten.probability));
  return `${say.share(percent(all))}${standing}; ${blocked}${absent}${missing}`;
}

function claimWords(claim: Claim, situation: Situation, { brief: say }: Catalogue): string {
  const source = situation.evidence.sources.get(claim.source)?.name ?? claim.source;
  return say.claim(source, `${claim.grade.reliability}${claim.grade.credibility}`, claim.statement);
}

/** Contradictions among the claims that the verdict hinges on. */
function doubtsOf(verdict: Verdict, situation: Situation, { brief: say }: Catalogue): readonly string[] {
  const claims = new Set(verdict.accepted.drivers.flatMap((driver) => driver.claims));
  const against = contradictionsOf(claims, situation.evidence)
    .slice(0, 3)
    .map(({ claims: [a, b], note }) => say.doubt(a, b, note === undefined ? '' : say.note(note)));
  return [...against, ...leftOpen(verdict, situation, say)];
}

/** What nobody would confirm, of the numbers that acceptance hinges on. */
function leftOpen({ accepted }: Verdict, situation: Situation, say: Catalogue['brief']): readonly string[] {
  const silences = unconfirmed(situation);
  return accepted.drivers.slice(0, 3).flatMap(({ input }) => {
    const by = silences.filter(({ numbers }) => numbers.includes(input)).map(({ claim }) => claim);
    return by.length === 0 ? [] : [say.leftOpen(describeInput(input, situation), listed(by))];
  });
}

export function actorName(id: string, situation: Situation): string {
  return situation.actors.find((actor) => actor.id === id)?.name ?? id;
}

function sentencesOf(
  data: ReportData,
  proposals: readonly ProposalBrief[],
  counts: Brief['counts'],
  catalogue: Catalogue,
): readonly string[] {
  const { brief: say } = catalogue;
  const real = proposals
    .filter(({ isNoDeal }) => !isNoDeal)
    .sort((a, b) => byJointAnswer(verdictOf(data, a), verdictOf(data, b)));
  const [best] = real;
  const [first] = proposals;
  const range = (one: ProposalBrief) => {
    const { low, high } = verdictOf(data, one).joint;
    return say.range(percent(one.probability), percent(low ?? 0), percent(high ?? 0));
  };
  const others = real.slice(1).map((one) => say.other(one.title, percent(one.probability)));
  const [hinge] = real
    .flatMap((one) => one.hingesOn.map((driver) => ({ ...driver, title: one.title })))
    .sort((a, b) => Math.abs(b.swing) - Math.abs(a.swing));
  return [
    first === undefined ? '' : `${capital(pastWords(verdictOf(data, first).past, catalogue))}.`,
    best === undefined ? '' : say.best(real.length, best.title, range(best), best.word),
    others.length === 0 ? '' : say.others(listed(others)),
    loserSentence(data, real, catalogue) ?? '',
    hinge === undefined ? '' : say.hingeSentence(hinge.words, hinge.title, twoDigits(Math.abs(hinge.swing))),
    say.restsOn(counts, untested(data.situation, catalogue)),
  ].filter((sentence) => sentence !== '');
}

/** What the sentences do not speak of. */
function untested(
  { ledger, institutions, issues }: Situation,
  { brief: say, tests: { names } }: Catalogue,
): string {
  const tests = [
    ...(institutions.length === 0 ? [names.ratified] : []),
    ...(issues.every(({ controllers }) => controllers.length === 0) ? [names.kept] : []),
    ...(ledger === undefined ? [names.paidFor] : []),
  ];
  return tests.length === 0 ? '' : say.untested(listed(tests));
}

function verdictOf(data: ReportData, brief: ProposalBrief): Verdict {
  const found = data.verdicts.find(({ proposal }) => proposal === brief.proposal);
  if (found === undefined) throw new Error(`verdict: ${brief.proposal}`);
  return found;
}

/** The actor whose median loss is largest over all proposals, asked or not. */
function loserSentence(
  data: ReportData,
  real: readonly ProposalBrief[],
  { brief: say }: Catalogue,
): string | undefined {
  const losses = real.flatMap((one) => verdictOf(data, one).accepted.gains.map((gain) => ({ gain, one })));
  const worst = losses.sort((a, b) => a.gain.gain.median - b.gain.gain.median)[0];
  if (worst === undefined || worst.gain.gain.median >= 0) return undefined;
  const { actor, gain, isRequired } = worst.gain;
  const who = inText(actorName(actor, data.situation));
  const asked = isRequired ? say.andMustSign : say.withoutBeingAsked;
  return say.largestLoss(who, worst.one.title, signed(gain.low), signed(gain.high), asked);
}
