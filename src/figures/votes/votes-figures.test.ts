import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { percentTwoDigits, weightText } from '../../words/index.ts';
import { anyWidth } from '../frame/any-width.case.ts';
import { expectSound } from '../frame/expect-sound.case.ts';
import type { Figure } from '../frame/types.ts';
import { chamberFigure } from './chamber-figure.ts';
import { powerFigure } from './power-figure.ts';
import { anyChamber, anyPower } from './votes-arbitraries.case.ts';
import {
  councilExample,
  longPowerExample,
  pairExample,
  powerExample,
  senateExample,
} from './votes-examples.case.ts';

const chambers = [councilExample, senateExample, pairExample];
const powers = [powerExample, longPowerExample];
const examples = () => [
  ...chambers.map((data) => chamberFigure(data)),
  ...powers.map((data) => powerFigure(data)),
];

/** Boxes of the members in the bars, with the filling of their side; 30 px is the height of a bar. */
function boxes(svg: string) {
  return [...svg.matchAll(/<g fill="([^"]+)">(.*?)<\/g>/g)].flatMap(([, fill = '', inner = '']) =>
    [...inner.matchAll(/ x="([\d.]+)" y="[\d.]+" width="([\d.]+)" height="30"/g)].map(([, x, wide]) => ({
      x: Number(x),
      wide: Number(wide),
      fill,
    })),
  );
}

describe('figures of votes', () => {
  test('are stored', async () => {
    for (const { id, svg } of examples()) await expect(svg).toMatchFileSnapshot(`../pictures/${id}.svg`);
  });

  test('carry a title, what to see, and their data, the same bytes again', () => {
    for (const figure of examples()) expectSound(figure);
    expect(examples()).toEqual(examples());
  });

  test('have every member in the table', () => {
    for (const [data, { table }] of [...chambers, ...powers].map(
      (one, i) => [one, examples()[i] as Figure] as const,
    )) {
      const names = new Set(table.rows.map(([first]) => first));
      for (const member of data.members) expect(names.has(member.name), member.name).toBe(true);
    }
  });

  test('write names from a file as text', () => {
    const { svg, id } = chamberFigure({ ...pairExample, id: '"><script>' });
    expect(id).toBe('votes-chamber-script');
    expect(svg.includes('>&lt;script&gt;')).toBe(true);
    expect(powerFigure(longPowerExample).svg.includes('>&lt;script')).toBe(true);
  });

  test('say so when there is nothing to see', () => {
    const empty = [
      chamberFigure({ ...councilExample, members: [] }),
      chamberFigure({ ...councilExample, rows: [], members: [] }),
      powerFigure({ ...powerExample, indices: [], members: [] }),
    ];
    for (const { svg, description } of empty) {
      expect(description).toMatch(/^There is no member/);
      expect(svg.includes(`>${description}</text>`)).toBe(true);
    }
  });

  test('refuse lists of another length and numbers that are none', () => {
    expect(() => chamberFigure({ ...councilExample, rows: councilExample.rows.slice(0, 1) })).toThrow(
      'has 2 weights for 1 rows',
    );
    const [first, ...others] = pairExample.members;
    const members = [{ ...(first as (typeof others)[number]), weights: [Number.NaN] }, ...others];
    expect(() => chamberFigure({ ...pairExample, members })).toThrow('NaN');
    expect(() => powerFigure({ ...powerExample, members: [] })).toThrow(
      'Shapley–Shubik has 27 numbers for 0 members',
    );
    expect(() =>
      powerFigure({ id: '', title: '', indices: [], members: [{ name: 'a', weightShare: -1 }] }),
    ).toThrow('weight has -1, not a share');
  });

  test('hold for any numbers and names', () => {
    fc.assert(
      fc.property(anyChamber, anyWidth, (data, width) => expectSound(chamberFigure(data, width))),
      { numRuns: 100 },
    );
    fc.assert(
      fc.property(anyPower, anyWidth, (data, width) => expectSound(powerFigure(data, width))),
      { numRuns: 60 },
    );
  });
});

