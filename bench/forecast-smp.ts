import { runSmp, type SmpInput, type SmpSettings } from '../src/forecast/index.ts';
import { clock, type Side, startBench } from './harness.ts';

/**
 * The Spatial Model of Politics against a plain reading of the same equations: closures over objects, every distance and
 * utility computed where it is asked for. Times are those of one turn with all of its tables.
 */
const bench = startBench('forecast-smp', 'The Spatial Model of Politics, a turn');

/** So many turns at once, told as one. */
function aTurn(turns: number, work: () => unknown): Side {
  const all = clock(work);
  return async () => (await all()) / turns;
}

/** Numbers that look random, the same every time (Knuth). */
function numbers(seed: bigint): () => number {
  let state = seed;
  return () => {
    state = (state * 6364136223846793005n + 1442695040888963407n) & (2n ** 64n - 1n);
    return Number(state >> 11n) / 2 ** 53;
  };
}

function randomInput(n: number, dimensions: number): SmpInput {
  const next = numbers(BigInt(n * 10 + dimensions));
  const column = (length: number, read: () => number) => Float64Array.from({ length }, read);
  return {
    names: Array.from({ length: n }, (_, i) => `a${i}`),
    capability: column(n, () => 10 + 90 * next()),
    positions: column(n * dimensions, () => Math.round(1e4 * next()) / 1e4),
    salience: column(n * dimensions, () => (0.1 + 0.9 * next()) / dimensions),
  };
}

interface Plain {
  readonly c: number;
  readonly s: readonly number[];
  readonly total: number;
  readonly x: readonly number[];
}

type Point = readonly number[];

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

const distance = (a: Plain, y: Point) =>
  Math.sqrt(
    sum(a.s.map((s, k) => (s * ((a.x[k] as number) - (y[k] as number))) ** 2)) / sum(a.s.map((s) => s * s)),
  );

const utility = (d: number, risk: number) => (d <= 1 ? (1 - d) * (1 + d * risk) : (1 - d) * (1 + risk));

/** Chance of each option to beat all others; `worth` is what option o is worth to actor a. */
function election(all: readonly Plain[], options: number, worth: (a: Plain, o: number) => number): number[] {
  const side = (i: number, j: number) =>
    1e-8 + sum(all.map((a) => a.c * Math.max(0, worth(a, i) - worth(a, j))));
  const products = Array.from({ length: options }, (_, i) =>
    Array.from({ length: options }, (_, j) =>
      i === j ? 0.5 : side(i, j) / (side(i, j) + side(j, i)),
    ).reduce((product, chance) => product * chance, 1),
  );
  return products.map((product) => product / sum(products));
}

function risksOf(all: readonly Plain[]): ReadonlyMap<Plain, number> {
  const p = election(all, all.length, (a, o) => 1 - distance(a, (all[o] as Plain).x));
  const [low, high] = [Math.min(...p), Math.max(...p)];
  return new Map(all.map((a, i) => [a, (3 * (p[i] as number) - high - 2 * low) / (2 * (high - low))]));
}

/** Chance of i to win against j, and its gain, as i sees it. */
function challenge(all: readonly Plain[], risks: ReadonlyMap<Plain, number>, i: Plain, j: Plain) {
  const seen = (n: Plain, y: Plain) =>
    utility(distance(n, y.x), (2 / 3) * (risks.get(i) as number) + (1 / 3) * (risks.get(n) as number));
  const own = [i, j].map((a) => a.c * a.total * (seen(a, i) - seen(a, j)));
  const x0 = 1e-10 + sum(own.map((vote) => Math.max(0, vote)));
  const y0 = 1e-10 + sum(own.map((vote) => Math.max(0, -vote)));
  const third = all.map((n) => {
    if (n === i || n === j) return 0;
    const [first, second, home] = [seen(n, i), seen(n, j), seen(n, n)];
    const vote = n.c * n.total * (first - second);
    const p = (x0 + Math.max(0, vote)) / (x0 + y0 + Math.abs(vote));
    const backing = p * (2 * first + home) + (1 - p) * 3 * second;
    return n.c * n.total * (backing - (p * 3 * first + (1 - p) * (2 * second + home)));
  });
  const x = x0 + sum(third.map((vote) => Math.max(0, vote)));
  const y = y0 + sum(third.map((vote) => Math.max(0, -vote)));
  const p = x / (x + y);
  const [mine, theirs] = [seen(i, i), seen(i, j)];
  const gain = (1 - j.total) * 2 * mine + j.total * (p * 2 * mine + (1 - p) * 2 * theirs) - mine - theirs;
  return { p, gain };
}

