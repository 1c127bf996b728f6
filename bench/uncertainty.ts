import { fillPoints, type PointKind, radialColumn, radialDesign } from '../src/numeric/index.ts';
import { partialInformation, prim, sobolIndices } from '../src/uncertainty/index.ts';
import { pythonPeer, type Side, startBench } from './harness.ts';

/** Designs of points, and the indices of Ishigami's function with resampled intervals, beside SALib and scipy. */
const bench = startBench('uncertainty', 'Designs, indices and the worth of knowing');

/** Processor time of this process: other programs on the machine do not count. The peers give theirs. */
function used(work: () => unknown): Side {
  return () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
}

/** Ishigami & Homma (1990), a column a block of the design. */
function ishigami(x: Float64Array, y: Float64Array, z: Float64Array): Float64Array {
  const out = new Float64Array(x.length);
  for (let i = 0; i < out.length; i++) {
    const [a, b, c] = [scaled(x[i]), scaled(y[i]), scaled(z[i])];
    out[i] = Math.sin(a) + 7 * Math.sin(b) ** 2 + 0.1 * c ** 4 * Math.sin(a);
  }
  return out;
}

function scaled(u = 0.5): number {
  return Math.PI * (2 * u - 1);
}

function indices(samples: number, resamples: number) {
  const points = { kind: 'scrambled-sobol', seed: 1, replicate: 0, samples } as const;
  const design = radialDesign(['x', 'y', 'z'], points);
  const outputs = design.blocks.map((block) =>
    ishigami(radialColumn(design, block, 0), radialColumn(design, block, 1), radialColumn(design, block, 2)),
  );
  const [a, b, ...ab] = outputs as [Float64Array, Float64Array, ...Float64Array[]];
  return sobolIndices({ a, b, ab }, { resamples, seed: 1 });
}

function points(kind: PointKind, samples: number, dimensions: number): void {
  const out = new Float64Array(samples);
  for (let dimension = 0; dimension < dimensions; dimension++)
    fillPoints(out, { kind, seed: 1, replicate: 0, samples }, { name: `x${dimension}`, dimension });
}

const rows = 2 ** 16;
await bench.row({
  work: "Saltelli's design, Ishigami's function, first and total indices, 100 resamples, N = 2^16, processor time",
  peer: pythonPeer('SALib', 'uncertainty_salib.py', { args: [String(rows)], kernel: true }),
  ours: used(() => indices(rows, 100)),
  fair: 'yes: the same design, function, indices and number of resamples, each by its own kernel',
  wanted: { ms: 350 },
});
for (const [kind, words, ms] of [
  ['latin-hypercube', 'Latin hypercube, 10^6 points in 20 dimensions, processor time', 500],
  ['scrambled-sobol', "scrambled Sobol' points, 10^6 in 20 dimensions, processor time", 300],
] as const)
  await bench.row({
    work: words,
    peer: pythonPeer('scipy', 'uncertainty_scipy.py', { args: [kind, '1000000', '20'], kernel: true }),
    ours: used(() => points(kind, 1_000_000, 20)),
    fair: 'ours writes column after column into one array, theirs keeps all',
    wanted: { ms },
  });

const draws = 10_000;
const columns = Array.from({ length: 20 }, (_, dimension) => {
  const column = new Float64Array(draws);
  fillPoints(
    column,
    { kind: 'random', seed: 1, replicate: 0, samples: draws },
    { name: `x${dimension}`, dimension },
  );
  return column;
});
const [x, y] = columns as [Float64Array, Float64Array];
const benefits = columns
  .slice(0, 8)
  .map((column, k) => column.map((u, i) => (u + (columns[k + 8]?.[i] ?? 0) > 1.1 ? 1 : 0)));
await bench.row({
  work: 'the worth of one input to a choice of eight, 10,000 draws, 100 resamples and 50 permutations',
  peer: 'no other program at hand',
  ours: used(() => partialInformation([x], benefits)),
  fair: 'our own need',
});
const cases = Uint8Array.from(x, (u, i) => (u > 0.7 && (y[i] ?? 1) < 0.4 ? 1 : 0));
await bench.row({
  work: 'PRIM in 20 inputs, 10,000 draws',
  peer: 'no other program at hand',
  ours: used(() => prim(columns, cases)),
  fair: 'our own need',
});
const found = indices(rows, 0);
if (found.kind === 'indices')
  bench.note(
    `total indices ${found.inputs.map(({ total }) => total.value.toFixed(4)).join(' ')}; in closed form 0.5576 0.4424 0.2437`,
  );
bench.note(
  'where SALib is absent: the figure recorded for the first row is 1.4 to 1.6 s on two shared cores',
);
bench.end();
