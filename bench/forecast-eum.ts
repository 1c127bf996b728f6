import { type EumInput, type EumSettings, makeEumRunner, runEum } from '../src/forecast/index.ts';
import { clock, clockMany, startBench } from './harness.ts';

/**
 * The expected utility model against a plain reading of the same equations: objects, every probability from its definition,
 * the votes over all pairs added up again inside each.
 */
const bench = startBench('forecast-eum', 'The expected utility model');

/** Numbers that look random, the same every time (Knuth). */
function numbers(seed: bigint): () => number {
  let state = seed;
  return () => {
    state = (state * 6364136223846793005n + 1442695040888963407n) & (2n ** 64n - 1n);
    return Number(state >> 11n) / 2 ** 53;
  };
}

function randomInput(n: number, next: () => number): EumInput {
  const column = (read: () => number) => Float64Array.from({ length: n }, read);
  return {
    names: Array.from({ length: n }, (_, i) => `a${i}`),
    position: column(() => 100 * next()),
    capability: column(() => 1 + 99 * next()),
    salience: column(() => 0.05 + 0.95 * next()),
  };
}

interface Plain {
  readonly x: number;
  readonly c: number;
  readonly s: number;
  readonly r: number;
}

/** `scholz-table2` with Q = 1, written from its description without regard to time. */
function plainly({ position, capability, salience }: EumInput, rounds: number): readonly number[][] {
  const range = Math.max(...position) - Math.min(...position);
  let actors: Plain[] = [...position].map((x, i) => ({
    x,
    c: capability[i] as number,
    s: salience[i] as number,
    r: 1,
  }));
  const series: number[][] = [];
  const vote = (k: Plain, i: number, j: number) =>
    k.c * k.s * ((Math.abs(k.x - j) / range) ** k.r - (Math.abs(k.x - i) / range) ** k.r);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const wins = (i: Plain, j: Plain) => {
    if (i.x === j.x) return 0;
    const all = actors.flatMap((k) => actors.flatMap((a) => actors.map((b) => Math.abs(vote(k, a.x, b.x)))));
    return sum(actors.map((k) => Math.max(0, vote(k, i.x, j.x)))) / sum(all);
  };
  const expects = (i: Plain, j: Plain, r: number) => {
    const d = Math.abs(i.x - j.x) / range;
    const [p, win, lose] = [wins(i, j), 2 - 4 * (0.5 - d / 2) ** r, 2 - 4 * (0.5 + d / 2) ** r];
    return j.s * (p * win + (1 - p) * lose) + (1 - j.s) * win - (2 - 4 * 0.5 ** r);
  };
  const offer = (i: Plain) => {
    const offers = actors.flatMap((j) => {
      if (i.x === j.x) return [];
      const [a, b] = [expects(i, j, i.r), expects(j, i, i.r)];
      if (a > 0 && b > a) return [{ kind: 1, key: Math.abs(j.x - i.x), to: j.x }];
      if (!(a < 0 && b > -a)) return [];
      const key = (Math.abs(a) * i.x + b * j.x) / (Math.abs(a) + b);
      return [{ kind: 2, key, to: i.x + (j.x - i.x) * Math.abs(a / b) }];
    });
    return offers.sort((a, b) => a.kind - b.kind || a.key - b.key)[0]?.to ?? i.x;
  };
  for (let t = 0; t < rounds; t++) {
    actors = actors.map((actor) => ({ ...actor, r: 1 }));
    const dangers = actors.map((i) => sum(actors.map((j) => (i === j ? 0 : expects(j, i, 1)))));
    const [low, high] = [Math.min(...dangers), Math.max(...dangers)];
    actors = actors.map((actor, i) => {
      const risk = (2 * (dangers[i] as number) - high - low) / (high - low);
      return { ...actor, r: (1 - risk / 3) / (1 + risk / 3) };
    });
    const moved = actors.map(offer);
    actors = actors.map((actor, i) => ({ ...actor, x: moved[i] as number }));
    series.push(moved);
  }
  return series;
}

const ten = randomInput(10, numbers(7n));
const rounds = 8;
for (const [preset, q] of [
  ['scholz-table2', 1],
  ['printed', 1],
  ['printed', 0.5],
  ['masad', 0.5],
  ['literal', 0.5],
] as const) {
  const settings: EumSettings = { preset, q, rounds };
  const series = new Float64Array((rounds + 1) * 10);
  const run = makeEumRunner(10, settings);
  for (let warm = 0; warm < 2000; warm++) run(ten, series);
  const isPlain = preset === 'scholz-table2';
  await bench.row({
    work: `10 actors, ${rounds} rounds, ${preset}, Q = ${q}, kernel`,
    ours: clockMany(400, () => run(ten, series)),
    peer: isPlain
      ? { name: 'a plain reading', side: clock(() => plainly(ten, rounds)) }
      : 'the plain reading has the first preset alone',
    fair: isPlain ? 'yes: the same positions; theirs is the plainest program, not the best' : '',
    wanted: { ms: 0.5, ...(isPlain && { ratio: 1 }) },
  });
  await bench.row({
    work: `10 actors, ${rounds} rounds, ${preset}, Q = ${q}, with all tables`,
    ours: clockMany(100, () => runEum(ten, settings)),
    peer: 'our own need',
    fair: '',
  });
  if (!isPlain) continue;
  run(ten, series);
  const gaps = plainly(ten, rounds)
    .flat()
    .map((at, m) => Math.abs(at - (series[m + 10] as number)));
  bench.note(`${preset}: positions differ from the plain reading by ${Math.max(...gaps).toPrecision(1)}`);
}

const next = numbers(11n);
const twelve = Array.from({ length: 10_000 }, () => randomInput(12, next));
for (const [preset, q] of [
  ['scholz-table2', 1],
  ['printed', 0.5],
  ['masad', 0.5],
] as const) {
  const run = makeEumRunner(12, { preset, q, rounds });
  const series = new Float64Array((rounds + 1) * 12);
  await bench.row({
    work: `10,000 runs of 12 actors, ${rounds} rounds, ${preset}, Q = ${q}`,
    ours: clock(() => {
      for (const input of twelve) run(input, series);
    }),
    peer: 'our own need',
    fair: '',
    wanted: { ms: 4_000 },
    runs: 3,
  });
}
bench.end();
