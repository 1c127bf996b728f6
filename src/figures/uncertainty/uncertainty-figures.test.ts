import { describe, expect, test } from 'vitest';
import { expectSound } from '../frame/expect-sound.case.ts';
import type { Figure } from '../frame/types.ts';
import { boxFigure } from './box-figure.ts';
import { convergenceFigure } from './convergence-figure.ts';
import { distributionFigure } from './distribution-figure.ts';
import { flipMapFigure } from './flip-map-figure.ts';
import { leverageFigure } from './leverage-figure.ts';
import { tornadoFigure } from './tornado-figure.ts';
import {
  boxExample,
  convergenceExample,
  distributionExample,
  failingExample,
  flipMapExample,
  leverageExample,
  tornadoExample,
  worldsExample,
} from './uncertainty-examples.case.ts';
import { worldsFigure } from './worlds-figure.ts';

const drawn: readonly (readonly [string, Figure])[] = [
  ['tornado', tornadoFigure(tornadoExample)],
  ['distribution', distributionFigure(distributionExample)],
  ['distribution-failing', distributionFigure(failingExample)],
  ['convergence', convergenceFigure(convergenceExample)],
  ['worlds', worldsFigure(worldsExample)],
  [
    'convergence-one',
    convergenceFigure({ ...convergenceExample, id: 'one', looks: convergenceExample.looks.slice(0, 1) }),
  ],
  ['flip-map', flipMapFigure(flipMapExample)],
  ['box', boxFigure(boxExample)],
  ['leverage', leverageFigure(leverageExample)],
];

describe('figures of uncertainty', () => {
  test.each(drawn)('%s is a sound picture', (_, figure) => expectSound(figure));

  test.each(drawn.filter(([name]) => !name.includes('-one') && !name.includes('-failing')))(
    '%s looks as it did',
    async (name, { svg }) => {
      await expect(svg).toMatchFileSnapshot(`../pictures/uncertainty-${name}.svg`);
    },
  );

  test('say so where there is nothing to show', () => {
    const nothing = [
      tornadoFigure({ ...tornadoExample, drivers: [] }),
      distributionFigure({ ...distributionExample, edges: [], shares: [] }),
      convergenceFigure({ ...convergenceExample, looks: [] }),
      flipMapFigure({ ...flipMapExample, up: { ...flipMapExample.up, values: [] }, shares: [] }),
      boxFigure({ ...boxExample, limits: [] }),
      leverageFigure({ ...leverageExample, rows: [{ name: 'a', before: null, after: null }] }),
    ];
    for (const one of nothing) expect(one.svg).toMatch(/There (is|are|was) no|No (input|box|answer)/);
  });
});

describe('tornado', () => {
  test('has the largest first, in the picture and in the table', () => {
    const { table, title } = tornadoFigure(tornadoExample);
    expect(table.rows.map(([, share]) => share)).toEqual([0.61, 0.34, 0.08, 0.03, 0, -0.01]);
    expect(title).toContain('accounts for most, 61 % of the variance');
  });
  test.each([
    { width: 640, from: 349, to: 588 },
    { width: 342, from: 46, to: 290 },
  ])('marks where the answer tips inside the strip of its own range, $width wide', ({ width, from, to }) => {
    const { svg } = tornadoFigure(tornadoExample, width);
    const marks = [...svg.matchAll(/<path d="M([\d.]+) [\d.]+l-5 -8h10Z"/g)].map(([, x]) => Number(x));
    expect(marks).toHaveLength(3);
    for (const x of marks) expect(x).toBeGreaterThanOrEqual(from);
    // 0.97 of a range from 0 to 1.
    expect(Math.abs((marks[0] ?? 0) - from - 0.97 * (to - from))).toBeLessThan(0.1);
  });
});

describe('distribution', () => {
  test('counts what lies at or right of the flip as passing', () => {
    const { title, svg } = distributionFigure(distributionExample);
    expect(title).toContain('30 % of the draws lie on the side that passes');
    expect(svg).toContain('70 % fail');
    expect(svg).toContain('<title>0 to 0.10: 25 % of the draws</title>');
  });
  test('refuses edges that do not fit', () => {
    expect(() => distributionFigure({ ...distributionExample, edges: [0, 1] })).toThrow(
      '5 shares between 2 edges',
    );
  });
});

test('a map frames what passes more often than not, and refuses rows that do not fit', () => {
  const { svg, table } = flipMapFigure(flipMapExample);
  const framed = svg.match(/stroke="var\(--ink\)" stroke-width="1.5"/g) ?? [];
  expect(framed).toHaveLength(flipMapExample.shares.flat().filter((share) => share >= 0.5).length);
  expect(table.rows).toHaveLength(5);
  expect(() => flipMapFigure({ ...flipMapExample, shares: [[1]] })).toThrow(
    'the map has not 5 rows of 9 shares',
  );
});

test('leverage puts what moves most first and leaves out what cannot be compared', () => {
  const { svg, title, table } = leverageFigure(leverageExample);
  expect(title).toContain('moves most, from 60 % to 12 %');
  expect(svg).not.toContain('Late');
  expect(table.rows).toHaveLength(4);
  // Other marks are told to whoever does not see them as well.
  const marks = {
    subtitle: 'hollow all',
    description: (n: number) => `all and worst of ${n}`,
    before: 'all',
    after: 'worst',
  };
  const other = leverageFigure({ ...leverageExample, marks });
  expect(other.table.columns.map(({ label }) => label)).toEqual(['package', 'all', 'worst']);
  expect(other.svg).toContain('all and worst of 3</desc>');
  expect(other.svg).not.toContain('filled without');
  const still = { ...leverageExample, rows: [{ name: 'a', before: 0.5, after: 0.5 }] };
  expect(leverageFigure(still).title).toBe('Without the first report: no answer moves by a percentage point');
  const bad = { ...leverageExample, rows: [{ name: 'a', before: 0.5, after: 2 }] };
  expect(() => leverageFigure(bad)).toThrow('a value of a is 2; shares run from 0 to 1');
});

test('worlds tell the most telling report first, and both shares', () => {
  const { title, svg, table } = worldsFigure(worldsExample);
  expect(title).toContain('once peace has come would tell most, 0.100 bits');
  expect(svg).toContain('20 % | 70 %, 0.100 bits');
  expect(table.rows[1]).toEqual(['The swap is ratified', 0.99, 1, 0.0004]);
  expect(worldsFigure({ ...worldsExample, reports: [] }).svg).toContain('No report would tell them apart');
  const bad = { ...worldsExample, reports: [{ name: 'a', first: 2, second: 0, bits: 0 }] };
  expect(() => worldsFigure(bad)).toThrow('a share of a is 2; shares run from 0 to 1');
});
