import type { Concept, Conflict, Factor, ProductGraph } from '../src/stability/index.ts';
import { movesOf, stability, stateCount } from '../src/stability/index.ts';
import {
  clock,
  clockMany,
  output,
  type Peer,
  python,
  pythonPackage,
  pythonPeer,
  startBench,
} from './harness.ts';

/**
 * Stability of every state for every actor under five concepts, on random ranks, beside gmcr-py, the matrix method in numpy
 * and a reading of the definitions with sets, on conflicts that they can finish.
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

function caseOf(conflict: Conflict, options: number): string {
  return JSON.stringify({
    options,
    actors: conflict.actors.length,
    ranks: conflict.ranks.map((r) => [...r]),
  });
}

/** gmcr-py is no package: GMCR_PY names the folder of its sources. */
function gmcr(input: string): Peer | string {
  const folder = process.env['GMCR_PY'];
  if (folder === undefined) return 'GMCR_PY names no folder with gmcr-py';
  const peer = pythonPeer('numpy', 'stability_gmcr.py', { args: [folder], input, kernel: true });
  return typeof peer === 'string' ? peer : { ...peer, name: 'gmcr-py' };
}

const bench = startBench('stability', 'Stability of every state for every actor');
const small = randomConflict({ options: 8, actors: 3 });
const smallText = caseOf(small, 8);
for (let k = 0; k < 200; k++) stability(small);
const oursSmall = clockMany(50, () => stability(small));
await bench.row({
  work: '2^8 states, 3 actors, kernel',
  peer: gmcr(smallText),
  ours: oursSmall,
  fair: 'no: gmcr-py has four concepts of five and SIM, tells a story for each state, and lets each opponent move once',
  wanted: { ratio: 100 },
  runs: 3,
});
await bench.row({
  work: '2^8 states, 3 actors, kernel',
  peer: pythonPeer('numpy', 'stability_numpy.py', { input: smallText, kernel: true }),
  ours: oursSmall,
  fair: 'yes: five concepts by matrices, in single precision products',
  wanted: { ratio: 10 },
});
const plain = clock(() => plainStability(small));
await bench.row({
  work: '2^8 states, 3 actors, kernel',
  peer: { name: 'the definitions word for word, with sets', side: plain },
  ours: oursSmall,
  fair: 'the same answers; a plain reading, not the best program',
  runs: 3,
});
const middle = randomConflict({ options: 10, actors: 3 });
await bench.row({
  work: '2^10 states, 3 actors, kernel',
  peer: pythonPeer('numpy', 'stability_numpy.py', { input: caseOf(middle, 10), kernel: true }),
  ours: clock(() => stability(middle)),
  fair: 'yes: five concepts by matrices; they hold any graph, ours uses that each actor owns options',
  wanted: { ratio: 100 },
  runs: 3,
});
const sums =
  pythonPackage('numpy') === null ? null : output(python, ['bench/peers/stability_numpy.py'], smallText);
const ours = stability(small);
const stable = Object.values(ours.stable).reduce(
  (sum, actors) => sum + actors.reduce((count, flags) => count + flags.reduce((a, b) => a + b, 0), 0),
  0,
);
if (sums !== null)
  bench.note(
    `stable states over actors and concepts: ours ${stable}, numpy ${sums.split('\n')[0]?.split(' ')[1]}`,
  );
for (const make of [
  { options: 16, actors: 3 },
  { options: 16, actors: 3, irreversible: 6, infeasible: 0.2 },
  { options: 20, actors: 3 },
  { options: 20, actors: 5 },
  { options: 20, actors: 3, irreversible: 6, infeasible: 0.2 },
  { options: 20, actors: 3, irreversible: 18, isOneSided: true },
] as const) {
  const conflict = randomConflict(make);
  const { options, actors } = make;
  const more = [
    'irreversible' in make ? `, ${make.irreversible} irreversible` : '',
    'infeasible' in make ? ', a fifth infeasible' : '',
    'isOneSided' in make ? ', all of one actor' : '',
  ].join('');
  await bench.row({
    work: `2^${options} states, ${actors} actors${more}`,
    peer: 'matrices of so many states do not fit in memory',
    ours: clock(() => stability(conflict)),
    fair: '',
    runs: 1,
  });
}
bench.note(`most memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
bench.end();
