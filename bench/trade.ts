import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  exactHat,
  internalRatesOfReturn,
  readTradeTable,
  type TradeTable,
  tradeShock,
} from '../src/ledger/index.ts';

/**
 * Trade against the plain fixed point on the same arrays, to the same residual, and internal rates of return of forty
 * years of months.
 */
const shared = resolve(process.cwd(), '../shared/data/trade/wiod44_trade_2000_2014.csv');
const tolerance = 1e-12;

function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x80000000;
  };
}

interface Timed<T> {
  readonly ms: number;
  readonly least: number;
  readonly result: T;
}

function timed<T>(runs: number, work: () => T): Timed<T> {
  const times: number[] = [];
  let result = work();
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    result = work();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return { ms: times[times.length >> 1] as number, least: times[0] as number, result };
}

function row(name: string, ms: number, words: string): void {
  console.log(`${name.padEnd(52)} ${ms.toFixed(2).padStart(9)} ms   ${words}`);
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

function solveRows(name: string, { countries, flows }: TradeTable, hit: string): void {
  const others = countries.filter((country) => country !== hit).slice(0, Math.ceil(countries.length * 0.8));
  const multipliers = tradeShock(countries, [
    { a: others, b: [hit], direction: 'both', change: { kind: 'embargo' } },
  ]);
  const settings = { elasticity: 4, closure: 'multiplicative', tolerance } as const;
  const solve = () => exactHat(flows, { ...settings, change: { kind: 'trade-cost', multipliers } });
  const plain = timed(200, () => plainFixedPoint(flows, multipliers, 4));
  const found = timed(200, solve);
  const { result } = found;
  if (result.kind !== 'solved') throw new Error(result.kind);
  row(`${name}: plain fixed point`, plain.ms, `${plain.result} iterations;`);
  row(
    `${name}: solution`,
    found.ms,
    `${result.iterations} iterations, residual ${result.residual.toPrecision(2)}; ${(plain.ms / found.ms).toPrecision(2)} times as fast`,
  );
}

/** A hundred different embargoes between two countries. */
function hundredRow(name: string, { countries, flows }: TradeTable): void {
  const next = numbers(3);
  const shocks = Array.from({ length: 100 }, () => {
    const a = Math.floor(next() * countries.length);
    const b = (a + 1 + Math.floor(next() * (countries.length - 1))) % countries.length;
    return tradeShock(countries, [
      {
        a: [countries[a] ?? ''],
        b: [countries[b] ?? ''],
        direction: 'both',
        change: { kind: 'embargo' },
      },
    ]);
  });
  const found = timed(30, () =>
    shocks.filter(
      (multipliers) =>
        exactHat(flows, {
          elasticity: 4,
          closure: 'multiplicative',
          change: { kind: 'trade-cost', multipliers },
        }).kind === 'solved',
    ),
  );
  row(
    `${name}: 100 embargoes`,
    found.ms,
    `${found.least.toFixed(1)} ms undisturbed; ${found.result.length} solved`,
  );
}

function rateRow(name: string, flows: readonly number[]): void {
  const { ms, result } = timed(20, () => internalRatesOfReturn(flows));
  const rates = result.kind === 'none' ? [] : result.kind === 'one' ? [result.rate] : result.rates;
  const words = rates.map(
    ({ ratePerYear, multiplicity }) =>
      `${(100 * ratePerYear).toPrecision(4)} %${multiplicity > 1 ? ` (${multiplicity} times)` : ''}`,
  );
  row(`480 months: ${name}`, ms, `${result.kind}: ${words.join(', ')}`);
}

console.log(`Node ${process.version}, one thread\n`);
if (existsSync(shared)) {
  const text = readFileSync(shared, 'utf8');
  const reading = timed(10, () => readTradeTable('trade.csv', text));
  row('44 countries: reading', reading.ms, '7744 rows');
  const { table } = reading.result;
  if (table === undefined) throw new Error('the table is broken');
  solveRows('44 countries', table, 'RUS');
  hundredRow('44 countries', table);
} else console.log('trade of 44 countries is absent: a random world stands for it');
solveRows('44 random countries', randomWorld(44), 'C0');
solveRows('200 random countries', randomWorld(200), 'C0');
const next = numbers(7);
rateRow(
  'a loan',
  Array.from({ length: 481 }, (_, m) => (m === 0 ? -100_000 : 600)),
);
rateRow(
  'a field with a clean-up',
  Array.from({ length: 481 }, (_, m) => (m < 24 ? -5e6 : m === 480 ? -4e8 : 1.2e6)),
);
rateRow(
  'money at random',
  Array.from({ length: 481 }, () => Math.round((next() - 0.5) * 1e6)),
);
const repeated = new Array<number>(481).fill(0);
for (let m = 0; m < 479; m++) {
  const positive = 1 + Math.floor(next() * 1000);
  for (const [k, c] of [10_000, -20_200, 10_201].entries())
    repeated[m + k] = (repeated[m + k] as number) + c * positive;
}
rateRow('a rate that only touches zero', repeated);
