import type { Claim } from '../../evidence/index.ts';
import { fund } from '../../ledger/index.ts';
import { describeInput } from '../../report/index.ts';
import type { Estimate, Situation, Support } from '../../situation/index.ts';
import { makeStudy } from '../../study/index.ts';
import type { TestName } from '../../verdict/index.ts';
import { testNames } from '../../verdict/result.ts';
import { catalogues } from '../../words/index.ts';
import type { SamplingInput } from '../shared/inputs.ts';
import type { Loaded } from '../shared/load.ts';
import type { Pace } from '../shared/pace.ts';
import { proposalNamed } from '../shared/proposal-named.ts';
import { questionOf } from '../shared/question.ts';
import { verdictsOf } from '../shared/verdicts-of.ts';
import { type LeftOut, leftOut } from './left-out.ts';
import { type TracedTest, testOf, tracedTests } from './test-answer.ts';

const catalogue = catalogues.en;
const { trace: say } = catalogue;

/** What a path leads to: estimates, the claims below them, and what else rests on a claim. */
export interface Found {
  readonly says: string;
  readonly estimates: readonly { readonly estimate: Estimate; readonly swing: number | null }[];
  readonly claims: readonly string[];
  readonly restsOn: readonly string[];
  /** Of a claim: the tests that it moves, and by how much at most. */
  readonly moves: readonly Moved[];
  /** Of a claim: the answers that are others where it is taken as unsaid; null of anything else. */
  readonly leftOut: readonly LeftOut[] | null;
}

/** A test of a proposal that hinges on inputs that cite a claim. */
export interface Moved {
  readonly proposal: string;
  readonly test: TestName;
  readonly swing: number;
  readonly inputs: readonly string[];
}

/** How a path is followed. */
export interface Following {
  readonly at: Pace;
  readonly threads: number;
  /** The situation as it would be, had a claim not been made. */
  readonly without: (claim: string) => Situation;
}

type Traced = Loaded & { readonly situation: Situation };

/** Every path that leads somewhere by itself; estimates can also be asked for by any part of their path. */
export function pathsOf(situation: Situation): readonly string[] {
  return [
    ...situation.estimates.map(({ path }) => path),
    ...[...situation.evidence.claims.keys()].map((id) => `claims.${id}`),
    ...situation.proposals.flatMap(({ id }) => [
      `verdicts.${id}`,
      ...tracedTests.map((test) => `verdicts.${id}.${test}`),
    ]),
    ...supportedParts(situation).map(({ path }) => path),
  ];
}

/** Follows a path into a situation; undefined where it leads nowhere. */
export async function follow(
  loaded: Traced,
  asked: string,
  given: SamplingInput,
  { at, threads, without }: Following,
): Promise<Found | undefined> {
  const { situation } = loaded;
  // Results spell the last test as JSON does.
  const spelt = asked.replace(/^(verdicts\..+)\.paidFor$/, '$1.paid_for');
  const path = spelt.replace(/^verdicts\.(\d+)(?=\.|$)/, (whole, row: string) => {
    const id = proposalNamed(situation, row)?.id;
    return id === undefined ? whole : `verdicts.${id}`;
  });
  const claim = situation.evidence.claims.get(path.replace(/^claims\./, ''));
  if (claim !== undefined)
    return {
      ...followClaim(situation, claim),
      moves: await movedBy(claim.id, situation, given, { at, threads }),
      leftOut: await leftOut(situation, without(claim.id), given, { at, threads }),
    };
  if (path.startsWith('verdicts.'))
    return pathsOf(situation).includes(path) ? followVerdict(loaded, path, given) : undefined;
  const part = supportedParts(situation).find((one) => one.path === path);
  if (part !== undefined) {
    const { says, support } = part;
    const judged = support.assumption === undefined ? '' : ` (${support.assumption})`;
    return {
      says: `${says}${judged}`,
      estimates: [],
      claims: support.claims,
      restsOn: [],
      moves: [],
      leftOut: null,
    };
  }
  const estimates = situation.estimates.filter((one) => one.path === path || one.path.startsWith(`${path}.`));
  if (estimates.length === 0 || path === '') return undefined;
  return {
    says: estimates.length === 1 ? describeInput(path, situation) : say.estimates(estimates.length, path),
    estimates: estimates.map((estimate) => ({ estimate, swing: null })),
    claims: estimates.flatMap(({ support }) => support.claims),
    restsOn: [],
    moves: [],
    leftOut: null,
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

function followClaim(situation: Situation, claim: Claim): Omit<Found, 'moves' | 'leftOut'> {
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

/** The tests in which a claim supports one of the inputs that move them most, the largest swing first. */
async function movedBy(
  claim: string,
  situation: Situation,
  given: SamplingInput,
  { at, threads }: Omit<Following, 'without'>,
): Promise<readonly Moved[]> {
  if (!situation.estimates.some(({ support }) => support.claims.includes(claim))) return [];
  const { study, runs } = fund(makeStudy(situation, given));
  const verdicts = await verdictsOf(study, at, { runs, threads });
  const found = verdicts.flatMap((answer) =>
    answer.proposal === null || answer.joint.probability === null
      ? []
      : testNames.flatMap((test): Moved[] => {
          const moved = answer[test]?.claims.find((one) => one.claim === claim);
          const proposal = answer.proposal ?? '';
          return moved === undefined ? [] : [{ proposal, test, swing: moved.swing, inputs: moved.inputs }];
        }),
  );
  return found.sort((a, b) => b.swing - a.swing);
}

/** One test of a proposal's verdict: its answer, the inputs that move that test most, and the claims that they rest on. */
function followVerdict(loaded: Traced, path: string, given: SamplingInput): Found {
  const { situation } = loaded;
  const [, proposal, test = 'joint'] = path.split('.');
  const { study, runs } = fund(makeStudy(situation, given));
  const question = questionOf({ ...loaded, study }, { proposal });
  const { answer, drivers, claims } = testOf(study, runs, question, test as TracedTest);
  const estimates = drivers.flatMap(({ input, swing }) => {
    const estimate = situation.estimates.find((one) => one.path === input);
    return estimate === undefined ? [] : [{ estimate, swing }];
  });
  return {
    says: say.verdict(question.title, answer, estimates.length > 0),
    estimates,
    claims: claims.map(({ claim }) => claim),
    restsOn: [],
    moves: [],
    leftOut: null,
  };
}
