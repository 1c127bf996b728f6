import { type Conflict, type Factor, improvementsOf, movesOf, stability } from '../../../stability/index.ts';
import { hostile } from '../../money/money-examples.case.ts';
import { equilibriumConcepts } from './concepts.ts';
import type { MoveMapData } from './move-map.ts';

/** A conflict as a map: every move that the stability engine knows, and what it finds stable. */
export function mapOf(conflict: Conflict, title: string, id: string): MoveMapData {
  const found = stability(conflict);
  const ids = Array.from(conflict.ranks[0] ?? [], (_, state) => state);
  return {
    id,
    title,
    actors: conflict.actors.map((name, k) => ({ id: `a${k}`, name })),
    states: ids.map((state) => ({
      id: state + 1,
      label: String(state + 1),
      note: conflict.stateNames?.[state] ?? `state number ${state + 1}`,
      equilibria: equilibriumConcepts.filter((concept) => found.equilibria[concept][state] === 1),
    })),
    moves: conflict.actors.flatMap((_, actor) =>
      ids.flatMap((state) => {
        const gains = new Set(improvementsOf(conflict, actor, state));
        return movesOf(conflict, actor, state).map((to) => ({
          actor: `a${actor}`,
          from: state + 1,
          to: to + 1,
          isImprovement: gains.has(to),
          isReversible: movesOf(conflict, actor, to).includes(state),
        }));
      }),
    ),
  };
}

const option = (name: string, controller: number, allowed?: Uint8Array): Factor => ({
  name,
  options: ['N', 'Y'],
  controllers: [controller],
  ...(allowed === undefined ? {} : { allowed }),
});
const forward = Uint8Array.of(1, 1, 0, 1);
const back = Uint8Array.of(1, 0, 1, 1);

/** Ranks from a ranking, best first; a list is a tie. */
function ranksOf(ranking: readonly (number | readonly number[])[]): Int32Array {
  const ranks = new Int32Array(ranking.flat().length);
  for (const [k, states] of ranking.entries())
    for (const state of [states].flat()) ranks[state - 1] = ranking.length - k;
  return ranks;
}

/** States are those where Uniroyal does exactly one of its three. */
const elmiraDecimals = Array.from({ length: 32 }, (_, decimal) => decimal).filter(
  (decimal) => [2, 4, 8].filter((bit) => (decimal & bit) !== 0).length === 1,
);

/** Elmira, Ontario, 1991: Hipel, Fang, Kilgour and Haight (1993); the abandoned plant is four states here. */
export const elmiraConflict: Conflict = {
  actors: ['Ministry', 'Uniroyal', 'Local government'],
  graph: {
    kind: 'product',
    factors: [
      option('modify', 0, forward),
      option('delay', 1, back),
      option('accept', 1),
      option('abandon', 1, forward),
      option('insist', 2),
    ],
    decimals: Int32Array.from(elmiraDecimals),
    stateOf: Int32Array.from({ length: 32 }, (_, decimal) => elmiraDecimals.indexOf(decimal)),
  },
  ranks: [
    ranksOf([9, 3, 4, 10, 7, 1, 2, 8, [5, 6, 11, 12]]),
    ranksOf([1, 4, 10, 7, [5, 6, 11, 12], 2, 3, 9, 8]),
    ranksOf([9, 3, 7, 1, 10, 8, 4, 2, [5, 6, 11, 12]]),
  ],
  stateNames: elmiraDecimals.map((decimal) =>
    [
      (decimal & 2) !== 0
        ? 'Uniroyal delays'
        : (decimal & 4) !== 0
          ? 'Uniroyal accepts'
          : 'the plant is abandoned',
      (decimal & 1) !== 0 ? 'the order is modified' : 'the first order stands',
      (decimal & 16) !== 0 ? 'the town insists' : 'the town is silent',
    ].join(', '),
  ),
};

/** The historical path: the town insists, then the order is modified and Uniroyal accepts. */
export const elmiraMap: MoveMapData = {
  ...mapOf(elmiraConflict, 'Elmira, 1991', 'elmira'),
  statusQuo: 1,
  path: [
    { actor: 'a2', from: 1, to: 7 },
    { actor: 'a0', from: 7, to: 8 },
    { actor: 'a1', from: 8, to: 10 },
  ],
};

/** The same without a status quo, with names in the boxes. */
export const elmiraCircle: MoveMapData = {
  ...mapOf(elmiraConflict, 'Elmira, 1991, without a status quo', 'elmira-circle'),
};

