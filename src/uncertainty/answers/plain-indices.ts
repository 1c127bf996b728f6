import { fund } from '../../ledger/index.ts';
import { quantileFunction, radialColumn, radialDesign } from '../../numeric/index.ts';
import type { Study } from '../../study/index.ts';
import type { Question } from '../../verdict/index.ts';
import { replicatedIndices, type SobolIndices, sobolIndices } from '../indices/index.ts';
import type { AnswerIndex } from './answer-drivers.ts';
import { type AnswerName, answerNames, drawnAnswers } from './drawn-answers.ts';
import type { InputGroup } from './input-groups.ts';

export interface PlainIndicesSettings {
  readonly seed: number;
  /** Rows of each replicate. */
  readonly rows: number;
  readonly replicates: number;
  /** Called before each replicate; what it throws ends the work. */
  readonly at: (replicate: number) => Promise<void>;
}

/** Sobol' points are known for so many dimensions; each input takes two. */
const mostInputs = 512;

/**
 * First and total indices (Sobol' 1993; Saltelli et al. 2010) of every answer's distance to its flip, from scrambled points of inputs
 * that are drawn independently and are not weighed by the past. Inputs in none of the groups are one group of their own, which is not
 * listed; an input of several groups counts with the first.
 *
 * @example
 * const [swap] = study.situation.proposals;
 * const settings = { seed: 1, rows: 8, replicates: 2, at: async () => undefined };
 * (await plainIndices(study, { ...swap, proposal: swap.id }, [], settings)).ratified // => []
 */
export async function plainIndices(
  study: Study,
  question: Question,
  groups: readonly InputGroup[],
  { seed, rows, replicates, at }: PlainIndicesSettings,
): Promise<Readonly<Record<AnswerName, readonly AnswerIndex[]>>> {
  const { inputs } = study.compiled;
  const varying = inputs.flatMap(({ distribution }, k) => (distribution.kind === 'constant' ? [] : [k]));
  const groupOf = Int32Array.from(varying, (k) => {
    const own = groups.findIndex((group) => group.inputs.includes(k));
    return own < 0 ? groups.length : own;
  });
  const kind = varying.length > mostInputs ? 'latin-hypercube' : 'scrambled-sobol';
  const found: Record<AnswerName, SobolIndices[]> = {
    accepted: [],
    ratified: [],
    kept: [],
    paidFor: [],
    joint: [],
  };
  for (let replicate = 0; replicate < replicates; replicate++) {
    await at(replicate);
    const names = varying.map((k) => inputs[k]?.path ?? '');
    const design = radialDesign(names, { kind, seed, replicate, samples: rows }, { groupOf });
    const drawn = (sample: readonly Float64Array[]) =>
      sample.map((column, v) => {
        const quantile = quantileFunction(
          inputs[varying[v] as number]?.distribution ?? { kind: 'constant', value: 0 },
        );
        return column.map(quantile);
      });
    const points = { ...design, a: drawn(design.a), b: drawn(design.b) };
    const blocks = points.blocks.map((block) =>
      outputsAt(
        study,
        question,
        varying,
        varying.map((_, v) => radialColumn(points, block, v)),
        rows,
      ),
    );
    for (const name of answerNames) {
      const [a, b, ...ab] = blocks.map((one) => one[name]);
      if (a === undefined || b === undefined) continue;
      found[name].push(sobolIndices({ a, b, ab: ab.flatMap((one) => (one === undefined ? [] : [one])) }));
    }
  }
  const listed = (name: AnswerName): readonly AnswerIndex[] => {
    if (found[name].length === 0) return [];
    const all = replicatedIndices(found[name]);
    if (all.kind !== 'indices') return [];
    return groups
      .flatMap(({ id }, g) => {
        const one = all.inputs[g];
        return one === undefined ? [] : [{ input: id, first: one.first, total: one.total }];
      })
      .sort((x, y) => (y.total?.value ?? 0) - (x.total?.value ?? 0) || (x.input < y.input ? -1 : 1));
  };
  return {
    accepted: listed('accepted'),
    ratified: listed('ratified'),
    kept: listed('kept'),
    paidFor: listed('paidFor'),
    joint: listed('joint'),
  };
}

/** The distances of all answers at given points; what does not apply has none. */
function outputsAt(
  study: Study,
  question: Question,
  varying: readonly number[],
  columns: readonly Float64Array[],
  samples: number,
): Readonly<Partial<Record<AnswerName, Float64Array>>> {
  const own: Float64Array[] = study.compiled.inputs.map(({ distribution }) =>
    new Float64Array(samples).fill(distribution.kind === 'constant' ? distribution.value : 0),
  );
  varying.forEach((k, v) => {
    own[k] = columns[v] as Float64Array;
  });
  const draws = { samples, columns: own, strata: own.map(() => undefined) };
  const funded = fund({ ...study, draws, weights: null, money: null });
  const [found] = drawnAnswers({ ...funded, ignoresObserved: true }, [question]);
  const outputs: Partial<Record<AnswerName, Float64Array>> = {};
  for (const name of answerNames) {
    const answer = found?.answers[name];
    if (answer !== null && answer !== undefined) outputs[name] = answer.distance;
  }
  return outputs;
}
