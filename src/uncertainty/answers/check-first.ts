import { type Estimate, isSizeCited, type Situation } from '../../situation/index.ts';
import { effectiveSamples, type Weights } from '../../study/index.ts';
import { isAboveChance, ratioOf, weighedOutput } from '../given-data/index.ts';
import { explainedShare, partialInformation, perfectInformation } from '../information/index.ts';
import type { SlicedInputs } from './answer-drivers.ts';
import { type InputGroup, inputGroups } from './input-groups.ts';
import { measurementOf } from './measurement.ts';

/** What kind of thing could be checked. */
export type CheckKind = 'claim' | 'source' | 'origin' | 'measurement';

/** What checking one thing would be worth. */
export interface CheckWorth {
  readonly kind: CheckKind;
  readonly id: string;
  readonly worth: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: CheckUnit;
  /** Whether it is told apart from 0: by more than chance alone would give. */
  readonly isDistinguishable: boolean;
}

/**
 * Percentage points of the joint answer of the proposal that one would back; or, where the draws tell of nothing that could change that
 * choice, variance.
 */
export type CheckUnit = 'percentage points of the joint answer' | 'share of variance of the distance to flip';

/** What is decided on, and how the draws of the proposal asked about lie. */
export interface CheckAsked {
  readonly situation: Situation;
  readonly inputs: readonly Estimate[];
  /** The draws of all inputs under their weights. */
  readonly sliced: SlicedInputs;
  /** By proposal, 1 in each draw that passes all tests: what backing it brings. */
  readonly benefits: readonly Float64Array[];
  /** Distance to the flip of the joint answer of the proposal asked about. */
  readonly distance: Float64Array;
  readonly seed: number;
  /** How many of each kind are listed at most. */
  readonly most: number;
}

const mostTogether = 4;

/** Shuffles of the inputs that tell what the best of several decisions gains by chance. */
const permutations = 50;

/**
 * What to check first: the worth of knowing what a claim, a source or an origin gives the size of, and, where the size is a
 * judgement, of measuring that kind of number.
 *
 * @example
 * checkFirst({
 *   situation: study.situation, inputs: study.compiled.inputs, sliced: slicedInputs(study.draws.columns, null),
 *   benefits: [], distance: new Float64Array(study.draws.samples), seed: 1, most: 3,
 * }) // => []
 */
export function checkFirst(asked: CheckAsked): readonly CheckWorth[] {
  const { situation, inputs, benefits, distance, sliced } = asked;
  const weighed = weighedOutput(distance, sliced.weights);
  if (weighed === null) return [];
  const strengths = inputs.map((_, k) => Math.max(0, ratioOf(sliced.slices(k), weighed) ?? 0));
  if (strengths.every((one) => one === 0)) return [];
  const isWorth =
    benefits.length > 1 &&
    perfectInformation(benefits, sliced.weights) >= halfADraw(distance.length, sliced.weights);
  const sized = inputs.map((one) => (isSizeCited(one.support) ? one : unsupported(one)));
  const groups: readonly (readonly [CheckKind, readonly InputGroup[]])[] = [
    ...(['claim', 'source', 'origin'] as const).map(
      (kind) => [kind, inputGroups(situation, sized, kind)] as const,
    ),
    ['measurement', measurements(inputs)],
  ];
  const looked = groups.reduce((sum, [, all]) => sum + all.length, 0);
  const worthOf = worthOfInputs(asked, isWorth, looked);
  return groups
    .flatMap(([kind, all]) =>
      strongest(all, strengths, asked.most).map(({ id, inputs }) => ({
        kind,
        id,
        ...worthOf(togetherOf(inputs, strengths)),
      })),
    )
    .sort((a, b) => b.worth - a.worth || (a.id < b.id ? -1 : 1));
}

/** What draws can resolve of a share: half of one of those that count. Less than that says that one light draw fell the other way. */
function halfADraw(samples: number, weights: Weights): number {
  return 0.5 / effectiveSamples(samples, weights);
}

function unsupported(input: Estimate): Estimate {
  return { ...input, support: { ...input.support, claims: [] } };
}

/** Judged sizes by what would have to be measured: of an actor all saliences, of a body all leanings. */
function measurements(inputs: readonly Estimate[]): readonly InputGroup[] {
  const groups = new Map<string, number[]>();
  inputs.forEach((input, k) => {
    if (input.distribution.kind === 'constant' || isSizeCited(input.support)) return;
    const id = measurementOf(input.path);
    groups.set(id, [...(groups.get(id) ?? []), k]);
  });
  return [...groups].map(([id, places]) => ({ id, inputs: places }));
}

function strongest(
  groups: readonly InputGroup[],
  strengths: readonly number[],
  most: number,
): readonly InputGroup[] {
  const sum = ({ inputs }: InputGroup) => inputs.reduce((so, k) => so + (strengths[k] ?? 0), 0);
  return [...groups].sort((a, b) => sum(b) - sum(a) || (a.id < b.id ? -1 : 1)).slice(0, most);
}

/** The inputs of a group that matter most: so many are known together. */
function togetherOf(inputs: readonly number[], strengths: readonly number[]): readonly number[] {
  return [...inputs]
    .sort((a, b) => (strengths[b] ?? 0) - (strengths[a] ?? 0) || a - b)
    .slice(0, mostTogether);
}

type Worth = Omit<CheckWorth, 'kind' | 'id'>;

/** A claim, its source and its origin often give the same numbers: what knowing these is worth is worked out once. */
function worthOfInputs(
  asked: CheckAsked,
  isWorth: boolean,
  looked: number,
): (together: readonly number[]) => Worth {
  const known = new Map<string, Worth>();
  return (together) => {
    const key = together.join(' ');
    const found = known.get(key) ?? worthOfKnowing(asked, together, isWorth, looked);
    known.set(key, found);
    return found;
  };
}

function worthOfKnowing(
  { sliced: { columns, weights }, benefits, distance, seed }: CheckAsked,
  together: readonly number[],
  isWorth: boolean,
  looked: number,
): Worth {
  const inputs = together.map((k) => columns[k] as Float64Array);
  const options = { weights, seed, resamples: 50, permutations: 0, crossFits: false };
  if (isWorth) {
    const { value, low, high, isDistinguishable } = partialInformation(inputs, benefits, {
      ...options,
      permutations,
    });
    const points = (worth: number | null) => (worth === null ? null : 100 * worth);
    return {
      worth: 100 * value,
      low: points(low),
      high: points(high),
      unit: 'percentage points of the joint answer',
      isDistinguishable: isDistinguishable === true,
    };
  }
  const found = explainedShare(inputs, distance, options);
  const { value, low, high } = found;
  return {
    worth: value,
    low,
    high,
    unit: 'share of variance of the distance to flip',
    isDistinguishable: isAboveChance({ ...found, share: value }, looked),
  };
}
