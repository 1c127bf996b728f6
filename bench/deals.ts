import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { diagram } from '../src/deals/diagram.ts';
import { frontier } from '../src/deals/frontier.ts';
import type { Goal } from '../src/deals/goal.ts';
import { type AdditiveModel, deals, type PackageSpace, situationSpace } from '../src/deals/index.ts';
import { search } from '../src/deals/search.ts';
import { importDomain } from '../src/exchange/index.ts';
import { snap } from '../src/numeric/index.ts';
import { load } from '../src/operations/shared/load.ts';
import { fileStore } from '../src/store/index.ts';
import { makeStudy } from '../src/study/index.ts';

/**
 * Deals against plain enumeration: every package valued one after the other, its values tested against an archive of
 * undominated ones. Where enumeration would take hours, its rate on the first million packages stands for it and the row says so.
 */
const root = process.cwd();
const domains = resolve(root, '../shared/data/deals');

function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Random weights and values; with `spread` every option is undominated: its values lie on a bulging surface. */
function randomSpace(
  issues: number,
  options: number,
  parties: number,
  seed: number,
  spread?: number,
): PackageSpace {
  const next = numbers(seed);
  const weights = Array.from({ length: parties }, () => {
    const raw = Array.from({ length: issues }, next);
    const total = raw.reduce((sum, w) => sum + w, 0);
    return raw.map((w) => w / total);
  });
  const values = weights.map(() => new Float64Array(issues * options));
  for (let o = 0; o < issues * options; o++) {
    const raw = weights.map(() => (spread === undefined ? next() : -Math.log(1 - next())));
    const norm = spread === undefined ? 1 : raw.reduce((sum, v) => sum + v ** spread, 0) ** (1 / spread);
    for (const [i, column] of values.entries()) {
      const weight =
        spread === undefined ? ((weights[i] as number[])[Math.floor(o / options)] as number) : 1 / issues;
      column[o] = (weight * (raw[i] as number)) / norm;
    }
  }
  return {
    issues: Array.from({ length: issues }, (_, j) => ({
      name: `i${j}`,
      options: Array.from({ length: options }, (_, k) => `o${k}`),
    })),
    parties: values.map((_, i) => ({ name: `p${i}`, reservation: 0 })),
    model: { kind: 'additive', values, tables: [], forbidden: [], limits: [] },
  };
}

/** Plain enumeration up to `most` packages: milliseconds for the whole space, extrapolated where it stopped. */
function enumeration(
  space: PackageSpace,
  most = 1_000_000,
): { readonly ms: number; readonly isWhole: boolean } {
  const { values, tables } = space.model as AdditiveModel;
  const counts = space.issues.map(({ options }) => options.length);
  const starts = counts.map((_, j) => counts.slice(0, j).reduce((sum, count) => sum + count, 0));
  const total = counts.reduce((product, count) => product * count, 1);
  const archive: number[][] = [];
  const chosen = new Int32Array(counts.length);
  const start = performance.now();
  const done = Math.min(total, most);
  for (let p = 0; p < done; p++) {
    const point = values.map((column, i) => {
      let sum = 0;
      for (let j = 0; j < counts.length; j++)
        sum += column[(starts[j] as number) + (chosen[j] as number)] as number;
      for (const table of tables) {
        const cell = table.issues.reduce(
          (index, j) => index * (counts[j] as number) + (chosen[j] as number),
          0,
        );
        sum += (table.values[i] as Float64Array)[cell] as number;
      }
      return snap(sum);
    });
    if (!archive.some((other) => other.every((v, i) => v >= (point[i] as number)))) {
      for (let a = archive.length - 1; a >= 0; a--)
        if ((archive[a] as number[]).every((v, i) => v <= (point[i] as number))) archive.splice(a, 1);
      archive.push(point);
    }
    for (let j = counts.length - 1; j >= 0; j--) {
      chosen[j] = (chosen[j] as number) + 1;
      if ((chosen[j] as number) < (counts[j] as number)) break;
      chosen[j] = 0;
    }
  }
  return { ms: ((performance.now() - start) * total) / done, isWhole: done === total };
}