/** S2P2: nearly the mean of both positions, in steps of 1e-4. */
function bargain(i: Plain, j: Plain, p: number) {
  const side = (own: number, other: number) =>
    i.s.map((s, k) => {
      const [a, b] = [s * s * p * p + own, (j.s[k] as number) ** 2 * (1 - p) ** 2 + other];
      return Math.trunc(0.5 + (1e4 * (a * (i.x[k] as number) + b * (j.x[k] as number))) / (a + b)) / 1e4;
    });
  return { i, j, xi: side(1e-6, 0), xj: side(0, 1e-6) };
}

function turn(all: readonly Plain[]): readonly Plain[] {
  const risks = risksOf(all);
  const worth = (a: Plain, y: Point) => utility(distance(a, y), risks.get(a) as number);
  const bargains = all.flatMap((i) => {
    let best: { readonly j: Plain; readonly p: number; readonly gain: number } | undefined;
    for (const j of all) {
      if (j === i) continue;
      const found = challenge(all, risks, i, j);
      if (found.gain > (best?.gain ?? 1e-5)) best = { j, ...found };
    }
    return best === undefined ? [] : [bargain(i, best.j, best.p)];
  });
  return all.map((k) => {
    const options = [undefined, ...bargains.filter(({ i, j }) => i === k || j === k)];
    const value = (a: Plain, option: (typeof options)[number]) =>
      sum(all.map((n) => worth(a, n === option?.i ? option.xi : n === option?.j ? option.xj : n.x))) /
      all.length;
    const table = new Map(all.map((a) => [a, options.map((option) => value(a, option))]));
    const p = election(all, options.length, (a, o) => table.get(a)?.[o] as number);
    const chosen = options[p.indexOf(Math.max(...p))];
    return chosen === undefined ? k : { ...k, x: chosen.i === k ? chosen.xi : chosen.xj };
  });
}

function plainly({ names, capability, positions, salience }: SmpInput, turns: number): Float64Array {
  const dimensions = positions.length / names.length;
  const part = (matrix: Float64Array, i: number) => [
    ...matrix.subarray(i * dimensions, (i + 1) * dimensions),
  ];
  let all: readonly Plain[] = names.map((_, i) => {
    const s = part(salience, i);
    return { c: capability[i] as number, s, total: sum(s), x: part(positions, i) };
  });
  for (let t = 0; t < turns; t++) all = turn(all);
  return Float64Array.from(all.flatMap(({ x }) => x));
}

for (const [n, dimensions, turns, ms, plainTurns] of [
  [10, 1, 20, undefined, 4],
  [40, 1, 20, 2, 2],
  [40, 3, 20, undefined, 2],
  [80, 1, 10, undefined, 1],
  [160, 1, 5, 150, 0],
  [160, 3, 5, undefined, 0],
] as const) {
  const input = randomInput(n, dimensions);
  const settings: Partial<SmpSettings> = { minTurns: turns, maxTurns: turns };
  for (let warm = 0; warm < 400 / n; warm++) runSmp(input, settings);
  const isPlain = plainTurns > 0;
  await bench.row({
    work: `${n} actors, ${dimensions} dimension${dimensions > 1 ? 's' : ''}`,
    ours: aTurn(turns, () => runSmp(input, settings)),
    peer: isPlain
      ? { name: 'a plain reading', side: aTurn(plainTurns, () => plainly(input, plainTurns)) }
      : 'the plain reading is not asked at this size',
    fair: isPlain ? 'ours keeps all tables; theirs is the plainest program, not the best' : '',
    wanted: { ...(ms !== undefined && { ms }), ...(isPlain && { ratio: 1 }) },
    runs: isPlain ? 3 : 5,
  });
  if (!isPlain) continue;
  const other = runSmp(input, settings).states[plainTurns]?.positions ?? new Float64Array();
  const gaps = plainly(input, plainTurns).map((at, m) => Math.abs(at - (other[m] as number)));
  bench.note(
    `${n} actors, ${dimensions} dimension${dimensions > 1 ? 's' : ''}: positions differ by ${Math.max(...gaps).toPrecision(1)} after ${plainTurns} turns`,
  );
}

const forty = randomInput(40, 1);
for (const change of [
  { votingRule: 'Binary' },
  { votingRule: 'Cubic' },
  { votingRule: 'ASymProsp' },
  { vpm: 'Octic' },
  { pcem: 'MarkovUniform' },
  { pcem: 'MarkovIncentive' },
  { thirdPartyCommit: 'FullCommit' },
  { brgnModel: 'InitRcvrInterp' },
  { stm: 'Stochastic' },
] as const satisfies readonly Partial<SmpSettings>[]) {
  const settings: Partial<SmpSettings> = { ...change, minTurns: 20, maxTurns: 20 };
  await bench.row({
    work: `40 actors, 1 dimension, ${Object.entries(change).flat().join(' ')}`,
    ours: aTurn(20, () => runSmp(forty, settings)),
    peer: 'our own need',
    fair: '',
  });
}
bench.end();
