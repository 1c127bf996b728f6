import type { Claim } from '../../evidence/index.ts';
import { fund, type LedgerRuns } from '../../ledger/index.ts';
import {
  describeInput,
  keptWords,
  namesOf,
  optionNames,
  paidForWords,
  ratifiedWords,
} from '../../report/index.ts';
import { type Estimate, packageIndices, type Situation, type Support } from '../../situation/index.ts';
import { makeStudy, type Study } from '../../study/index.ts';
import {
  acceptedTest,
  type ClaimDriver,
  type Driver,
  explainPast,
  keptTest,
  likelihoodWord,
  paidForTest,
  type Question,
  ratifiedTest,
} from '../../verdict/index.ts';
import { catalogues, percent } from '../../words/index.ts';
import type { SamplingInput } from '../shared/inputs.ts';
import type { Loaded } from '../shared/load.ts';
import { questionOf } from '../shared/question.ts';

const catalogue = catalogues.en;
const { trace: say } = catalogue;

/** What a path leads to: estimates, the claims below them, and what else rests on a claim. */
export interface Found {
  readonly says: string;
  readonly estimates: readonly { readonly estimate: Estimate; readonly swing: number | null }[];
  readonly claims: readonly string[];
  readonly restsOn: readonly string[];
}

type Traced = Loaded & { readonly situation: Situation };

/** The tests of a verdict as paths spell them. */
const tests = ['accepted', 'ratified', 'kept', 'paid_for'] as const;
type Test = (typeof tests)[number];

/** Every path that leads somewhere by itself; estimates can also be asked for by any part of their path. */
export function pathsOf(situation: Situation): readonly string[] {
  return [
    ...situation.estimates.map(({ path }) => path),
    ...[...situation.evidence.claims.keys()].map((id) => `claims.${id}`),
    ...situation.proposals.flatMap(({ id }) => [
      `verdicts.${id}`,
      ...tests.map((test) => `verdicts.${id}.${test}`),
    ]),
    ...supportedParts(situation).map(({ path }) => path),
  ];
}

/** Follows a path into a situation; undefined where it leads nowhere. */
export function follow(loaded: Traced, path: string, given: SamplingInput): Found | undefined {
  const { situation } = loaded;
  const claim = situation.evidence.claims.get(path.replace(/^claims\./, ''));
  if (claim !== undefined) return followClaim(situation, claim);
  if (path.startsWith('verdicts.'))
    return pathsOf(situation).includes(path) ? followVerdict(loaded, path, given) : undefined;
  const part = supportedParts(situation).find((one) => one.path === path);
  if (part !== undefined) {
    const { says, support } = part;
    const judged = support.assumption === undefined ? '' : ` (${support.assumption})`;
    return { says: `${says}${judged}`, estimates: [], claims: support.claims, restsOn: [] };
  }
  const estimates = situation.estimates.filter((one) => one.path === path || one.path.startsWith(`${path}.`));
  if (estimates.length === 0 || path === '') return undefined;
  return {
    says: estimates.length === 1 ? describeInput(path, situation) : say.estimates(estimates.length, path),
    estimates: estimates.map((estimate) => ({ estimate, swing: null })),
    claims: estimates.flatMap(({ support }) => support.claims),
    restsOn: [],
  };
}

/** Parts of the file that are no number and still rest on something. */
function supportedParts({ proposals, calendar, forbidden }: Situation): readonly {
  readonly path: string;
  readonly says: string;
  readonly support: Support;
}[] {
  return [
    ...proposals.map(({ id, title, support }) => ({
      path: `proposals.${id}`,
      says: say.proposal(title),
      support,
    })),
    ...calendar.map(({ id, on, event, support }) => ({
      path: `calendar.${id}`,
      says: say.event(on, event),
      support,
    })),
    ...forbidden.map(({ id, because, support }) => ({
      path: `forbidden.${id}`,
      says: say.reads(catalogue.rules.forbidden, because),
      support,
    })),
  ];
}

function followClaim(situation: Situation, claim: Claim): Found {
  const cites = ({ support }: { readonly support: Support }) => support.claims.includes(claim.id);
  const { relations } = situation.evidence;
  return {
    says: say.onClaim(claim.id),
    estimates: situation.estimates.filter(cites).map((estimate) => ({ estimate, swing: null })),
    claims: [claim.id],
    restsOn: [
      ...supportedParts(situation)
        .filter(cites)
        .map(({ path }) => path),
      ...relations
        .filter(({ from, to }) => from === claim.id || to === claim.id)
        .map(({ from, type, to }) => `${from} ${type} ${to}`),
    ],
  };
}

/** One test of a proposal's verdict: its answer, the inputs that move that test most, and the claims that they rest on. */
function followVerdict(loaded: Traced, path: string, given: SamplingInput): Found {
  const { situation } = loaded;
  const [, proposal, test = 'accepted'] = path.split('.');
  const { study, runs } = fund(makeStudy(situation, given));
  const question = questionOf({ ...loaded, study }, { proposal });
  const { answer, drivers, claims } = testOf(study, runs, question, test as Test);
  const estimates = drivers.flatMap(({ input, swing }) => {
    const estimate = situation.estimates.find((one) => one.path === input);
    return estimate === undefined ? [] : [{ estimate, swing }];
  });
  return {
    says: say.verdict(question.title, answer, estimates.length > 0),
    estimates,
    claims: claims.map(({ claim }) => claim),
    restsOn: [],
  };
}

/** A test's answer in words and what moves it; one that the situation does not allow says why, and nothing moves it. */
function testOf(study: Study, runs: LedgerRuns | undefined, question: Question, test: Test) {
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
