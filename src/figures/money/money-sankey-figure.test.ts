import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { moneySankeyFigure } from '../index.ts';
import { sankeyData } from './money-arbitraries.case.ts';
import { sankeyExample } from './money-examples.case.ts';
import { sankeyBands } from './sankey/bands.ts';
import { sankeyLayout } from './sankey/layout.ts';

describe('who pays whom', () => {
  test('shows every amount in the table', async () => {
    await fc.assert(
      fc.asyncProperty(sankeyData, async (data) => {
        const { table } = await moneySankeyFigure(data);
        const shown = table.rows.map((row) => row[3]);
        const given = data.flows.map(({ amount }) => amount);
        const inOrder = (list: readonly unknown[]) => [...list].sort((a, b) => Number(a) - Number(b));
        expect(inOrder(shown)).toEqual(inOrder(given));
      }),
      { numRuns: 60 },
    );
  });

  test('draws bands as thick as their amounts, and nodes as thick as their bands', async () => {
    const space = {
      thickness: 200,
      accountReach: (_: string | null, half: number) => Math.max(half, 14),
      purposeReach: (half: number) => [half + 13, half + 2] as const,
    };
    await fc.assert(
      fc.asyncProperty(sankeyData, async ({ flows }) => {
        const { bands } = sankeyBands(flows);
        if (bands.length === 0) return;
        const { payers, purposes, receivers, bands: placed } = await sankeyLayout(bands, space);
        const total = flows.reduce((sum, { amount }) => sum + Math.abs(amount), 0);
        const drawn = placed.reduce((sum, { thickness }) => sum + thickness, 0);
        for (const { amount, thickness } of placed) expect(thickness / drawn).toBeCloseTo(amount / total, 9);
        for (const [side, nodes] of [payers, purposes, receivers].entries())
          for (const { key, top, bottom, amount } of nodes) {
            const own = placed.filter((one) => [one.payer, one.flow, one.receiver][side] === key);
            const thick = own.reduce((sum, { thickness }) => sum + thickness, 0);
            const middles = own.flatMap(({ heights: [a, b, c, d], thickness }) =>
              ([[a], [b, c], [d]][side] ?? []).map((y) => ({ y, half: thickness / 2 })),
            );
            for (const { y, half } of middles) {
              expect(y - half).toBeGreaterThanOrEqual(top - 1e-6);
              expect(y + half).toBeLessThanOrEqual(bottom + 1e-6);
            }
            expect(bottom - top).toBeCloseTo(thick, 6);
            expect(own.reduce((sum, one) => sum + one.amount, 0) / amount).toBeCloseTo(1, 9);
          }
      }),
      { numRuns: 60 },
    );
  });

  test('draws what the layout says: the thickness of each band in the picture is its amount', async () => {
    const flows = sankeyExample.flows.filter(({ amount }) => Math.abs(amount) > 3);
    const { svg } = await moneySankeyFigure({ ...sankeyExample, flows }, 360);
    const drawn = [...svg.matchAll(/ ([\d.]+) 269 ([\d.]+)V([\d.]+)C/g)].map(
      (one) => Number(one[3]) - Number(one[2]),
    );
    const amounts = flows.map(({ amount }) => Math.abs(amount)).sort((a, b) => b - a);
    const total = amounts.reduce((sum, one) => sum + one, 0);
    expect(drawn.length).toBe(amounts.length);
    for (const [i, thick] of drawn.entries()) expect(thick).toBeCloseTo((210 * (amounts[i] ?? 0)) / total, 1);
  });

  test('joins what is too small to see, and turns negative amounts round', () => {
    const flows = [
      { from: 'a', to: 'b', label: 'large', amount: 1000 },
      { from: 'a', to: 'b', label: 'back', amount: -500 },
      { from: 'a', to: 'c', label: 'small', amount: 1 },
      { from: 'd', to: 'c', label: 'small too', amount: -2 },
    ];
    const { bands, small } = sankeyBands(flows);
    expect([...small]).toEqual([2, 3]);
    expect(bands).toEqual([
      { payer: 'a', receiver: 'b', flow: 0, amount: 1000 },
      { payer: 'b', receiver: 'a', flow: 1, amount: 500 },
      { payer: 'a', receiver: null, flow: null, amount: 1 },
      { payer: null, receiver: null, flow: null, amount: 2 },
    ]);
  });
});
