import type { MoveMapData } from './move-map.ts';

export interface MoveMapNeighbourhood {
  /** Numbers of the states to draw, in the order in which the states are listed. */
  readonly ids: readonly number[];
  /** States of the map that are not drawn. */
  readonly leftOut: number;
  /** Of those, how many belong to the neighbourhood and found no room. */
  readonly leftOutNear: number;
}

/**
 * The states worth drawing when all are too many: the focus (the status quo, or the first equilibrium, when there is
 * none), the status quo, the path, states that an actor can improve to from the focus in one move, and others' answers
 * there. All states when they are few enough.
 */
export function moveMapNeighbourhood(data: MoveMapData, most = 30): MoveMapNeighbourhood {
  const { states } = data;
  if (states.length <= most) return { ids: states.map(({ id }) => id), leftOut: 0, leftOutNear: 0 };
  const near = byImportance(data);
  const drawn = new Set(near.slice(0, most));
  return {
    ids: states.map(({ id }) => id).filter((id) => drawn.has(id)),
    leftOut: states.length - drawn.size,
    leftOutNear: near.length - drawn.size,
  };
}

/** The states that the picture is about. */
export function focusOf({ focus, statusQuo, states }: MoveMapData): readonly number[] {
  if (focus !== undefined && focus.length > 0) return focus;
  if (statusQuo !== undefined) return [statusQuo];
  const first = states.find(({ equilibria }) => equilibria.length > 0) ?? states[0];
  return first === undefined ? [] : [first.id];
}

function byImportance(data: MoveMapData): readonly number[] {
  const focus = focusOf(data);
  const found = new Set<number>(focus);
  if (data.statusQuo !== undefined) found.add(data.statusQuo);
  for (const { from, to } of data.path ?? []) found.add(from).add(to);
  const inFocus = new Set(focus);
  const improvements = data.moves.filter(({ from, isImprovement }) => isImprovement && inFocus.has(from));
  for (const { to } of improvements) found.add(to);
  for (const id of replies(data, improvements)) found.add(id);
  return [...found];
}

/** Where others can answer an improvement; never the improving actor itself, unless another improves to the same state. */
function replies(data: MoveMapData, improvements: MoveMapData['moves']): readonly number[] {
  const moversTo = new Map<number, Set<string>>();
  for (const { actor, to } of improvements) moversTo.set(to, (moversTo.get(to) ?? new Set()).add(actor));
  const answers = data.replies ?? data.moves.filter(({ isImprovement }) => isImprovement);
  return answers
    .filter(({ actor, from }) => {
      const movers = moversTo.get(from);
      return movers !== undefined && (movers.size > 1 || !movers.has(actor));
    })
    .map(({ to }) => to);
}
