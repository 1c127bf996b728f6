import type { FigureTable } from '../../frame/types.ts';
import { conceptName } from './concepts.ts';
import type { MoveLine, MoveWeight } from './lines.ts';
import { type MoveMapData, type MoveMapState, startNameOf } from './move-map.ts';

/** The drawn states and where each can be left for: moves that are gains, and the others. */
export function moveMapTable(
  data: MoveMapData,
  states: readonly MoveMapState[],
  lines: readonly MoveLine[],
  distances: ReadonlyMap<number, number> | null,
): FigureTable {
  return {
    columns: [
      { label: 'state' },
      { label: 'name' },
      { label: 'what it is' },
      { label: `from the ${startNameOf(data)}`, unit: 'moves' },
      { label: 'equilibrium under' },
      { label: 'gains' },
      { label: 'other moves' },
      { label: 'steps of the path' },
    ],
    rows: states.map((state, k) => [
      state.id,
      state.label,
      state.note ?? null,
      distances?.get(state.id) ?? null,
      state.equilibria.length === 0 ? null : state.equilibria.map(conceptName).join(', '),
      movesFrom(k, 'improvement'),
      movesFrom(k, 'other'),
      lines
        .filter(({ from, to }) => from === k || to === k)
        .flatMap(({ steps }) => steps)
        .sort((a, b) => a - b)
        .join(', ') || null,
    ]),
  };

  function movesFrom(state: number, weight: MoveWeight): string | null {
    const found = lines.flatMap(({ actor, from, to, forth, back }) => {
      const name = data.actors[actor]?.name ?? '';
      if (from === state && forth === weight) return [`${name} to ${states[to]?.id}`];
      return to === state && back === weight ? [`${name} to ${states[from]?.id}`] : [];
    });
    return found.length === 0 ? null : found.join('; ');
  }
}
