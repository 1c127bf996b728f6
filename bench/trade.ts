import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { internalRatesOfReturn } from '../src/ledger/cash-flow/internal-rates-of-return.ts';
import { exactHat, readTradeTable, type TradeTable, tradeShock } from '../src/ledger/index.ts';
import { clock, clockMany, detente, pythonPeer, startBench } from './harness.ts';

/**
 * An embargo in a world of 44 countries, as a process beside numpy's fixed point and as kernels beside the plainest one, to
 * the same residual; and internal rates of return of forty years of months.
 */
const tolerance = 1e-12;

function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x80000000;
  };
}

/** Sizes and distances at random, most trade at home. */
function randomWorld(n: number): TradeTable {
  const next = numbers(5);
  const sizes = Array.from({ length: n }, () => Math.exp(3 * next()));
  const flows = Float64Array.from({ length: n * n }, (_, k) => {
    const [i, j] = [Math.floor(k / n), k % n];
    return (sizes[i] as number) * (sizes[j] as number) * (i === j ? 30 : 0.05 + next());
  });
  return { countries: Array.from({ length: n }, (_, i) => `C${i}`), flows, year: null };
}

/** The multiplicative closure iterated as it is written, on typed arrays; returns the number of iterations. */
function plainFixedPoint(flows: Float64Array, costs: Float64Array, theta: number): number {
  const n = Math.sqrt(flows.length);
  const [output, spending, supply] = [new Float64Array(n), new Float64Array(n), new Float64Array(n * n)];
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      output[i] = (output[i] as number) + (flows[i * n + j] as number);
      spending[j] = (spending[j] as number) + (flows[i * n + j] as number);
    }
  for (let k = 0; k < n * n; k++)
    supply[k] = ((flows[k] as number) / (spending[k % n] as number)) * (costs[k] as number) ** -theta;
  const [wages, next, demand] = [new Float64Array(n).fill(1), new Float64Array(n), new Float64Array(n)];
  for (let iteration = 1; ; iteration++) {
    demand.fill(0);
    for (let i = 0; i < n; i++) {
      const cheap = (wages[i] as number) ** -theta;
      for (let j = 0; j < n; j++) demand[j] = (demand[j] as number) + (supply[i * n + j] as number) * cheap;
    }
    for (let j = 0; j < n; j++)
      demand[j] = ((spending[j] as number) * (wages[j] as number)) / (demand[j] as number);
    let [before, after] = [0, 0];
    for (let i = 0; i < n; i++) {
      let sold = 0;
      for (let j = 0; j < n; j++) sold += (supply[i * n + j] as number) * (demand[j] as number);
      next[i] = (sold / (output[i] as number)) ** (1 / (1 + theta));
      before += output[i] as number;
      after += (output[i] as number) * (next[i] as number);
    }
    let moved = 0;
    for (let i = 0; i < n; i++) {
      const wage = ((next[i] as number) * before) / after;
      moved = Math.max(moved, Math.abs(Math.log(wage / (wages[i] as number))) * (1 + theta));
      wages[i] = wage;
    }
    if (moved <= tolerance) return iteration;
  }
}

/** Four fifths of the others stop trading with the first. */
function boycotters({ countries }: TradeTable): readonly string[] {
  return countries.slice(1, 1 + Math.ceil(countries.length * 0.8));
}

function multipliersOf(table: TradeTable): Float64Array {
  const change = { kind: 'embargo' } as const;
  return tradeShock(table.countries, [{ a: boycotters(table), b: ['C0'], direction: 'both', change }]);
}

function solve({ flows }: TradeTable, multipliers: Float64Array): number {
  const settings = { elasticity: 4, closure: 'multiplicative', tolerance } as const;
  const found = exactHat(flows, { ...settings, change: { kind: 'trade-cost', multipliers } });
  if (found.kind !== 'solved') throw new Error(found.kind);
  return found.iterations;
}

function csvOf({ countries, flows }: TradeTable): string {
  const n = countries.length;
  const lines = Array.from(flows, (flow, k) => `${countries[Math.floor(k / n)]},${countries[k % n]},${flow}`);
  return `exporter,importer,trade\n${lines.join('\n')}\n`;
}

const bench = await startBench('trade', 'Trade: an embargo, and internal rates of return');
const folder = mkdtempSync(join(tmpdir(), 'trade-'));
try {
  const world = randomWorld(44);
  const path = join(folder, 'world.csv');
  const text = csvOf(world);
  writeFileSync(path, text);
  const boycott = `C0:${boycotters(world).join('+')}`;
  await bench.row({
    work: '44 countries, an embargo, as a process',
    peer: pythonPeer('numpy', 'trade_numpy.py', { args: [path, boycott] }),
    ours: detente(['trade', path, '--embargo', boycott, '--json']),
    fair: 'ours checks the table and tells every country; both iterate to 1e-12 of the wages',
    runs: 7,
  });
  bench.note(
    'the process is start-up: Node takes 50 ms, modules and schemas most of the rest, reading 5 ms, the kernel 1 ms',
  );
  await bench.row({
    work: '44 countries, kernel',
    peer: pythonPeer('numpy', 'trade_numpy.py', { args: [path, boycott], kernel: true }),
    ours: clockMany(20, () => solve(world, multipliersOf(world))),
    fair: 'yes: the same equations to the same residual',
    wanted: { ms: 2, ratio: 1 },
  });
  for (const n of [44, 200]) {
    const table = randomWorld(n);
    const multipliers = multipliersOf(table);
    await bench.row({
      work: `${n} countries, kernel`,
      peer: {
        name: 'plain fixed point on typed arrays',
        side: clockMany(10, () => plainFixedPoint(table.flows, multipliers, 4)),
      },
      ours: clockMany(10, () => solve(table, multipliers)),
      fair: 'yes',
      // A large world that converges in few sweeps is no harder for the plain program.
      wanted: { ratio: n === 44 ? 1 : 0.5 },
    });
    bench.note(
      `${n} countries: ${solve(table, multipliers)} iterations, plain ${plainFixedPoint(table.flows, multipliers, 4)}`,
    );
  }
  await bench.row({
    work: 'reading 1,936 rows of trade',
    peer: 'our own need',
    ours: clock(() => readTradeTable('trade.csv', text)),
    fair: '',
    runs: 9,
  });
} finally {
  rmSync(folder, { recursive: true });
}

const next = numbers(7);
const repeated = new Array<number>(481).fill(0);
for (let m = 0; m < 479; m++) {
  const positive = 1 + Math.floor(next() * 1000);
  for (const [k, c] of [10_000, -20_200, 10_201].entries())
    repeated[m + k] = (repeated[m + k] as number) + c * positive;
}
const flowsBy: Readonly<Record<string, readonly number[]>> = {
  'a loan': Array.from({ length: 481 }, (_, m) => (m === 0 ? -100_000 : 600)),
  'a field with a clean-up': Array.from({ length: 481 }, (_, m) =>
    m < 24 ? -5e6 : m === 480 ? -4e8 : 1.2e6,
  ),
  'a rate that only touches zero': repeated,
};
for (const [name, flows] of Object.entries(flowsBy))
  await bench.row({
    work: `all internal rates of 480 months: ${name}`,
    peer: 'no program at hand finds and counts all of them',
    ours: clock(() => internalRatesOfReturn(flows)),
    fair: '',
  });
bench.end();