function timed<T>(runs: number, work: () => T): { readonly ms: number; readonly result: T } {
  const times: number[] = [];
  let result = work();
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    result = work();
    times.push(performance.now() - start);
  }
  return { ms: times.sort((a, b) => a - b)[times.length >> 1] as number, result };
}

function row(
  name: string,
  ms: number,
  words: string,
  against?: { readonly ms: number; readonly isWhole: boolean },
): void {
  const ratio =
    against === undefined
      ? ''
      : `  ${(against.ms / ms).toPrecision(3)} times plain enumeration${against.isWhole ? '' : ' (by its rate)'}`;
  console.log(`${name.padEnd(46)} ${ms.toFixed(1).padStart(9)} ms   ${words}${ratio}`);
}

function both(name: string, space: PackageSpace, runs: number, reservation = 0): void {
  const model = space.model as AdditiveModel;
  const plain = enumeration(space);
  const found = timed(runs, () => frontier(diagram(space, model)));
  row(
    `${name}: frontier`,
    found.ms,
    `${found.result.size} points, ${found.result.eps === 0 ? 'exact' : `eps ${found.result.eps.toPrecision(2)}`};`,
    plain,
  );
  goalRow(name, space, runs, reservation, plain);
}

function goalRow(
  name: string,
  space: PackageSpace,
  runs: number,
  reservation: number,
  plain?: { readonly ms: number; readonly isWhole: boolean },
): void {
  const lines = diagram(space, space.model as AdditiveModel);
  const floors = space.parties.map(({ reservation: r }) => (reservation > 0 ? reservation : (r ?? 0)));
  const ones = new Float64Array(floors.length).fill(1);
  const goals: readonly (readonly [string, Goal])[] = [
    ['Nash', { kind: 'product', powers: ones }],
    ['egalitarian', { kind: 'smallest', scales: ones }],
  ];
  for (const [label, goal] of goals) {
    const found = timed(runs, () => search(lines, floors, goal, { mustGain: floors.map(() => true) }));
    const proof = found.result.isProven
      ? 'proven;'
      : `gap ${(100 * (found.result.bound / worth(goal, found.result.best?.gains) - 1)).toFixed(2)} %;`;
    row(`${name}: ${label}`, found.ms, proof, plain);
  }
}

function worth(goal: Goal, gains: ArrayLike<number> | undefined): number {
  const all = Array.from(gains ?? []);
  return goal.kind === 'product' ? all.reduce((product, gain) => product * gain, 1) : Math.min(...all);
}

console.log(`Node ${process.version}, one thread\n`);
if (existsSync(domains)) {
  for (const name of ['7issues', '2016-AgentHp2']) {
    const path = resolve(domains, `${name}.json`);
    const { domain } = importDomain([{ path, text: readFileSync(path, 'utf8') }]);
    if (domain !== undefined) both(name, domain.space, 20);
  }
} else console.log('domains of other programs are absent: only random spaces are timed');
both('10 issues x 10 options x 4 parties', randomSpace(10, 10, 4, 1), 5);
both('the same, no option dominated', randomSpace(10, 10, 4, 1, 2.4), 1);
console.log(
  `${'most memory so far'.padEnd(46)} ${(process.resourceUsage().maxRSS / 1024).toFixed(0).padStart(9)} MB`,
);
goalRow('50 issues x 20 options x 8 parties', randomSpace(50, 20, 8, 1), 1, 0);
const { situation } = await load(fileStore(root), { situation: 'situations/us-russia-2025' });
if (situation !== undefined) {
  const space = situationSpace(makeStudy(situation, { seed: 1, samples: 0 }), situation.required);
  const found = timed(20, () => deals(space));
  row(
    'situations/us-russia-2025: everything',
    found.ms,
    `${found.result.frontier.points.length} points, zone, points, vetoes;`,
    enumeration(space),
  );
}
