import type { MoveMapData } from './move-map.ts';
import { focusOf } from './neighbourhood.ts';

/** States beyond which lines without gain would hide the others. */
const mostWithOthers = 12;

/** What a direction of a line offers its mover. */
export type MoveWeight = 'improvement' | 'other' | 'none';

/** All that one actor can do between two drawn states: one line, a weight for each direction. */
export interface MoveLine {
  /** Places in the lists of actors and of drawn states. */
  readonly actor: number;
  readonly from: number;
  readonly to: number;
  readonly forth: MoveWeight;
  readonly back: MoveWeight;
  /** Steps of the path on this line, from 1. */
  readonly steps: readonly number[];
}

/** Moves between drawn states, a move and the same actor's move back merged into one line. */
export function moveLines(data: MoveMapData, ids: readonly number[]): readonly MoveLine[] {
  const placeOf = new Map(ids.map((id, place) => [id, place]));
  const actorOf = new Map(data.actors.map(({ id }, place) => [id, place]));
  const found = new Map<string, Line>();
  const lineOf = (step: { readonly actor: string; readonly from: number; readonly to: number }) => {
    const [a, b] = [placeOf.get(step.from), placeOf.get(step.to)];
    if (a === undefined || b === undefined || a === b) return undefined;
    const actor = actorOf.get(step.actor) ?? 0;
    const [from, to] = a < b ? [a, b] : [b, a];
    const key = `${actor} ${from} ${to}`;
    const line = found.get(key) ?? { actor, from, to, weights: ['none', 'none'], steps: [], isReply: false };
    found.set(key, line);
    return { line, way: a < b ? 0 : 1 } as const;
  };
  for (const move of data.moves) {
    const at = lineOf(move);
    if (at === undefined) continue;
    raise(at.line, at.way, move.isImprovement ? 'improvement' : 'other');
    if (move.isReversible) raise(at.line, at.way === 0 ? 1 : 0, 'other');
  }
  for (const [k, step] of (data.path ?? []).entries()) {
    const at = lineOf(step);
    if (at === undefined) continue;
    raise(at.line, at.way, 'other');
    at.line.steps.push(k + 1);
  }
  for (const reply of data.replies ?? []) {
    const at = lineOf(reply);
    if (at !== undefined) at.line.isReply = true;
  }
  return [...found.values()]
    .filter((line) => isDrawn(line, data, ids, isImprovementsOnly(data, ids.length)))
    .map(({ actor, from, to, weights: [forth, back], steps }) => ({ actor, from, to, forth, back, steps }));
}

/** Lines without gain are left out where asked, and by themselves in a picture too full for them. */
export function isImprovementsOnly(data: MoveMapData, drawn: number): boolean {
  return data.hasImprovementsOnly ?? drawn > mostWithOthers;
}

export function isImproving({ forth, back }: MoveLine): boolean {
  return forth === 'improvement' || back === 'improvement';
}

interface Line {
  readonly actor: number;
  readonly from: number;
  readonly to: number;
  readonly weights: [MoveWeight, MoveWeight];
  readonly steps: number[];
  isReply: boolean;
}

const order: readonly MoveWeight[] = ['none', 'other', 'improvement'];

function raise(line: Line, way: 0 | 1, weight: MoveWeight): void {
  if (order.indexOf(weight) > order.indexOf(line.weights[way])) line.weights[way] = weight;
}

/** In a neighbourhood lines without gain are drawn only where they touch what the picture is about. */
function isDrawn(line: Line, data: MoveMapData, ids: readonly number[], isOnly: boolean): boolean {
  if (line.steps.length > 0 || line.weights.includes('improvement')) return true;
  if (!line.weights.includes('other') || data.hasImprovementsOnly === true) return false;
  if (line.isReply) return true;
  if (isOnly) return false;
  if (ids.length === data.states.length) return true;
  const shown = new Set([...focusOf(data), ...(data.statusQuo === undefined ? [] : [data.statusQuo])]);
  return [line.from, line.to].some((place) => shown.has(ids[place] ?? Number.NaN));
}
