import { beforeAll, describe, expect, test } from 'vitest';
import { everyDrawing, everyFigure } from './every-figure.case.ts';
import { middleOf, startOf } from './frame/time-axis.ts';
import { chamberFigure, deltaFigure, exposureFanFigure, type Figure, moneyPathsFigure } from './index.ts';
import { deltaExample, exposureExample, pathsExample } from './money/money-examples.case.ts';
import { pairExample } from './votes/votes-examples.case.ts';

let figures: readonly Figure[] = [];
beforeAll(async () => {
  figures = await everyFigure();
});

interface Tick {
  readonly x: number;
  readonly y: number;
  /** Days or rounds. */
  readonly time: number;
}

/** Ticks by their axes: those of one height from left to right. */
function axesOf(svg: string): readonly (readonly Tick[])[] {
  const ticks = [...svg.matchAll(/<path class="t" data-(?:day|round)="(\d+)" d="M([\d.]+) ([\d.]+)v/g)].map(
    ([, time, x, y]): Tick => ({ time: Number(time), x: Number(x), y: Number(y) }),
  );
  const axes: Tick[][] = [];
  for (const tick of ticks) {
    const last = axes.at(-1);
    const before = last?.at(-1);
    if (last === undefined || before === undefined || tick.y !== before.y || tick.time <= before.time)
      axes.push([tick]);
    else last.push(tick);
  }
  return axes;
}

/** Pixels a day, or a round: the slope between the outermost ticks. */
function paceOf(axis: readonly Tick[]): number {
  const [first, last] = [axis[0], axis.at(-1)];
  if (first === undefined || last === undefined || first === last) return Number.NaN;
  return (last.x - first.x) / (last.time - first.time);
}

describe('axes of time', () => {
  test('are proportional: every tick stands where its day or round lies between the outermost', () => {
    let count = 0;
    for (const { svg, id } of figures)
      for (const axis of axesOf(svg)) {
        const pace = paceOf(axis);
        const [first] = axis;
        if (first === undefined || Number.isNaN(pace)) continue;
        count++;
        for (const { x, time } of axis)
          expect(Math.abs(x - first.x - pace * (time - first.time)), id).toBeLessThan(0.16);
      }
    expect(count).toBeGreaterThan(8);
  });

  test('that run downward are proportional, too, and carry every date at its day', () => {
    let count = 0;
    for (const { svg, id, table } of figures.filter((one) => one.id.startsWith('deadlines'))) {
      const ticks = [...svg.matchAll(/<path class="t" data-day="(\d+)" d="M[\d.]+ ([\d.]+)h/g)].map(
        ([, day, y]) => ({ day: Number(day), y: Number(y) }),
      );
      const [first, last] = [ticks[0], ticks.at(-1)];
      if (first === undefined || last === undefined || first === last) throw new Error(`${id} has no axis`);
      const pace = (last.y - first.y) / (last.day - first.day);
      const at = (day: number) => first.y + pace * (day - first.day);
      for (const { day, y } of ticks) expect(Math.abs(y - at(day)), id).toBeLessThan(0.2);
      const days = table.rows.map(([on]) => String(on)).filter((on) => on.length > 7);
      const dots = [...svg.matchAll(/<circle cx="[\d.]+" cy="([\d.]+)" r="4.5"/g)].map(([, y]) => Number(y));
      expect(dots.length).toBe(days.length);
      for (const [i, day] of days.entries()) {
        expect(Math.abs((dots[i] ?? 0) - at(startOf(day))), `${id} ${day}`).toBeLessThan(0.3);
        count++;
      }
    }
    expect(count).toBeGreaterThan(3);
  });

  test('tick at the first days of months', () => {
    for (const { svg } of figures)
      for (const [, day] of svg.matchAll(/data-day="(\d+)"/g))
        expect(new Date(Number(day) * 86_400_000).getUTCDate()).toBe(1);
  });

  test('carry every drawn month at its date, also where months are left out', () => {
    let count = 0;
    for (const { svg, id, table } of figures) {
      const column = table.columns.findIndex(
        ({ label }) => label === 'month' || label === 'month or guarantor',
      );
      const [axis] = axesOf(svg);
      if (column < 0 || axis === undefined || Number.isNaN(paceOf(axis))) continue;
      for (const [, points = ''] of svg.matchAll(/<path class="series" d="M([^"]+)"/g)) {
        const xs = points.split('L').map((point) => Number(point.split(' ')[0]));
        const dates = table.rows
          .map((row) => String(row[column]))
          .filter((date) => /^\d{4}-\d\d$/.test(date));
        const days = dates.slice(0, xs.length).map((date) => middleOf(date));
        const slope = ((xs.at(-1) ?? 0) - (xs[0] ?? 0)) / ((days.at(-1) ?? 0) - (days[0] ?? 0));
        for (const [i, x] of xs.entries())
          expect(Math.abs(x - (xs[0] ?? 0) - slope * ((days[i] ?? 0) - (days[0] ?? 0))), id).toBeLessThan(
            0.16,
          );
        // One scale with the ticks; panels side by side are as wide as each other.
        expect(slope / paceOf(axis)).toBeCloseTo(1, 1);
        count++;
      }
    }
    expect(count).toBeGreaterThanOrEqual(9);
  });

  test('refuse what is no date', () => {
    expect(() => startOf('3')).toThrow('“3” is no month and no day');
  });
});

/** Bars that say their amount, by what they are compared with: their thickness and, stacked or not, their kind. */
function barsOf(svg: string) {
  return [...svg.matchAll(/<rect ([^>]*data-amount="[^>]*)>/g)].map(([, attributes = '']) => {
    const of = (name: string) => Number(new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes)?.[1]);
    const along = /data-along="(\w+)"/.exec(attributes)?.[1] ?? (of('width') === 7 ? 'y' : 'x');
    const length = along === 'x' ? of('width') : along === 'y' ? of('height') : of('width') ** 2;
    const thick = along === 'x' ? of('height') : along === 'y' ? of('width') : 0;
    return { amount: Math.abs(of('data-amount')), length, key: `${along} ${thick}`, y: of('y'), x: of('x') };
  });
}

describe('bars', () => {
  test('are as long as their amounts, in every figure that has them', () => {
    let count = 0;
    for (const { svg, id } of figures) {
      const groups = new Map<string, { amount: number; length: number }[]>();
      for (const { key, y, ...one } of barsOf(svg)) {
        // Each way of counting a chamber has a bar of its own, 30 pixels thick.
        const group = key === 'x 30' ? `${key} ${y}` : key;
        groups.set(group, [...(groups.get(group) ?? []), one]);
      }
      for (const bars of groups.values()) {
        const most = bars.reduce((a, b) => (b.amount > a.amount ? b : a));
        for (const { amount, length } of bars) {
          const wanted = (amount / most.amount) * most.length;
          const slack = id.startsWith('pressure') ? 0.1 + 0.03 * most.length : 0.16;
          expect(Math.abs(length - wanted), `${id}: ${amount}`).toBeLessThan(slack);
          count++;
        }
      }
    }
    expect(count).toBeGreaterThan(250);
  });

  test('show amounts of the table', () => {
    for (const { svg, id, table } of figures) {
      const amounts = table.rows.flat().filter((cell) => typeof cell === 'number');
      const sums = id.startsWith('money-sankey');
      for (const { amount } of sums ? [] : barsOf(svg))
        expect(
          amounts.some((cell) => Math.abs(Math.abs(cell) - amount) <= 1e-6 * amount),
          `${id}: ${amount}`,
        ).toBe(true);
    }
  });

  test('of shares are as long in one figure as in another: 0.11 % is no bar like 97 %', () => {
    const [one, two] = [0.0011, 0.97].map((pivotal) => {
      const [member, ...rest] = pairExample.members;
      if (member === undefined) throw new Error('member');
      const members = [{ ...member, name: 'A', pivotal }, ...rest.map((other) => ({ ...other, pivotal: 0 }))];
      return chamberFigure({ ...pairExample, members }).svg;
    });
    const lengthOf = (svg = '') => barsOf(svg).find(({ key }) => key === 'x 12')?.length ?? Number.NaN;
    expect(lengthOf(two)).toBeGreaterThan(150);
    expect(lengthOf(one)).toBeLessThan(1);
    expect(one).toContain('class="hair"');
    expect(two).not.toContain('class="hair"');
  });
});

describe('one frame', () => {
  test('has a claim of the data as title and the units above the drawing or on an axis', () => {
    for (const { id, title, subtitle, svg, table } of figures) {
      expect(title.length, id).toBeGreaterThan(20);
      expect(subtitle.length, id).toBeGreaterThan(10);
      const seen = svg.replace(/<(title|desc|style)[^>]*>[^<]*<\/\1>/g, '').replace(/<[^>]*>/g, ' ');
      for (const { unit } of table.columns) {
        if (unit === undefined || unit === 'moves') continue;
        const shown = unit.startsWith('share') ? '%' : unit.replace(/&/g, '&amp;').split(',')[0];
        expect(seen.includes(shown ?? ''), `${id}: ${unit}`).toBe(true);
      }
    }
  });

  test('sets no text below 11 pixels, and is as wide as it was drawn: never scaled', () => {
    for (const { id, svg } of figures) {
      for (const [, size] of svg.matchAll(/font-size:([\d.]+)px/g))
        expect(Number(size), id).toBeGreaterThanOrEqual(11);
      const width = Number(/viewBox="\S+ \S+ (\S+)/.exec(svg)?.[1]);
      expect(svg, id).toContain(`style="width:${width}px"`);
    }
  });

  test('keeps the whole of every text that is cut', async () => {
    let count = 0;
    const narrow = await Promise.all(everyDrawing().map((draw) => draw(340)));
    for (const { id, svg } of [...figures, ...narrow])
      for (const [element] of svg.matchAll(/<text [^>]*>(?:(?!<\/text>).)*…(?:(?!<\/text>).)*<\/text>/g)) {
        expect(element, id).toMatch(/<title>[^<]+<\/title>/);
        count++;
      }
    expect(count).toBeGreaterThan(10);
  });
});

describe('colours', () => {
  test('are the actor’s by its place in the situation in every figure, grey beyond the hues and for what belongs to none', () => {
    const drawn = (actor: number | undefined) => {
      const of = actor === undefined ? {} : { actor };
      const only = <T extends { readonly actor?: number }>([first]: readonly T[]) => {
        const { actor: _, ...rest } = first as T;
        return [{ ...rest, ...of } as T];
      };
      return [
        moneyPathsFigure({ ...pathsExample(24), paths: only(pathsExample(24).paths) }),
        exposureFanFigure({ ...exposureExample(24), guarantors: only(exposureExample(24).guarantors) }),
        ...(actor === undefined ? [] : [deltaFigure({ ...deltaExample, deltas: only(deltaExample.deltas) })]),
      ].map(({ svg }) => [...new Set([...svg.matchAll(/class="(a[\dx])"/g)].map(([, name]) => name))]);
    };
    for (const place of [0, 3, 5]) for (const found of drawn(place)) expect(found).toEqual([`a${place}`]);
    for (const place of [6, 30, undefined]) for (const found of drawn(place)) expect(found).toEqual(['ax']);
  });
});
