import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectSound } from '../frame/expect-sound.case.ts';
import {
  deltaFigure,
  exposureFanFigure,
  type Figure,
  moneyPathsFigure,
  moneySankeyFigure,
  moneyStackFigure,
} from '../index.ts';
import { deltas, sankeyData, timed } from './money-arbitraries.case.ts';
import {
  deltaExample,
  exposureExample,
  pathsExample,
  sankeyExample,
  stackExample,
} from './money-examples.case.ts';

async function examples(count: number): Promise<readonly Figure[]> {
  return [
    await moneySankeyFigure(sankeyExample),
    moneyPathsFigure(pathsExample(count)),
    moneyStackFigure(stackExample(count)),
    exposureFanFigure(exposureExample(count)),
    deltaFigure(deltaExample),
  ];
}

describe('figures of money', () => {
  test('are stored', async () => {
    for (const { id, svg } of await examples(24))
      await expect(svg).toMatchFileSnapshot(`../pictures/${id}.svg`);
  });

  test('carry a title, what to see, and their data, for one month as for ten years', async () => {
    for (const length of [1, 2, 24, 120])
      for (const figure of await examples(length)) {
        expectSound(figure);
        expect(figure.table.rows.length, figure.id).toBeGreaterThan(0);
      }
  });

  test('are the same bytes again', async () => {
    expect(await examples(24)).toEqual(await examples(24));
  });

  test('write names from a file as text', async () => {
    for (const { svg, id } of await examples(24)) expect(svg.includes('&lt;scrip'), id).toBe(true);
    const figure = deltaFigure({ ...deltaExample, id: '"><script>' });
    expect(figure.id).toBe('money-delta-script');
  });

  test('say so when there is nothing to see', async () => {
    const empty = [
      await moneySankeyFigure({ ...sankeyExample, flows: [] }),
      await moneySankeyFigure({
        ...sankeyExample,
        flows: [{ from: 'us', to: 'ua', label: 'aid', amount: 0 }],
      }),
      moneyPathsFigure({ ...pathsExample(2), paths: [] }),
      moneyPathsFigure(pathsExample(0)),
      moneyStackFigure(stackExample(0)),
      exposureFanFigure({ ...exposureExample(0) }),
      deltaFigure({ ...deltaExample, deltas: [] }),
    ];
    for (const { svg, description } of empty) {
      expect(description).toMatch(/^(No money moves|There is no)/);
      expect(svg.includes(`>${description}</text>`)).toBe(true);
    }
  });

  test('refuse series of another length', () => {
    expect(() => exposureFanFigure({ ...exposureExample(3), low: [1, 2] })).toThrow(
      'low has 2 numbers for 3 months',
    );
    expect(() => moneyStackFigure({ ...stackExample(1), need: [Number.NaN] })).toThrow('not finite');
  });

  test('hold for any amounts and names', async () => {
    await fc.assert(
      fc.asyncProperty(sankeyData, async (data) => expectSound(await moneySankeyFigure(data))),
      { numRuns: 60 },
    );
    fc.assert(
      fc.property(timed, (data) => {
        expectSound(moneyPathsFigure(data));
        expectSound(moneyStackFigure(data));
        expectSound(exposureFanFigure(data));
      }),
      { numRuns: 40 },
    );
    fc.assert(fc.property(deltas, (all) => expectSound(deltaFigure({ ...deltaExample, deltas: all }))));
  });
});

describe('paths, columns, exposures and differences', () => {
  test('flag the first shortfall with its month and amount', () => {
    const { svg, description } = moneyPathsFigure(pathsExample(24));
    expect(svg.includes('>short in Mar 2027 by 1.9<')).toBe(true);
    expect(svg.includes('>never short<')).toBe(true);
    expect(description).toContain('2 of 4 fall short, Ukraine first, in Mar 2027');
  });

  test('put the columns with their unfunded part at the line of need', () => {
    const data = { ...stackExample(24), layers: stackExample(24).layers.slice(0, 1) };
    const unfunded = data.need.map((need, i) => need - (data.layers[0]?.values[i] ?? 0));
    const { svg } = moneyStackFigure({ ...data, unfunded });
    const [, hatched = ''] = /<path d="([^"]+)" fill="url/.exec(svg) ?? [];
    const tops = [...hatched.matchAll(/V([\d.]+)H/g)].map(([, y]) => Number(y));
    const [, line = ''] = /<path d="([^"]+)" fill="none" stroke="var\(--ink\)"/.exec(svg) ?? [];
    const steps = [...line.matchAll(/[ML][\d.]+ ([\d.]+)H/g)].map(([, y]) => Number(y));
    expect(tops.length).toBe(24);
    for (const [i, y] of tops.entries()) expect(y).toBeCloseTo(steps[i] ?? Number.NaN, 0);
  });

  test('give no two layers one look, also where one actor pays for all', () => {
    const data = stackExample(24);
    for (const layers of [data.layers, data.layers.map((layer) => ({ ...layer, actor: 1 }))]) {
      const { svg } = moneyStackFigure({ ...data, layers });
      const looks = [
        ...svg.matchAll(/<path d="[^"]+" ((?:class="\w+" )?fill="(?!none)[^"]+") stroke="var\(--paper/g),
      ];
      expect(looks.length).toBe(6);
      expect(new Set(looks.map(([, look]) => look)).size).toBe(6);
    }
  });

  test('never say that an account is never short above a path that falls below zero', () => {
    const [path] = pathsExample(24).paths;
    if (path === undefined) throw new Error('path');
    const falls = (low: number, median: number) => {
      const at = (value: number) => path.median.map((_, i) => (i < 20 ? 1 : value));
      const one = { ...path, low: at(low), median: at(median), shortfall: null };
      return moneyPathsFigure({ ...pathsExample(24), paths: [one] });
    };
    expect(falls(-120, -92).svg).toContain('>below 0 from Sep 2027, to −92<');
    expect(falls(-120, -92).title).toContain('no payment is missed, but Euroclear Bank falls below 0');
    expect(falls(-120, -92).description).toContain('Euroclear Bank is below 0 from Sep 2027, to −92');
    expect(falls(-2, 0).svg).toContain('>in some draws below 0 from Sep 2027<');
    for (const { svg } of [falls(-120, -92), falls(-2, 0)]) expect(svg).not.toContain('never short');
    expect(falls(0, 0).svg).toContain('>never short<');
  });

  test('name the worst month with its range, the limit, and the largest guarantor first', () => {
    const { svg, description } = exposureFanFigure(exposureExample(24));
    expect(svg.includes('>worst in Jun 2026: 195 (186 to 206)<')).toBe(true);
    expect(description).toContain('worst in Jun 2026: 195 (186 to 206); the limit is 210');
    expect(svg.indexOf('>Germany<')).toBeLessThan(svg.indexOf('>France<'));
  });

  test('put who bears the loss at the top', () => {
    const { table, description, svg } = deltaFigure(deltaExample);
    expect(table.rows[0]?.[0]).toBe('Bank of Russia');
    expect(table.rows.at(-1)?.[0]).toBe('Ukraine');
    expect(description).toContain('Bank of Russia bears the largest loss, −140');
    expect(svg.includes('>−200 to −60<')).toBe(true);
  });
});