/** Every combination of options, with scattered ranks: illustrative. */
export function scatteredConflict(controllers: readonly number[], salt: number, states?: number): Conflict {
  const size = 2 ** controllers.length;
  const kept = Array.from({ length: states ?? size }, (_, k) => k);
  const actors = ['Ukraine', 'Russia', 'United States', 'European Union', 'China'].slice(
    0,
    Math.max(...controllers) + 1,
  );
  return {
    actors,
    graph: {
      kind: 'product',
      factors: controllers.map((controller, k) =>
        option(`option ${k}`, controller, k % 4 === 3 ? forward : undefined),
      ),
      decimals: Int32Array.from(kept),
      stateOf: Int32Array.from({ length: size }, (_, decimal) => (decimal < kept.length ? decimal : -1)),
    },
    stateNames: kept.map((state) =>
      controllers.map((_, k) => (((state >> k) & 1) === 1 ? 'Y' : 'N')).join(''),
    ),
    ranks: actors.map((_, actor) =>
      Int32Array.from(kept, (state) => ((state + 1) * (7919 + 331 * actor) + salt * 17) % 211),
    ),
  };
}

/** Thirty states of five actors: the most that are drawn whole. */
export const thirtyMap: MoveMapData = {
  ...mapOf(scatteredConflict([0, 1, 2, 3, 4], 3, 30), 'Thirty states', 'thirty'),
  statusQuo: 1,
  focus: [11],
  path: [
    { actor: 'a1', from: 1, to: 3 },
    { actor: 'a3', from: 3, to: 11 },
  ],
};

/** The same without a status quo: on an oval. */
export const thirtyCircle: MoveMapData = {
  ...mapOf(scatteredConflict([0, 1, 2, 3, 4], 3, 30), 'Thirty states without a status quo', 'thirty-circle'),
};

/** Three hundred states: what is near the focus is drawn. */
export const largeMap: MoveMapData = {
  ...mapOf(scatteredConflict([0, 0, 1, 1, 2, 2, 3, 3, 4], 5, 300), 'Three hundred states', 'large'),
  statusQuo: 1,
  focus: [42],
};

/** Few states with names, one of them hostile, lines of two actors between the same states, one of a kind for each mark. */
export const namedMap: MoveMapData = {
  id: 'named',
  title: 'A ceasefire or not',
  actors: [
    { id: 'ua', name: 'Ukraine' },
    { id: 'ru', name: hostile, place: 4 },
  ],
  states: [
    { id: 1, label: 'fighting', note: 'both sides fight', equilibria: ['gmr'] },
    { id: 2, label: 'halt by Kyiv', equilibria: [] },
    { id: 3, label: 'halt by Moscow', equilibria: [] },
    { id: 4, label: 'ceasefire', note: hostile, equilibria: ['nash', 'sseq', 'seq', 'smr', 'gmr'] },
    { id: 5, label: 'treaty', equilibria: ['seq', 'smr', 'gmr'] },
    { id: 6, label: hostile.slice(0, 12), equilibria: [] },
  ],
  moves: [
    { actor: 'ua', from: 1, to: 2, isImprovement: false, isReversible: true },
    { actor: 'ru', from: 1, to: 3, isImprovement: true, isReversible: true },
    { actor: 'ru', from: 2, to: 4, isImprovement: true, isReversible: true },
    { actor: 'ua', from: 3, to: 4, isImprovement: true, isReversible: true },
    { actor: 'ua', from: 4, to: 5, isImprovement: true, isReversible: false },
    { actor: 'ru', from: 4, to: 5, isImprovement: true, isReversible: false },
    { actor: 'ru', from: 5, to: 1, isImprovement: false, isReversible: false },
    { actor: 'ua', from: 2, to: 3, isImprovement: false, isReversible: true },
  ],
  statusQuo: 1,
  focus: [4],
  path: [
    { actor: 'ru', from: 1, to: 3 },
    { actor: 'ua', from: 3, to: 4 },
  ],
};

/** The four states of it before the treaty. */
export const fourMap: MoveMapData = {
  ...namedMap,
  id: 'four',
  states: namedMap.states.filter(({ id }) => id <= 4),
  moves: namedMap.moves.filter(({ from, to }) => from <= 4 && to <= 4),
  path: (namedMap.path ?? []).filter(({ from, to }) => from <= 4 && to <= 4),
};
