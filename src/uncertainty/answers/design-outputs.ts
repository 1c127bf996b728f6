import { fund, type LedgerRuns } from '../../ledger/index.ts';
import type { Study } from '../../study/index.ts';
import type { Question } from '../../verdict/index.ts';
import { type AnswerName, answerNames } from './answer-names.ts';
import { drawnAnswers } from './drawn-answers.ts';
import { watched } from './watched.ts';

/** By answer its distance at each point; what does not apply has none. */
export type DesignOutputs = Readonly<Partial<Record<AnswerName, Float64Array>>>;

/**
 * The distances of all answers at the blocks of one design, a column an input; `moved` are the inputs in which a block differs from the
 * first. The money of the first block stands for all in which no number moves that it was run with: the longest part of a block.
 */
export function designOutputs(
  study: Study,
  question: Question,
  samples: number,
): (columns: readonly Float64Array[], moved: readonly number[]) => DesignOutputs {
  const read = new Set<number>();
  let first: { readonly money: Study['money']; readonly runs: LedgerRuns | undefined } | undefined;
  return (columns, moved) => {
    const strata = columns.map(() => undefined);
    const own = { ...study, draws: { samples, columns, strata }, weights: null, money: null };
    const isKept = first !== undefined && !moved.some((input) => read.has(input));
    // What the first block reads of the ledger's numbers is noted as its money is worked out.
    const toRun = first === undefined ? watched(own, (input) => read.add(input)) : own;
    const { study: funded, runs } = fund(toRun);
    const asked = isKept && first !== undefined ? first : { money: funded.money, runs };
    first ??= asked;
    const [found] = drawnAnswers(
      { study: { ...own, money: asked.money }, runs: asked.runs, ignoresObserved: true },
      [question],
    );
    const outputs: Partial<Record<AnswerName, Float64Array>> = {};
    for (const name of answerNames) {
      const answer = found?.answers[name];
      if (answer !== null && answer !== undefined) outputs[name] = answer.distance;
    }
    return outputs;
  };
}
