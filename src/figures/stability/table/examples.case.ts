import { type Conflict, stability } from '../../../stability/index.ts';
import { hostile } from '../../money/money-examples.case.ts';
import { equilibriumConcepts } from '../move-map/concepts.ts';
import { elmiraConflict, scatteredConflict } from '../move-map/examples.case.ts';
import type { StabilityTableData } from './rows.ts';

/** A conflict as a table: what the stability engine finds. */
function tableOfConflict(conflict: Conflict, title: string, id: string): StabilityTableData {
  const { stable } = stability(conflict);
  return {
    id,
    title,
    statusQuo: 1,
    actors: conflict.actors.map((name, k) => ({ id: `a${k}`, name })),
    states: Array.from(conflict.ranks[0] ?? [], (_, state) => ({
      id: state + 1,
      label: String(state + 1),
      note: conflict.stateNames?.[state] ?? `state number ${state + 1}`,
      stable: Object.fromEntries(
        equilibriumConcepts.map((concept) => [concept, stable[concept].map((marks) => marks[state] === 1)]),
      ),
    })),
  };
}

const elmira = tableOfConflict(elmiraConflict, 'Elmira, 1991', 'elmira');

/** Twelve states of three actors, with what they are. */
export const elmiraTable: StabilityTableData = {
  ...elmira,
  states: elmira.states.map((state) => ({ ...state, label: state.note ?? '' })),
};

/** Thirty states of five actors: wider than a phone. */
export const thirtyTable = tableOfConflict(
  scatteredConflict([0, 1, 2, 3, 4], 3, 30),
  'Thirty states',
  'thirty',
);

/** Three hundred states: forty are drawn. */
const large = tableOfConflict(
  scatteredConflict([0, 0, 1, 1, 2, 2, 3, 3, 4], 5, 300),
  'Three hundred states',
  'large',
);
export const largeTable: StabilityTableData = {
  ...large,
  states: large.states.map((state) =>
    state.id === 299 ? { ...state, isNamed: true, label: hostile } : state,
  ),
};

/** Two concepts, names that share their letters. */
export const smallTable: StabilityTableData = {
  id: 'small',
  title: 'Two concepts',
  actors: [
    { id: 'uk', name: 'United Kingdom', place: 3 },
    { id: 'us', name: 'United States' },
    { id: 'ua', name: hostile },
  ],
  states: [
    { id: 1, label: 'fighting', stable: { nash: [true, false, true], gmr: [true, true, true] } },
    { id: 2, label: 'ceasefire', stable: { nash: [true, true, true], gmr: [true, true, true] } },
    { id: 3, label: 'a halt by one side alone, for now', stable: { nash: [false, false, false] } },
  ],
};
