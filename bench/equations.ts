import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { loadEquationModel } from '../src/ledger/equations/load-equation-model.ts';
import { simulate } from '../src/ledger/equations/simulate.ts';
import type { EquationModel } from '../src/ledger/equations/types.ts';
import { readYaml } from '../src/text/index.ts';
import { clock, clockMany, detente, pythonPeer, root, startBench } from './harness.ts';

/**
 * Equation models: PC of the textbook beside pysolve3 and beside a loop written by hand, and 300 random equations beside
 * sweeps of the same equations as arrays.
 */
function read(file: string, text: string): EquationModel {
  const { model, diagnostics } = loadEquationModel(readYaml(file, text));
  if (model === undefined) throw new Error(JSON.stringify(diagnostics));
  return model;
}

/** Model PC written out by hand: eleven assignments, swept in the order of the book until their sum keeps every digit. */
function plainPc(periods: number): Float64Array {
  const [alpha1, alpha2, theta, lambda0, lambda1, lambda2, G] = [0.6, 0.4, 0.2, 0.635, 5, 0.01, 20];
  const income = new Float64Array(periods + 1);
  let YD = 16 / 0.185;
  let [Y, C, T, V, Bh, Bs, r] = [YD + G, YD, 16 / 0.74, YD, 0.75 * YD, YD, 0.025];
  let [Hh, Bcb] = [V - Bh, Bs - Bh];
  let Hs = Hh;
  income[0] = Y;
  for (let t = 1; t <= periods; t++) {
    const rbar = t >= 10 ? 0.035 : 0.025;
    const last = { V, Bh, Bs, Bcb, Hs, r };
    for (let before = Number.NaN; before !== Y + V + Bh + Bcb; ) {
      before = Y + V + Bh + Bcb;
      Y = C + G;
      YD = Y - T + last.r * last.Bh;
      T = theta * (Y + last.r * last.Bh);
      V = last.V + YD - C;
      C = alpha1 * YD + alpha2 * last.V;
      r = rbar;
      Hh = V - Bh;
      Bh = V * (lambda0 + lambda1 * r) - lambda2 * YD;
      Bs = last.Bs + G + last.r * last.Bs - (T + last.r * last.Bcb);
      Hs = last.Hs + Bcb - last.Bcb;
      Bcb = Bs - Bh;
    }
    income[t] = Y;
  }
  if (Math.abs(Hs - Hh) > 1e-6) throw new Error(`money is lost: ${Hs} against ${Hh}`);
  return income;
}

type Expression = EquationModel['equations'][number]['expression'];
type Read = (name: string, lag: number) => number;

/** The value of an expression, walked as a tree: what sums, products, lags, signs and changes need. */
function walk(expression: Expression, read: Read, lag = 0): number {
  switch (expression.kind) {
    case 'number':
      return expression.value;
    case 'name':
      return read(expression.name, lag);
    case 'lag':
      return walk(expression.of, read, lag + expression.by);
    case 'unary':
      return -walk(expression.of, read, lag);
    case 'chain':
      return expression.rest.reduce(
        (value, { operator, of }) => {
          const next = walk(of, read, lag);
          if (operator === '+' || operator === '-') return operator === '+' ? value + next : value - next;
          return operator === '*' ? value * next : value / next;
        },
        walk(expression.first, read, lag),
      );
    case 'call': {
      const [of] = expression.arguments;
      return of === undefined ? Number.NaN : walk(of, read, lag) - walk(of, read, lag + 1);
    }
    default:
      throw new Error(expression.kind);
  }
}

/** The same model read from its file and swept in the order of the file: no blocks, no compiling. */
function plainReading(model: EquationModel): Map<string, number[]> {
  const { series } = simulate(model, { periods: 1, withoutShocks: true });
  const paths = new Map(model.equations.map(({ name }) => [name, [series[name]?.[0] ?? 0]]));
  const values = new Map(model.parameters.map(({ name, expression }) => [name, expression]));
  for (let t = 1; t <= model.periods; t++) {
    const read: Read = (name, lag) => {
      const path = paths.get(name);
      if (path !== undefined) return path[Math.max(0, t - lag)] ?? 0;
      const shocked = name === 'rbar' && t - lag >= 10;
      return shocked ? 0.035 : walk(values.get(name) as Expression, read);
    };
    for (const path of paths.values()) path.push(path[t - 1] as number);
    for (let change = 1; change > 1e-15; ) {
      change = 0;
      for (const { name, expression } of model.equations) {
        const path = paths.get(name) as number[];
        const value = walk(expression, read);
        change = Math.max(change, Math.abs(value - (path[t] as number)) / (1 + Math.abs(value)));
        path[t] = value;
      }
    }
  }
  return paths;
}

/** A small generator of its own, so that the bench is the same everywhere. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

interface Random {
  readonly equations: string;
  /** By equation: constant, then (variable, weight) of its own period, then of the last. */
  readonly terms: readonly { readonly constant: number; readonly now: Terms; readonly last: Terms }[];
}

type Terms = readonly (readonly [variable: number, weight: number])[];