describe('a chamber', () => {
  test('draws members as wide as they weigh, without a gap, yes first and no last', () => {
    const { svg, table } = chamberFigure(councilExample, 360);
    const drawn = boxes(svg);
    expect(drawn.length).toBe(54);
    for (const [k, total] of [27, 100.05].entries()) {
      const row = drawn.slice(27 * k, 27 * (k + 1));
      let end = 1;
      for (const [i, { x, wide }] of row.entries()) {
        const weight = Number(table.rows[i]?.[3 + k]);
        expect(Math.abs(wide - (358 * weight) / total)).toBeLessThan(0.11);
        expect(x).toBeCloseTo(end, 6);
        end = x + wide;
      }
      const kinds = row.map(({ fill }) => (fill.includes('open') ? 1 : fill.includes('-no') ? 2 : 0));
      expect(kinds).toEqual([...kinds].sort());
      expect(kinds.filter((kind) => kind === 0).length).toBe(19);
    }
  });

  test('puts the line of the quota at its share of the whole, and says how far the yes is from it', () => {
    const { svg, description } = chamberFigure(councilExample, 360);
    const lines = [...svg.matchAll(/<path d="M([\d.]+) \d+V\d+" stroke="var\(--ink\)" stroke-width="2"/g)];
    expect(lines.map(([, x]) => Number(x))).toEqual([199.9, 233.6]);
    for (const words of [
      'needs 15 of 27',
      '19 yes',
      '4 to spare',
      'needs 65 of 100 %',
      '61.72 % yes',
      '3.28 % short',
    ])
      expect(svg.includes(`>${words}<`), words).toBe(true);
    expect(description).toContain('Of 27 members 19 would say yes, 4 no, and 4 may do either');
    expect(description).toContain('Germany decides most often, in 41 % of draws');
  });

  test('needs all where there is no quota, with the line at the end', () => {
    const { svg } = chamberFigure(pairExample, 360);
    expect(svg.includes('>needs all<')).toBe(true);
    expect(svg.includes('<path d="M359 ')).toBe(true);
    expect(svg.includes('>1 short<')).toBe(true);
    const agreed = pairExample.members.map((member) => ({ ...member, side: 'yes' as const }));
    expect(chamberFigure({ ...pairExample, members: agreed }).svg.includes('>just enough<')).toBe(true);
    // Shares that are rounded add up to a little more than their total.
    const rows = [{ label: 'share', unit: '%', quota: null, total: 1.99 }];
    const { svg: rounded, table } = chamberFigure({ ...pairExample, rows, members: agreed });
    expect(rounded.includes('>just enough<')).toBe(true);
    expect(table.rows.slice(-2).map((row) => row[3])).toEqual([2, 2]);
  });

  test('does not call a sum short that misses the quota by rounding alone', () => {
    const members = Array.from({ length: 10 }, (_, i) => ({
      name: `m${i}`,
      side: 'yes' as const,
      probabilityYes: 1,
      weights: [0.1],
      pivotal: 0,
    }));
    const { svg } = chamberFigure({
      ...pairExample,
      rows: [{ label: 'w', unit: '', quota: 1, total: 1 }],
      members,
    });
    expect(svg.includes('>just enough<')).toBe(true);
    expect(svg.includes('>no vote decides alone in any draw<')).toBe(true);
  });

  test('names the large members in the bar and leaves the small to the table', () => {
    const inBar = (text: string) =>
      new RegExp(`<text [^>]*text-anchor="middle" style="font-size:11px;[^>]*>${text}<`).test(
        chamberFigure(councilExample).svg,
      );
    expect(inBar('Germany')).toBe(true);
    expect(inBar('Italy')).toBe(true);
    expect(inBar('Malta')).toBe(false);
  });

  test('lists the five that decide most often, with their share of draws', () => {
    const { svg } = chamberFigure(councilExample);
    const found = [...svg.matchAll(/class="s">([\d.]+ %)</g)].map(([, share]) => share);
    expect(found).toEqual(['41 %', '28 %', '21 %', '14 %', '8.3 %']);
    expect(chamberFigure(pairExample).svg.includes('>&gt;99 %<')).toBe(true);
  });
});

describe('power beside weight', () => {
  test('puts ticks and dots where the axis has their percent', () => {
    const { svg } = powerFigure(powerExample, 360);
    const at = (percent: number) => 112 + (percent / 20) * 232;
    const ticks = [...svg.matchAll(/<path d="M([\d.]+) [\d.]+v1\d"/g)].map(([, x]) => Number(x)).slice(1);
    const circles = [...svg.matchAll(/<circle cx="([\d.]+)"/g)].map(([, x]) => Number(x)).slice(1);
    expect(ticks.length).toBe(27);
    for (const [i, { weightShare }] of powerExample.members.entries()) {
      expect(Math.abs((ticks[i] ?? 0) - at(100 * weightShare))).toBeLessThan(0.06);
      expect(Math.abs((circles[i] ?? 0) - at(100 * (powerExample.indices[0]?.values[i] ?? 0)))).toBeLessThan(
        0.06,
      );
    }
  });

  test('shows thirty members, or twenty-nine and the mean of the others', () => {
    const { svg, table } = powerFigure(longPowerExample);
    expect(svg.includes('>72 others, mean<')).toBe(true);
    expect(svg.includes('>Senator 29<')).toBe(true);
    expect(svg.includes('>Senator 30<')).toBe(false);
    expect(table.rows.length).toBe(101);
    const thirty = {
      ...longPowerExample,
      members: longPowerExample.members.slice(0, 30),
      indices: longPowerExample.indices.map((index) => ({ ...index, values: index.values.slice(0, 30) })),
    };
    expect(powerFigure(thirty).svg.includes('>Senator 30<')).toBe(true);
  });

  test('says who is furthest above and below its weight', () => {
    const { description } = powerFigure(powerExample);
    expect(description).toContain('By Shapley–Shubik Malta (0.84 % of power, 0.12 % of weight)');
    expect(description).toContain('Germany (15.53 % of power, 18.48 % of weight) furthest below');
  });
});

describe('texts of weights and shares', () => {
  test('keep whole numbers whole and never round doubt away', () => {
    expect([0, 27, 100.05, 61.720000001, 292_600_000, 0.004, 3e12].map(weightText)).toEqual([
      '0',
      '27',
      '100.05',
      '61.72',
      '292,600,000',
      '0.004',
      '3.0·10¹²',
    ]);
    expect([0, 0.0004, 0.083, 0.41, 0.997, 1].map(percentTwoDigits)).toEqual([
      '0 %',
      '<0.1 %',
      '8.3 %',
      '41 %',
      '>99 %',
      '100 %',
    ]);
  });
});
