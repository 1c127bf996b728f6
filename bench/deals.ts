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
import { clock, detente, processorTime, pythonPeer, root, startBench } from './harness.ts';

/**
 * Deals against plain enumeration: every package valued one after the other, its values tested against an archive of
 * undominated ones. Where enumeration would take hours, its rate on the first million packages stands for it and the row says so.
 */
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
  const start = processorTime();
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
  return { ms: ((processorTime() - start) * total) / done, isWhole: done === total };
}

/** Our own enumeration as a side: its rate stands for the whole where it stopped. */
function plain(space: PackageSpace, most?: number) {
  const { isWhole } = enumeration(space, 1);
  const name = isWhole || most === undefined ? 'plain enumeration' : 'plain enumeration, by its rate';
  return { name, side: () => enumeration(space, most).ms };
}

const bench = startBench('deals', 'Packages: frontier, points and vetoes');
for (const name of ['laptopdomain', 'Domain16', 'Energy']) {
  const path = resolve(domains, `${name}.json`);
  if (!existsSync(path)) {
    bench.note(`${name}: the domains of other programs are absent`);
    continue;
  }
  const { domain } = importDomain([{ path, text: readFileSync(path, 'utf8') }]);
  if (domain === undefined) continue;
  const { space } = domain;
  const packages = space.issues.reduce((product, { options }) => product * options.length, 1);
  const work = `${name}, ${packages} packages`;
  await bench.row({
    work: `${work}, as a process`,
    peer: pythonPeer('numpy', 'deals_numpy.py', { args: [path] }),
    ours: detente(['deals', path, '--without-answers', '--json']),
    fair: 'ours finds four points more, vetoes and counts, and checks the file',
    runs: 3,
  });
  await bench.row({
    work: `${work}, kernel`,
    peer: pythonPeer('numpy', 'deals_numpy.py', { args: [path], kernel: true }),
    ours: clock(() => deals(space)),
    fair: 'ours finds four points more, vetoes and counts',
    wanted: { ratio: 1 },
  });
  await bench.row({
    work: `${work}, as a process`,
    peer: pythonPeer('negmas', 'deals_negmas.py', { args: [path] }),
    ours: detente(['deals', path, '--without-answers', '--json']),
    fair: 'both start, read the file and find the frontier and the points; ours also vetoes and counts. Much of theirs is loading the library',
    runs: 3,
  });
  await bench.row({
    work: `${work}, kernel`,
    peer: pythonPeer('negmas', 'deals_negmas.py', { args: [path], kernel: true }),
    ours: clock(() => deals(space)),
    fair: 'the same frontier and points; ours also vetoes and counts',
    wanted: { ratio: 1 },
    runs: 3,
  });
}
const large = randomSpace(10, 10, 4, 1);
await bench.row({
  work: '10^10 packages, 4 parties: frontier',
  peer: plain(large, 100_000),
  ours: clock(() => frontier(diagram(large, large.model as AdditiveModel))),
  fair: 'the archive of so few packages is short: its rate flatters the peer',
  wanted: { ratio: 100 },
  runs: 3,
});
const wide = randomSpace(50, 20, 8, 1);
const goals: readonly (readonly [string, Goal])[] = [
  ['Nash', { kind: 'product', powers: new Float64Array(8).fill(1) }],
  ['egalitarian', { kind: 'smallest', scales: new Float64Array(8).fill(1) }],
];
for (const [label, goal] of goals)
  await bench.row({
    work: `20^50 packages, 8 parties: ${label} point`,
    peer: 'no program can enumerate them',
    ours: clock(() =>
      search(diagram(wide, wide.model as AdditiveModel), new Float64Array(8), goal, {
        mustGain: Array.from({ length: 8 }, () => true),
      }),
    ),
    fair: '',
    runs: 1,
  });
const pie: PackageSpace = {
  ...randomSpace(1, 1001, 200, 1),
  issues: [{ name: 'pie', options: Array.from({ length: 1001 }, (_, k) => `o${k}`) }],
};
await bench.row({
  work: '1,001 options of one issue, 200 parties: everything',
  peer: plain(pie),
  ours: clock(() => deals(pie)),
  fair: 'ours also finds points and vetoes',
  wanted: { ms: 1000 },
});
const { situation } = await load(fileStore(root), { situation: 'situations/us-russia-2025' });
if (situation !== undefined) {
  const space = situationSpace(makeStudy(situation, { seed: 1, samples: 0 }), situation.required);
  await bench.row({
    work: 'the worked example, all its packages: everything',
    peer: plain(space),
    ours: clock(() => deals(space)),
    fair: 'ours also counts the zone and finds points and vetoes',
    wanted: { ratio: 1 },
  });
}
bench.end();
