import { type LedgerRuns, ledgerRuns } from '../ledger/index.ts';
import { type Package, packageIndices, type Situation } from '../situation/index.ts';
import type { Study } from '../study/index.ts';
import { catalogues } from '../words/index.ts';
import { acceptedTest } from './accepted.ts';
import { keptTest } from './kept.ts';
import { likelihoodWord } from './likelihood.ts';
import { paidForTest } from './paid-for.ts';
import { ratifiedTest } from './ratified.ts';
import type { Verdict } from './result.ts';

const { names } = catalogues.en.tests;

/** What a verdict is asked about. */
export interface Question {
  readonly proposal: string | null;
  readonly title: string;
  readonly package: Package;
  readonly required: readonly string[];
}

export interface VerdictSettings {
  /** Keep every actor's gain in every draw. */
  readonly keepDraws?: boolean;
  /** Runs of the study's ledger, kept from one package to the next; made anew without them. */
  readonly runs?: LedgerRuns | undefined;
}

/**
 * The four tests of one package. Accepted is always run, ratified where the situation has institutions, kept where somebody
 * can move an issue alone, paid for where it has a ledger; the others are named as not tested.
 *
 * @example
 * const { situation } = study;
 * const [swap] = situation.proposals;
 * verdict(study, { ...swap, proposal: swap.id, required: ['north', 'south'] }).notTested // => ['ratified', 'paid-for']
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
  { keepDraws = false, runs = ledgerRuns(study) }: VerdictSettings = {},
): Generator<string, Verdict> {
  const { situation } = study;
  const chosen = packageIndices(situation, question.package);
  yield names.accepted;
  const { accepted, gains } = acceptedTest(study, chosen, question.required);
  const central = Float64Array.from(accepted.gains, (one) => one.central);
  yield names.ratified;
  const ratified = ratifiedTest(study, question.package, { draws: gains, central });
  yield names.kept;
  const kept = keptTest(study, chosen);
  yield names.paidFor;
  const paidFor =
    runs === undefined ? null : paidForTest(study, runs, chosen, proposersOf(situation, question));
  const { samples } = study.draws;
  const changes = changesIn(situation, question.package);
  return {
    proposal: question.proposal,
    title: question.title,
    package: question.package,
    changes,
    accepted,
    ratified,
    kept,
    paidFor,
    notTested: [
      ...(ratified === null ? (['ratified'] as const) : []),
      ...(kept === null ? (['kept'] as const) : []),
      ...(paidFor === null ? (['paid-for'] as const) : []),
    ],
    // What all have without agreement is no proposal: there is nothing to accept.
    word: changes.length === 0 ? catalogues.en.tests.noDeal : likelihoodWord(accepted.probability),
    ...(keepDraws
      ? { draws: Array.from({ length: samples }, (_, s) => gains.map((column) => column[s] as number)) }
      : {}),
  };
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
