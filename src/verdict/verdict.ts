import { type LedgerRuns, ledgerRuns } from '../ledger/index.ts';
import { type Package, packageIndices, type Situation } from '../situation/index.ts';
import type { Study } from '../study/index.ts';
import { catalogues } from '../words/index.ts';
import { acceptedTest } from './accepted.ts';
import { jointAnswer } from './joint/answer.ts';
import { type Joint, joinTests } from './joint/chain.ts';
import { defaultSwings } from './joint/defaults.ts';
import { turnsOn } from './joint/turns-on.ts';
import { keptTest } from './kept.ts';
import { likelihoodWord } from './likelihood.ts';
import { offerAnswers } from './offers.ts';
import { insideOf, noInside, outsideView } from './outside-view.ts';
import { paidForTest } from './paid-for.ts';
import { type Explained, explainPast, type PastSettings } from './past/explain-past.ts';
import { missedFacts } from './past/missed-facts.ts';
import { pastResult } from './past/past-result.ts';
import { isNothing, type Question } from './question.ts';
import { ratifiedTest } from './ratified.ts';
import type { Verdict } from './result.ts';
import { worldAnswers } from './worlds.ts';

const { names } = catalogues.en.tests;

export interface VerdictSettings extends PastSettings {
  /** Keep every actor's gain in every draw. */
  readonly keepDraws?: boolean;
  /** Runs of the study's ledger, kept from one package to the next; made anew without them. */
  readonly runs?: LedgerRuns | undefined;
  /** What the past makes of the study, worked out once for several packages. */
  readonly explained?: Explained;
  /** Add the concepts of the graph model to the test of what is kept. */
  readonly isForExperts?: boolean;
}

/**
 * The four tests of one package and their joint answer, on the same weighted draws. Tests that do not apply count as passed and are
 * named; those that are too large say so, and the rest stands.
 *
 * @example
 * const { situation } = study;
 * const [swap] = situation.proposals;
 * verdict(study, { ...swap, proposal: swap.id }).joint.notApplicable // => ['ratified', 'paidFor']
 */
export function verdict(study: Study, question: Question, settings: VerdictSettings = {}): Verdict {
  const tests = verdictTests(study, question, settings);
  for (;;) {
    const next = tests.next();
    if (next.done === true) return next.value;
  }
}

/** How many times `verdictTests` stops. */
export const verdictTestCount = 4;

/**
 * The same, stopping before each test with its name: a server breathes there.
 *
 * @example
 * const { situation } = study;
 * const [swap] = situation.proposals;
 * verdictTests(study, { ...swap, proposal: swap.id, required: ['north'] }).next().value // => 'accepted'
 */
export function* verdictTests(
  study: Study,
  question: Question,
  settings: VerdictSettings = {},
): Generator<string, Verdict> {
  const { keepDraws = false, runs = ledgerRuns(study), isForExperts = false } = settings;
  yield names.accepted;
  const explained = settings.explained ?? explainPast(study, settings);
  const { situation } = study;
  const chosen = packageIndices(situation, question.package);
  const changes = changesIn(situation, question.package);
  const accepted = acceptedTest(explained, question, chosen, question.required);
  yield names.ratified;
  const ratified = ratifiedTest(explained, question);
  yield names.kept;
  const kept = keptTest(explained, question, accepted.marks, isForExperts);
  yield names.paidFor;
  const paid =
    runs === undefined
      ? null
      : paidForTest(explained.study, runs, question, proposersOf(situation, question));
  const { samples } = study.draws;
  // What all have without agreement is no proposal: there is nothing to accept.
  const isNoDeal = isNothing(study, question);
  const indicators = {
    accepted: accepted.accepted.signatories.length === 0 ? null : accepted.marks,
    ratified: ratified === null || ratified.ratified.decisions.length === 0 ? null : ratified.marks,
    kept: kept?.marks ?? null,
    paidFor: paid?.marks ?? null,
  };
  const untested = kept?.kept.notTested ?? null;
  const joint = joinTests(indicators, explained.study.weights, samples, untested === null ? [] : ['kept']);
  const draws = explained.study.weights === null ? samples : explained.past.effectiveSample;
  const inside = isNoDeal
    ? noInside
    : insideOf(draws, joint, accepted.accepted, ratified?.ratified, kept?.kept, paid?.paidFor);
  return {
    proposal: question.proposal,
    title: question.title,
    package: question.package,
    changes,
    joint: jointAnswer(joint, isNoDeal),
    defaults: isNoDeal ? [] : defaultSwings(explained.study, joint.passes),
    turnsOn: isNoDeal ? [] : turnsOn(explained.study, indicators, joint.passes),
    past: pastResult(
      explained,
      settings.ignoresObserved ?? false,
      missedFacts(explained, settings.counterMoves ?? 'all'),
    ),
    worlds: isNoDeal ? [] : worldAnswers(explained, runs, question, settings),
    accepted: accepted.accepted,
    ratified: ratified?.ratified ?? null,
    kept: kept?.kept ?? null,
    paidFor: paid?.paidFor ?? null,
    offers: offerAnswers(explained.study, question),
    outside: outsideView(question, inside),
    notTested: untested === null ? [] : [{ test: 'kept', because: untested }],
    word: isNoDeal ? catalogues.en.tests.noDeal : wordOf(joint, untested !== null),
    ...(keepDraws
      ? {
          draws: Array.from({ length: samples }, (_, s) =>
            accepted.gains.map((column) => column[s] as number),
          ),
        }
      : {}),
  };
}

/** Where a test could not be asked, what the others say is the most that can be hoped for. */
function wordOf({ share }: Joint, isUntested: boolean): string {
  const word = likelihoodWord(share?.share ?? 0);
  return isUntested ? catalogues.en.tests.atMost(word) : word;
}

function changesIn({ issues, noDeal }: Situation, chosen: Package): Verdict['changes'] {
  return issues.flatMap(({ id }) => {
    const [from = '', to = ''] = [noDeal[id], chosen[id]];
    return from === to ? [] : [{ issue: id, from, to }];
  });
}

/** Who put the package forward. */
function proposersOf({ proposals }: Situation, { proposal }: Question): readonly string[] {
  return proposals.find(({ id }) => id === proposal)?.by ?? [];
}
