import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packageCount } from '../situation/index.ts';
import { answers } from './answers.ts';
import { asTable } from './as-table.ts';
import { concessions } from './concessions.ts';
import { deals } from './deals.ts';
import { frontierConcessions, frontierImprovements, frontierPrice } from './frontier-answers.ts';
import { pointOf } from './prepared.ts';
import { type Draw, smallSpace } from './rectangles/random-model.case.ts';
import type { PackageSpace } from './space.ts';

/** Two or three parties with boxes of whole worth, who want from little to more than they can get. */
const boxed = fc.infiniteStream(fc.integer({ min: 0, max: 1 << 20 })).map((stream) => {
  const draw: Draw = (low, high) => low + ((stream.next().value as number) % (high - low + 1));
  const shape = { parties: [2, 3] as const, boxes: 5, worth: (one: Draw) => one(1, 9) };
  const { model, counts } = smallSpace(draw, shape);
  return {
    issues: Array.from(counts, (count, j) => ({
      name: `i${j}`,
      options: Array.from({ length: count }, (_, k) => `o${k}`),
    })),
    parties: model.profiles.map((_, i) => ({ name: `p${i}`, reservation: draw(0, 9) / 10 })),
    model,
  } satisfies PackageSpace;
});

/** The same space with the engines of additive spaces: one table over all issues. */
function tabled(space: PackageSpace): PackageSpace {
  const table = asTable(space);
  if (table === undefined) throw new Error('too large to list');
  return table;
}

const none = { reference: [], proposals: [] };

test('a space listed as one table has the same frontier, zone and vetoes as its boxes', () => {
  fc.assert(
    fc.property(boxed, (space) => {
      const [boxes, table] = [deals(space), deals(tabled(space))];
      const near = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 9));
      expect(boxes.frontier.points.map(({ values }) => values)).toEqual(
        table.frontier.points.map(({ values }) => near(values)),
      );
      expect(boxes.zopa).toEqual(table.zopa);
      expect(boxes.vetoes).toEqual(
        table.vetoes.map((veto) => ({
          ...veto,
          price: veto.price === null ? null : expect.closeTo(veto.price, 9),
        })),
      );
    }),
    { numRuns: 150 },
  );
});

test('concessions and improvements read off the frontier are those of the search', () => {
  fc.assert(
    fc.property(boxed, fc.nat(), (space, seed) => {
      const found = deals(space);
      const known = space.parties.map(({ reservation }) => reservation);
      const points = found.frontier.points;
      const chosen = space.issues.map(({ options }, j) => (seed >> (3 * j)) % options.length);
      const asked = answers(space, found, {
        reference: chosen,
        proposals: [{ name: 'one', package: chosen }],
      });
      const [searched] = asked.improvements;
      const read = frontierImprovements(pointOf(space, chosen), points);
      const least = (gains: readonly number[] | undefined) => gains && Math.min(...gains);
      expect(read.better?.length).toBe(searched?.better?.length);
      expect(least(read.fairest?.gains)).toEqual(
        searched?.fairest ? expect.closeTo(Math.min(...searched.fairest.gains), 9) : undefined,
      );
      if (asked.concessions === null) return;
      const open = concessions(frontierConcessions(points, known, found.parties));
      const sizes = (all: typeof open) => [
        all.uniform?.size,
        all.total?.size,
        ...all.single.map((one) => one?.size ?? -1),
        ...all.fewest.map(({ concession }) => concession.size),
      ];
      expect(sizes(open)).toEqual(sizes(asked.concessions).map((size) => expect.closeTo(size ?? -1, 9)));
      expect(open.conflicts).toEqual(asked.concessions.conflicts);
      expect(open.fewest.map(({ parties }) => parties)).toEqual(
        asked.concessions.fewest.map(({ parties }) => parties),
      );
    }),
    { numRuns: 150 },
  );
});

test('a party alone has no others to whom its veto could cost something', () => {
  expect(frontierPrice([{ values: [1], package: [0] }], [0], 0)).toBeNull();
});

/** Boxes on ten issues of ten options: too many packages to list. */
function wide(reservation: number): PackageSpace {
  const box = (worth: number, issue: number, low: number, high: number) => ({
    worth,
    excludes: false,
    bounds: [{ issue, low, high }],
  });
  return {
    issues: Array.from({ length: 10 }, (_, j) => ({
      name: `i${j}`,
      options: Array.from({ length: 10 }, (_, k) => String(k)),
    })),
    parties: [
      { name: 'a', reservation },
      { name: 'b', reservation },
    ],
    model: {
      kind: 'rectangles',
      profiles: [
        { largest: 10, boxes: [box(8, 0, 0, 4), box(2, 1, 0, 9)] },
        { largest: 10, boxes: [box(8, 0, 5, 9), box(3, 1, 3, 4)] },
      ],
    },
  };
}

test('a space too large to list still tells what would open it, and who stands in the way', () => {
  const space = wide(0.5);
  expect(packageCount(space.issues)).toBe(10n ** 10n);
  const found = deals(space);
  expect(found.zopa).toEqual({ weak: '0', strict: '0', interval: null });
  const { concessions: open, redLines } = answers(space, found, none);
  expect(redLines).toEqual([]);
  expect(open?.conflicts).toEqual([['a', 'b']]);
  expect(open?.uniform).toMatchObject({ size: expect.closeTo(0.2, 12), proven: true });
  expect(open?.fewest.map(({ parties }) => parties)).toEqual([['a'], ['b']]);
  expect(open?.issues).toEqual([]);
  const { vetoes } = deals(wide(0.2));
  expect(vetoes.map(({ acceptable }) => acceptable)).toEqual(['10000000000', '6000000000']);
  expect(vetoes.map(({ soleBlocks }) => soleBlocks)).toEqual(['0', '4000000000']);
});
