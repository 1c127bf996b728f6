import { tolerance } from '../../study/index.ts';
import { type DrawTables, isFeasible } from './draw-tables.ts';
import { optionsFrom } from './fibres.ts';
import { type Improvement, packageAfter } from './improvements.ts';
import { hasOneMoveReply } from './one-move-reply.ts';
import { type Move, searchReply } from './reply-search.ts';
import type { ReplySide } from './reply-side.ts';
import type { KeptConcept } from './types.ts';
import { worstReply } from './worst-reply.ts';

/** One actor's question at one draw. */
export interface Deterrence {
  readonly tables: DrawTables;
  readonly side: ReplySide;
  /** Its utility of the package. */
  readonly staying: number;
}

type Replied = Exclude<KeptConcept, 'nash'>;

/** Does some reply leave the actor no better off than staying? Certain answers first, the search only in the gap. */
export function isDeterred(asked: Deterrence, improvement: Improvement, concept: Replied): boolean {
  const { tables, side, staying } = asked;
  if (side.repliers.length === 0) return false;
  const from = packageAfter(side, improvement.to);
  if (concept === 'seq' && hasOneMoveReply(tables, side, from, staying + improvement.gain, staying))
    return true;
  const floor = staying + tolerance;
  const isCountered = concept === 'smr';
  const { reach, steps } = side.problem.compiled.moves;
  const lowest = worstReply(tables, side, from, reach, isCountered);
  if (lowest !== undefined && lowest.value > floor) return false;
  if (concept !== 'seq') {
    if (lowest !== undefined && isDirect(tables, side, from, lowest.options)) return true;
    const oneStep = worstReply(tables, side, from, steps, isCountered);
    if (oneStep !== undefined && oneStep.value <= floor && isDirect(tables, side, from, oneStep.options))
      return true;
  }
  return (
    replyTo(asked, improvement, concept, false, concept === 'seq' ? undefined : lowest?.options) !== null
  );
}

/** The shortest reply that deters an improvement, of fewest changes where asked for; null where none does. */
export function replyTo(
  { tables, side, staying }: Deterrence,
  { to, gain }: Improvement,
  concept: Replied,
  isThorough: boolean,
  towards?: Int32Array,
): readonly Move[] | null {
  return searchReply(tables, side, packageAfter(side, to), staying + gain, staying, {
    isCredible: concept === 'seq',
    isCountered: concept === 'smr',
    isThorough,
    ...(towards !== undefined && { towards }),
  });
}

/** Can the others get from one package to another with one move each, in their order or the reverse? */
function isDirect(tables: DrawTables, side: ReplySide, from: Int32Array, to: Int32Array): boolean {
  const movers = side.repliers.map(({ fibre }) => fibre);
  return walks(tables, side, movers, from, to) || walks(tables, side, movers.reverse(), from, to);
}

function walks(
  tables: DrawTables,
  side: ReplySide,
  movers: readonly number[],
  from: Int32Array,
  to: Int32Array,
): boolean {
  const { steps } = side.problem.compiled.moves;
  const now = Int32Array.from(from);
  for (const f of movers) {
    for (const j of side.problem.fibres[f].issues) {
      if (now[j] !== to[j] && optionsFrom(steps, j, now[j]).includes(to[j])) now[j] = to[j];
    }
    if (side.replyRules.length > 0 && !isFeasible(tables, now, side.replyRules)) return false;
  }
  return now.every((option, j) => option === to[j]);
}