/** Equations of some terms each, half of them in one large block; the sum of weights keeps them stable. */
function randomModel(count: number, perEquation: number): Random {
  const next = randomNumbers(7);
  const pick = (share: number): Terms =>
    Array.from({ length: perEquation }, () => [
      Math.floor(next() * count),
      ((next() - 0.3) * share) / perEquation,
    ]);
  const terms = Array.from({ length: count }, () => ({
    constant: Math.round(next() * 100),
    now: pick(0.9),
    last: pick(0.5),
  }));
  const write = (list: Terms, lag: string) =>
    list.map(([j, weight]) => `+ (${weight})*x${j}${lag}`).join(' ');
  const equations = terms
    .map(({ constant, now, last }, i) => `x${i} = ${constant} ${write(now, '')} ${write(last, '[-1]')}`)
    .join('\n');
  return { equations, terms };
}

function plainRandom({ terms }: Random, periods: number): Float64Array {
  let last = new Float64Array(terms.length);
  for (let t = 1; t <= periods; t++) {
    const now = last.slice();
    for (let change = 1; change > 1e-15; ) {
      change = 0;
      for (const [i, equation] of terms.entries()) {
        let sum = equation.constant;
        for (const [j, weight] of equation.now) sum += weight * (now[j] as number);
        for (const [j, weight] of equation.last) sum += weight * (last[j] as number);
        change = Math.max(change, Math.abs(sum - (now[i] as number)) / (1 + Math.abs(sum)));
        now[i] = sum;
      }
    }
    last = now;
  }
  return last;
}

function farthest(one: ArrayLike<number>, other: ArrayLike<number>): string {
  const gaps = Array.from(one, (value, i) => Math.abs(value - (other[i] as number)));
  return Math.max(...gaps).toExponential(1);
}

const bench = await startBench('equations', 'Stock-flow models as equations');
const pcFile = 'catalog/godley-lavoie-2012-pc/model.yaml';
const pcText = readFileSync(resolve(root, pcFile), 'utf8');
const { matrices: _, ...pc } = read('pc.yaml', pcText);
const bare: EquationModel = { ...pc, matrices: [], hidden: [] };
await bench.row({
  work: 'PC, 60 periods, as a process',
  peer: pythonPeer('pysolve3', 'pc_pysolve.py'),
  ours: detente(['ledger', pcFile, '--json']),
  fair: 'ours checks the hidden equation and both matrices, too',
  wanted: { ratio: 1 },
});
await bench.row({
  work: 'PC, 60 periods, kernel',
  peer: pythonPeer('pysolve3', 'pc_pysolve.py', { kernel: true }),
  ours: clockMany(10, () => simulate(bare)),
  fair: 'theirs stops at 1e-4 of a change, ours at rounding',
  wanted: { ratio: 1 },
});
await bench.row({
  work: 'PC, 60 periods, kernel',
  peer: { name: 'eleven assignments written by hand and swept', side: clockMany(10, () => plainPc(60)) },
  ours: clockMany(10, () => simulate(bare)),
  fair: 'theirs is the model itself as a program; ours solves whatever a file says',
});
await bench.row({
  work: 'PC, 60 periods, kernel',
  peer: { name: 'expressions walked as trees and swept', side: clock(() => plainReading(bare)) },
  ours: clockMany(10, () => simulate(bare)),
  fair: 'yes: both take any model',
  wanted: { ratio: 1 },
});
bench.note(
  `largest difference of income: ${farthest(simulate(bare).series['Y'] ?? [], plainReading(bare).get('Y') ?? [])}`,
);
await bench.row({
  work: 'PC, reading and 60 periods with both matrices',
  peer: 'our own need',
  ours: clock(() => simulate(read('pc.yaml', pcText))),
  fair: '',
});

const random = randomModel(300, 4);
const file = `kind: equations\nequations: |\n  ${random.equations.replaceAll('\n', '\n  ')}\n`;
const model = read('random.yaml', file);
const swept = { name: 'sweeps of the same equations as arrays', side: clock(() => plainRandom(random, 60)) };
await bench.row({
  work: '300 random equations, 60 periods, Newton',
  peer: swept,
  ours: clock(() => simulate(model)),
  fair: 'theirs converges because the weights are small, and knows that the model is linear; ours solves any model',
  runs: 9,
});
await bench.row({
  work: '300 random equations, 60 periods, Gauss–Seidel',
  peer: swept,
  ours: clock(() => simulate(model, { method: 'gauss-seidel' })),
  fair: 'as above',
});
const { series } = simulate(model);
const end = Array.from({ length: 300 }, (__, i) => series[`x${i}`]?.[8] ?? Number.NaN);
bench.note(`300 equations: largest difference ${farthest(end, plainRandom(random, 8))}`);
const curved = read('curved.yaml', file.replaceAll(/= (\d+) /g, '= $1*exp(-0.001*x0^2/(1 + x1^2)) '));
await bench.row({
  work: '300 nonlinear equations, 60 periods, Newton',
  peer: 'our own need',
  ours: clock(() => simulate(curved)),
  fair: '',
});
bench.end();
