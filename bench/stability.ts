import type { Concept, Conflict, Factor, ProductGraph } from '../src/stability/index.ts';
import { movesOf, stability, stateCount } from '../src/stability/index.ts';

/**
 * Stability of every state for every actor under five concepts, on random ranks; a reading of the definitions with sets
 * stands beside it on a conflict that it can finish.
 */
function numbers(seed: number): () => number {
  let state = BigInt(seed);
  return () => {
    state = (state * 6364136223846793005n + 1442695040888963407n) & (2n ** 64n - 1n);
    return Number(state >> 33n) / 2 ** 31;
  };
}

interface Make {
  readonly options: number;
  readonly actors: number;
  readonly irreversible?: number;
  readonly infeasible?: number;
  /** One actor holds all that is irreversible. */
  readonly isOneSided?: boolean;
}

function randomConflict({
  options,
  actors,
  irreversible = 0,
  infeasible = 0,
  isOneSided = false,
}: Make): Conflict {
  const next = numbers(12345);
  const factors = Array.from({ length: options }, (_, o): Factor => {
    const factor = {
      name: `o${o}`,
      options: ['N', 'Y'],
      controllers: [isOneSided && o < irreversible ? 0 : o % actors],
    };
    return o < irreversible ? { ...factor, allowed: Uint8Array.from([1, 1, 0, 1]) } : factor;
  });
  const combinations = 2 ** options;
  const isFeasible = Uint8Array.from({ length: combinations }, () => (next() < infeasible ? 0 : 1));
  const decimals = Int32Array.from(
    Array.from({ length: combinations }, (_, d) => d).filter((d) => isFeasible[d] === 1),
  );
  const graph: ProductGraph = { kind: 'product', factors, decimals };
  const stateOf = new Int32Array(combinations).fill(-1);
  for (const [state, decimal] of decimals.entries()) stateOf[decimal] = state;
  const ranks = Array.from({ length: actors }, () =>
    Int32Array.from({ length: decimals.length }, () => Math.floor(next() * decimals.length)),
  );
  return {
    actors: ranks.map((_, k) => `A${k}`),
    graph: infeasible > 0 ? { ...graph, stateOf } : graph,
    ranks,
  };
}

/** The definitions word for word. */
function plainStability(conflict: Conflict): Record<Concept, number[][]> {
  const { actors, ranks, graph } = conflict;
  const states = Array.from({ length: stateCount(graph) }, (_, s) => s);
  const rank = (actor: number, s: number) => ranks[actor]?.[s] as number;
  const better = (actor: number, s: number) =>
    movesOf(conflict, actor, s).filter((t) => rank(actor, t) > rank(actor, s));
  const reach = (actor: number, from: number, areWanted: boolean) => {
    const found = new Set<string>();
    const line: [number, number][] = [[from, -1]];
    for (let next = line.pop(); next !== undefined; next = line.pop())
      for (const j of actors.keys()) {
        if (j === actor || j === next[1]) continue;
        for (const t of areWanted ? better(j, next[0]) : movesOf(conflict, j, next[0])) {
          if (found.has(`${t} ${j}`)) continue;
          found.add(`${t} ${j}`);
          line.push([t, j]);
        }
      }
    return new Set([...found].map((node) => Number(node.split(' ')[0])));
  };
  const isStable = (actor: number, s: number, concept: Concept) =>
    better(actor, s).every(
      (u) =>
        concept !== 'nash' &&
        [...reach(actor, u, concept === 'seq' || concept === 'sseq')].some(
          (t) =>
            rank(actor, t) <= rank(actor, s) &&
            ((concept !== 'smr' && concept !== 'sseq') ||
              movesOf(conflict, actor, t).every((x) => rank(actor, x) <= rank(actor, s))),
        ),
    );
  const of = (concept: Concept) =>
    actors.map((_, actor) => states.filter((s) => isStable(actor, s, concept)));
  return { nash: of('nash'), gmr: of('gmr'), smr: of('smr'), seq: of('seq'), sseq: of('sseq') };
}

function milliseconds(run: () => unknown, times: number): number {
  const taken = Array.from({ length: times }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return taken.sort((a, b) => a - b)[Math.floor(times / 2)] as number;
}

const small = randomConflict({ options: 8, actors: 3 });
for (let k = 0; k < 200; k++) stability(small);
const plain = milliseconds(() => plainStability(small), 1);
const quick = milliseconds(() => stability(small), 50);
console.log(
  `2^8 states x 3 actors: plain reading ${plain.toFixed(0)} ms, engine ${quick.toFixed(3)} ms, ${(plain / quick).toFixed(0)} times as fast`,
);
for (const [make, times] of [
  [{ options: 12, actors: 3 }, 9],
  [{ options: 12, actors: 3, irreversible: 4, infeasible: 0.2 }, 9],
  [{ options: 16, actors: 3 }, 5],
  [{ options: 16, actors: 3, irreversible: 6, infeasible: 0.2 }, 5],
  [{ options: 20, actors: 3 }, 1],
  [{ options: 20, actors: 5 }, 1],
  [{ options: 20, actors: 3, irreversible: 6, infeasible: 0.2 }, 1],
  [{ options: 20, actors: 3, irreversible: 18, isOneSided: true }, 1],
] as const) {
  const conflict = randomConflict(make);
  const taken = milliseconds(() => stability(conflict), times);
  const { options, actors } = make;
  const more = [
    'irreversible' in make ? `, ${make.irreversible} irreversible` : '',
    'infeasible' in make ? ', a fifth infeasible' : '',
    'isOneSided' in make ? ', all of one actor' : '',
  ].join('');
  console.log(
    `2^${options} states x ${actors} actors${more}: ${taken.toFixed(1)} ms, ${Math.round(process.memoryUsage.rss() / 2 ** 20)} MB resident`,
  );
}
