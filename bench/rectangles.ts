import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { rectangleCount, rectangleFrontier } from '../src/deals/rectangles/index.ts';
import type { RectangleModel, RectangleProfile } from '../src/deals/space.ts';
import { clock, startBench } from './harness.ts';

/** Times the frontier of every published hyper-rectangle domain, with enumeration of a small one beside it. */
// Give words of the names to time only those domains: node .bench-dist/bench/rectangles.js 50issues
const folder = resolve(process.cwd(), '../shared/data/deals');
const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const bench = startBench('rectangles', 'Frontiers of hyper-rectangle domains');

interface Domain {
  readonly model: RectangleModel;
  readonly counts: Int32Array;
  readonly reservation: readonly number[];
}

interface DomainFile {
  readonly issues: readonly { readonly index: number; readonly min: number; readonly max: number }[];
  readonly parties: readonly {
    readonly kind: string;
    readonly maxutility: number;
    readonly reservation: number;
    readonly rects: readonly {
      readonly x?: boolean;
      readonly u: number;
      readonly b: readonly [number, number, number][];
    }[];
  }[];
}

function readDomain(file: string): Domain | null {
  const { issues, parties } = JSON.parse(readFileSync(resolve(folder, file), 'utf8')) as DomainFile;
  if (!parties.every(({ kind }) => kind === 'hyper')) return null;
  const places = new Map(issues.map(({ index }, place) => [index, place]));
  const profiles = parties.map(({ maxutility, rects }): RectangleProfile => {
    const boxes = rects.map(({ x, u, b }) => ({
      worth: u,
      excludes: x === true,
      bounds: b
        .map(([index, low, high]) => {
          const issue = places.get(index) ?? -1;
          const least = issues[issue]?.min ?? 0;
          return { issue, low: low - least, high: high - least };
        })
        .sort((one, other) => one.issue - other.issue),
    }));
    return { largest: maxutility, boxes };
  });
  return {
    model: { kind: 'rectangles', profiles },
    counts: Int32Array.from(issues, ({ min, max }) => max - min + 1),
    reservation: parties.map(({ reservation }) => reservation),
  };
}

/** The plain reference: every combination of breakpoint cells, the sums carried along; the frontier's size. */
function enumerated({ model, counts }: Domain): number {
  const boxes = model.profiles.flatMap(({ boxes: list }, party) => list.map((box) => ({ ...box, party })));
  const starts = Array.from(counts, (count, issue) => {
    const marks = new Set([0]);
    for (const { bounds } of boxes) {
      for (const bound of bounds) if (bound.issue === issue) marks.add(bound.low).add(bound.high + 1);
    }
    return [...marks].filter((mark) => mark < count);
  });
  const best = new Map<number, number>();
  const failed = new Int32Array(boxes.length);
  const touching = starts.map((_, issue) =>
    boxes.flatMap(({ bounds }, b) => {
      const bound = bounds.find((one) => one.issue === issue);
      return bound === undefined ? [] : [{ b, ...bound, isLast: bounds.at(-1) === bound }];
    }),
  );
  const visit = (issue: number, first: number, second: number): void => {
    const list = touching[issue];
    if (list === undefined) {
      const [x, y] = [
        Math.min(first, model.profiles[0]?.largest ?? 0),
        Math.min(second, model.profiles[1]?.largest ?? 0),
      ];
      if (y > (best.get(x) ?? Number.NEGATIVE_INFINITY)) best.set(x, y);
      return;
    }
    for (const option of starts[issue] as number[]) {
      const sums = [first, second];
      for (const { b, low, high, isLast } of list) {
        if (option < low || option > high) failed[b] = (failed[b] as number) + 1;
        const box = boxes[b];
        if (isLast && box !== undefined && (failed[b] === 0) !== box.excludes)
          sums[box.party] = (sums[box.party] as number) + box.worth;
      }
      visit(issue + 1, sums[0] as number, sums[1] as number);
      for (const { b, low, high } of list)
        if (option < low || option > high) failed[b] = (failed[b] as number) - 1;
    }
  };
  visit(0, 0, 0);
  let size = 0;
  let top = Number.NEGATIVE_INFINITY;
  for (const [, y] of [...best].sort(([a], [b]) => b - a)) {
    if (y <= top) continue;
    top = y;
    size++;
  }
  return size;
}

if (!existsSync(folder)) bench.note('the published domains are absent');
for (const file of existsSync(folder) ? readdirSync(folder).sort() : []) {
  const name = file.replace('.json', '');
  if (!/issues|nonlinear/.test(name) || !asked.every((word) => name.includes(word))) continue;
  const domain = readDomain(file);
  if (domain === null) continue;
  const { model, counts, reservation } = domain;
  const frontier = rectangleFrontier(model, counts);
  bench.note(
    `${name}: ${frontier.points.length} points, ${frontier.exact ? 'complete' : `within ${frontier.eps}`}`,
  );
  const isSmall = counts.length <= 10;
  if (isSmall)
    await bench.row({
      work: `${name}, the file parsed and its frontier`,
      ours: clock(() => {
        const read = readDomain(file);
        return read && rectangleFrontier(read.model, read.counts);
      }),
      peer: {
        name: 'enumeration of breakpoint cells',
        side: clock(() => {
          const read = readDomain(file);
          return read && enumerated(read);
        }),
      },
      fair: 'yes: one reader on both sides; ours keeps a package for each point',
      wanted: { ratio: 1 },
      runs: 3,
    });
  await bench.row({
    work: `${name}, frontier, kernel`,
    ours: clock(() => rectangleFrontier(model, counts)),
    peer: isSmall
      ? { name: 'enumeration of breakpoint cells', side: clock(() => enumerated(domain)) }
      : 'no program can enumerate them',
    fair: isSmall ? 'ours keeps a package for each point' : '',
    ...(isSmall ? { wanted: { ratio: 1 } } : {}),
    runs: isSmall ? 3 : 1,
  });
  if (!isSmall) continue;
  bench.note(`${name}: ${enumerated(domain)} points by enumeration`);
  await bench.row({
    work: `${name}, packages at or above the reservations`,
    ours: clock(() => rectangleCount(model, counts, reservation)),
    peer: 'enumeration by cells keeps no counts',
    fair: '',
    runs: 3,
  });
}
bench.end();
