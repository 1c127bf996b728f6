import type { LedgerRuns } from '../../ledger/index.ts';
import { keptWords, namesOf, optionNames, paidForWords, ratifiedWords } from '../../report/index.ts';
import { packageIndices } from '../../situation/index.ts';
import type { Study } from '../../study/index.ts';
import {
  acceptedTest,
  type ClaimDriver,
  type Driver,
  explainPast,
  type JointResult,
  keptTest,
  likelihoodWord,
  paidForTest,
  type Question,
  ratifiedTest,
  type TestName,
  verdict,
} from '../../verdict/index.ts';
import { catalogues, percent } from '../../words/index.ts';

const catalogue = catalogues.en;
const { trace: say } = catalogue;

/** The tests of a verdict, and their joint answer, as paths spell them. */
export const tracedTests = ['joint', 'accepted', 'ratified', 'kept', 'paid_for'] as const;
export type TracedTest = (typeof tracedTests)[number];

/** A test's answer in words and what moves it; one that the situation does not allow says why, and nothing moves it. */
export function testOf(study: Study, runs: LedgerRuns | undefined, question: Question, test: TracedTest) {
  const { situation } = study;
  const { names, noDeal, nothingToSign } = catalogue.tests;
  const chosen = packageIndices(situation, question.package);
  const nameOf = namesOf(situation);
  const explained = explainPast(study);
  const untested: { readonly drivers: readonly Driver[]; readonly claims: readonly ClaimDriver[] } = {
    drivers: [],
    claims: [],
  };
  switch (test) {
    case 'joint': {
      const whole = verdict(study, question, { runs, explained });
      if (whole.joint.probability === null) return { ...untested, answer: say.reads(noDeal, nothingToSign) };
      const weakest = failsFirst(whole.joint);
      return {
        ...(whole[weakest] ?? untested),
        answer: say.joint(
          say.wordAndShare(whole.word, percent(whole.joint.probability)),
          names[weakest],
          percent(whole.joint.firstFailing[weakest]),
        ),
      };
    }
    case 'accepted': {
      if (chosen.join() === study.compiled.noDeal.join())
        return { ...untested, answer: say.reads(noDeal, nothingToSign) };
      const { accepted } = acceptedTest(explained, question, chosen, question.required);
      const { probability } = accepted;
      return {
        ...accepted,
        answer: say.test(names.accepted, say.wordAndShare(likelihoodWord(probability), percent(probability))),
      };
    }
    case 'ratified': {
      const ratified = ratifiedTest(explained, question)?.ratified ?? null;
      return {
        ...(ratified ?? untested),
        answer: say.test(names.ratified, ratifiedWords(ratified, nameOf, optionNames(situation), catalogue)),
      };
    }
    case 'kept': {
      const signed = acceptedTest(explained, question, chosen, question.required).marks;
      const kept = keptTest(explained, question, signed, false)?.kept ?? null;
      const answer = say.test(names.kept, keptWords(kept, nameOf, optionNames(situation), catalogue));
      return { ...(kept ?? untested), answer };
    }
    case 'paid_for': {
      const paidFor = runs === undefined ? null : paidForTest(explained.study, runs, question).paidFor;
      return {
        ...(paidFor ?? untested),
        answer: say.test(names.paidFor, paidForWords(paidFor, nameOf, catalogue)),
      };
    }
  }
}

/** The test that most draws fail first: what the joint answer hinges on, where it is not certain. */
function failsFirst({ firstFailing }: JointResult): TestName {
  const order = ['accepted', 'ratified', 'kept', 'paidFor'] as const;
  return order.reduce((most, one) => (firstFailing[one] > firstFailing[most] ? one : most));
}
