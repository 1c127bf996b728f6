import { quantileFunction, type RadialBlock, radialColumn, radialDesign } from '../../numeric/index.ts';
import type { Estimate } from '../../situation/index.ts';
import type { Study } from '../../study/index.ts';
import type { Question } from '../../verdict/index.ts';
import { replicatedIndices, type SobolIndices, sobolIndices } from '../indices/index.ts';
import type { AnswerIndex } from './answer-drivers.ts';
import { type AnswerName, answerNames, ofEachAnswer } from './answer-names.ts';
import { designOutputs } from './design-outputs.ts';
import type { InputGroup } from './input-groups.ts';

export interface PlainIndicesSettings {
  readonly seed: number;
  /** Rows of each replicate. */
  readonly rows: number;
  readonly replicates: number;
  /** Called before each replicate; what it throws ends the work. */
  readonly at: (replicate: number) => Promise<void>;
}

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
  const quantiles = varying.map((k) => quantileFunction((inputs[k] as Estimate).distribution));
  const found = ofEachAnswer((): SobolIndices[] => []);
  for (let replicate = 0; replicate < replicates; replicate++) {
    await at(replicate);
    const names = varying.map((k) => inputs[k]?.path ?? '');
    const design = radialDesign(
      names,
      { kind: 'scrambled-sobol', seed, replicate, samples: rows },
      { groupOf },
    );
    const drawn = (sample: readonly Float64Array[]) =>
      sample.map((column, v) => column.map(quantiles[v] as (u: number) => number));
    const points = { ...design, a: drawn(design.a), b: drawn(design.b) };
    // The block of all other inputs is not listed, and not asked.
    const asked = points.blocks.filter((block) => block.kind !== 'ab' || block.group < groups.length);
    const outputs = designOutputs(study, question, rows);
    const blocks = asked.map((block) => {
      const moved = varying.filter((_, v) => block.kind === 'b' || groupOf[v] === groupIn(block));
      return outputs(
        pointsAt(
          study,
          varying,
          varying.map((_, v) => radialColumn(points, block, v)),
          rows,
        ),
        moved,
      );
    });
    for (const name of answerNames) {
      const distances = blocks.flatMap((one) => one[name] ?? []);
      const [a, b, ...ab] = distances;
      // A test that could not be run at some points has no indices at all.
      if (a === undefined || b === undefined || distances.length < blocks.length) continue;
      found[name].push(sobolIndices({ a, b, ab }));
    }
  }
  const listed = (name: AnswerName): readonly AnswerIndex[] => {
    if (found[name].length === 0) return [];
    const all = replicatedIndices(found[name]);
    if (all.kind !== 'indices') return [];
    return groups
      .flatMap(({ id }, g) => {
        const one = all.inputs[g];
        return one === undefined
          ? []
          : [
              {
                input: id,
                first: one.first,
                total: one.total,
                isDistinguishable: (one.total.low ?? 0) > 0,
              },
            ];
      })
      .sort((x, y) => (y.total?.value ?? 0) - (x.total?.value ?? 0) || (x.input < y.input ? -1 : 1));
  };
  return ofEachAnswer(listed);
}

function groupIn(block: RadialBlock): number {
  return 'group' in block ? block.group : -1;
}

/** A column an input: its own points, or the number that it is. */
function pointsAt(
  { compiled }: Study,
  varying: readonly number[],
  columns: readonly Float64Array[],
  samples: number,
): readonly Float64Array[] {
  const own: Float64Array[] = compiled.inputs.map(({ distribution }) =>
    new Float64Array(samples).fill(distribution.kind === 'constant' ? distribution.value : 0),
  );
  varying.forEach((k, v) => {
    own[k] = columns[v] as Float64Array;
  });
  return own;
}
