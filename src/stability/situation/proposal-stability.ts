import {
  type Compiled,
  type JointMoney,
  medianDraw,
  packageIndices,
  type Situation,
} from '../../situation/index.ts';
import { drawTables } from './draw-tables.ts';
import { keptAt } from './kept-at.ts';
import { stabilityProblem } from './problem.ts';
import type { ActorStability } from './types.ts';

/** Who would break a proposal and what holds the others, at one draw of the inputs. */
export interface ProposalStability {
  readonly proposal: string;
  readonly title: string;
  /** Stable for everybody under sequential stability. */
  readonly isKept: boolean;
  /** Who leaves under sequential stability, the most tempted first. */
  readonly breakers: readonly string[];
  readonly actors: readonly ActorStability[];
}

/** Every proposal of a situation: at the medians, or at a draw. */
export function proposalStability(
  situation: Situation,
  compiled: Compiled,
  draw: Float64Array = medianDraw(compiled),
  money?: JointMoney,
): readonly ProposalStability[] {
  const problem = stabilityProblem(situation, compiled, money?.issues);
  const tables = drawTables(problem, draw, money);
  return situation.proposals.map(({ id, title, package: chosen }) => {
    const actors = keptAt(problem, packageIndices(situation, chosen), tables);
    const breakers = actors
      .filter(({ concepts }) => !concepts.seq.isStable)
      .sort((a, b) => (b.concepts.seq.leaves?.gain ?? 0) - (a.concepts.seq.leaves?.gain ?? 0));
    return {
      proposal: id,
      title,
      isKept: breakers.length === 0,
      breakers: breakers.map(({ actor }) => actor),
      actors,
    };
  });
}
