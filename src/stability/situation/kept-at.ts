import type { OptionSets } from '../../situation/index.ts';
import type { ActorStability, Departure, IssueChange, KeptStep } from '../result.ts';
import { type Deterrence, replyTo } from './deterrence.ts';
import type { DrawTables } from './draw-tables.ts';
import { optionsFrom } from './fibres.ts';
import { type Improvement, packageAfter } from './improvements.ts';
import { type LocalStability, localStability } from './local-stability.ts';
import type { StabilityProblem } from './problem.ts';
import { type ReplySide, replySides } from './reply-side.ts';
import type { KeptConcept } from './types.ts';
import { actorOf } from './worst-reply.ts';

/**
 * Why each actor that can move alone stays with a package, or leaves it, at one draw: improvements, margins, and the
 * replies that deter. `chosen` are option indices. Replies are the shortest, of fewest changes among those.
 */
export function keptAt(
  problem: StabilityProblem,
  chosen: Int32Array,
  tables: DrawTables,
): readonly ActorStability[] {
  return replySides(problem, chosen).map((side) => actorStability(tables, localStability(tables, side)));
}

/** What changes between two packages. */
export function changesBetween(
  { study, compiled }: StabilityProblem,
  from: Int32Array,
  to: Int32Array,
): readonly IssueChange[] {
  return study.situation.issues.flatMap(({ id, options }, j): IssueChange[] => {
    const [a, b] = [from[j], to[j]];
    return a === b
      ? []
      : [
          {
            issue: id,
            from: options[a]?.id ?? '',
            to: options[b]?.id ?? '',
            isIrreversible: isIrreversible(compiled.moves.reach, j, a, b),
          },
        ];
  });
}

function isIrreversible(reach: OptionSets, issue: number, from: number, to: number): boolean {
  return !optionsFrom(reach, issue, to).includes(from);
}

function actorStability(tables: DrawTables, local: LocalStability): ActorStability {
  const { side, staying, best, temptation, leaves } = local;
  const of = (concept: KeptConcept) => {
    const found = leaves[concept];
    const isHeld = best !== null && (found === null || found.to !== best.to);
    return {
      isStable: found === null,
      leaves: leavingOf(side, found),
      reply: isHeld && concept !== 'nash' ? stepsOf({ tables, side, staying }, best, concept) : null,
    };
  };
  return {
    actor: side.problem.compiled.actors[actorOf(side)],
    improvement: leavingOf(side, best),
    temptation,
    concepts: { nash: of('nash'), gmr: of('gmr'), smr: of('smr'), seq: of('seq') },
  };
}

function leavingOf(side: ReplySide, one: Improvement | null): Departure | null {
  if (one === null) return null;
  return { changes: changesBetween(side.problem, side.chosen, packageAfter(side, one.to)), gain: one.gain };
}

function stepsOf(
  asked: Deterrence,
  improvement: Improvement,
  concept: Exclude<KeptConcept, 'nash'>,
): readonly KeptStep[] | null {
  const { side } = asked;
  const { problem } = side;
  const moves = replyTo(asked, improvement, concept, true);
  if (moves === null) return null;
  let before = packageAfter(side, improvement.to);
  return moves.map(({ fibre, options }) => {
    const changes = changesBetween(problem, before, options);
    before = options;
    return { actor: problem.compiled.actors[problem.fibres[fibre]?.actor], changes };
  });
}
