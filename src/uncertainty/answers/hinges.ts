import { type Study, shareOf } from '../../study/index.ts';
import type { Question } from '../../verdict/index.ts';
import {
  type AnswerIndex,
  answerDrivers,
  type DriversSettings,
  type SlicedInputs,
} from './answer-drivers.ts';
import { type AnswerName, answerNames, ofEachAnswer } from './answer-names.ts';
import { canTip } from './can-tip.ts';
import type { AnswersAsked, DrawnAnswers } from './drawn-answers.ts';
import { type InputGroup, type InputGrouping, inputGroups } from './input-groups.ts';
import { plainIndices } from './plain-indices.ts';
import { type TippingTask, tippingTasks } from './tipping-of.ts';

/** The draws that all packages are asked on, their inputs cut into slices once. */
export interface DrawsAsked extends AnswersAsked {
  readonly sliced: SlicedInputs;
}

/** What is asked of each package. */
export interface HingesSettings extends DriversSettings {
  readonly by: InputGrouping;
  /** How many of the first inputs of each answer are looked at for where it tips. */
  readonly tipping: number;
}

/** Hears between blocks of work what comes next, and how many blocks of it are done of how many; may throw. */
export type DriversTold = (
  part: 'designs' | 'check' | 'turning' | 'map',
  done: number,
  total: number,
) => Promise<void>;

/** Where indices come from: the draws themselves, or so many scrambled designs of independent plain draws. */
export interface IndicesDesign {
  readonly kind: 'given-data' | 'sobol';
  readonly rows: number;
  readonly replicates: number;
}

/** What the answers on a package hinge on. */
export interface PackageHinges {
  readonly indices: Readonly<Record<AnswerName, readonly AnswerIndex[]>>;
  /** By input alone, from the draws themselves. */
  readonly single: Readonly<Record<AnswerName, readonly AnswerIndex[]>>;
  /** Inputs to be looked at for where answers tip on them. */
  readonly tasks: readonly TippingTask[];
}

const replicates = 8;

/**
 * Where the indices of a study come from.
 *
 * @example
 * designOf({ study, runs: undefined, ignoresObserved: true }).kind // => 'sobol'
 */
export function designOf({ study, ignoresObserved }: AnswersAsked): IndicesDesign {
  const { samples } = study.draws;
  return ignoresObserved
    ? { kind: 'sobol', rows: Math.max(8, 2 ** Math.floor(Math.log2(samples / 4))), replicates }
    : { kind: 'given-data', rows: samples, replicates: 1 };
}

/**
 * What each answer on a package hinges on, and the inputs to be looked at for where it tips.
 *
 * @example
 * const [swap] = study.situation.proposals;
 * const asked = { study, runs: undefined, ignoresObserved: false, sliced: slicedInputs(study.draws.columns, null) };
 * const question = { ...swap, proposal: swap.id };
 * const [drawn] = drawnAnswers(asked, [question]);
 * const settings = { seed: 1, most: 3, by: 'input', tipping: 0 };
 * (await packageHinges(asked, question, drawn, settings, async () => undefined)).tasks // => []
 */
export async function packageHinges(
  asked: DrawsAsked,
  question: Question,
  drawn: DrawnAnswers,
  settings: HingesSettings,
  told: DriversTold,
): Promise<PackageHinges> {
  const { study, sliced } = asked;
  const { situation, compiled } = study;
  const of = (groups: readonly InputGroup[]) => indicesBy(sliced, drawn, groups, settings);
  const groups = inputGroups(situation, compiled.inputs, settings.by);
  const single = of(inputGroups(situation, compiled.inputs, 'input'));
  const by = settings.by === 'input' ? single : of(groups);
  const design = designOf(asked);
  const indices =
    design.kind === 'given-data'
      ? by
      : await plainIndices(study, question, strongest(groups, single, by), {
          ...design,
          seed: settings.seed,
          at: (done) => told('designs', done, design.replicates),
        });
  const first = firstInputs(study, single, settings.tipping);
  const asks = ofEachAnswer((name) => first[name].filter((path) => canTip(drawn.answers, path, name)));
  return { indices, single, tasks: tippingTasks(asks) };
}

type Indices = PackageHinges['indices'];

/** From the draws that exist, under their weights. */
function indicesBy(
  sliced: SlicedInputs,
  { answers }: DrawnAnswers,
  groups: readonly InputGroup[],
  { seed, most }: DriversSettings,
): Indices {
  return ofEachAnswer((name) => {
    const answer = answers[name];
    return answer === null ? [] : answerDrivers(sliced, answer.distance, groups, { seed, most });
  });
}

/** A design asks as many groups as are listed: those that the draws point at. */
function strongest(groups: readonly InputGroup[], single: Indices, by: Indices): readonly InputGroup[] {
  const wanted = new Set(answerNames.flatMap((name) => by[name].map((one) => one.input)));
  const found = groups.filter(({ id }) => wanted.has(id));
  return found.length > 0 ? found : groups.filter(({ id }) => single.joint.some((one) => one.input === id));
}

/** Where too few inputs vary stances are tried in the order of the file: a number without uncertainty may tip an answer, too. */
function firstInputs(
  { situation }: Pick<Study, 'situation'>,
  single: Indices,
  count: number,
): Readonly<Record<AnswerName, readonly string[]>> {
  const stances = situation.estimates.flatMap(({ path }) => (path.startsWith('stances.') ? [path] : []));
  return ofEachAnswer((name) =>
    [...new Set([...single[name].map((one) => one.input), ...stances])].slice(0, count),
  );
}

/**
 * Share of the draws that passes each test; null where it does not apply.
 *
 * @example
 * const [swap] = study.situation.proposals;
 * const asked = { study, runs: undefined, ignoresObserved: false };
 * answerShares(drawnAnswers(asked, [{ ...swap, proposal: swap.id }])[0]).ratified // => null
 */
export function answerShares({
  answers,
  weights,
}: DrawnAnswers): Readonly<Record<AnswerName, number | null>> {
  return ofEachAnswer((name) => {
    const answer = answers[name];
    return answer === null ? null : shareOf(answer.marks, weights);
  });
}
