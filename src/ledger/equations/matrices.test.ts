import { describe, expect, test } from 'vitest';
import { modelOf, solve } from './model.case.ts';
import { plainSimulation } from './plain-simulation.case.ts';
import { simulate } from './simulate.ts';

/** Firms own capital that nobody owes, so that its row does not sum to zero; the rest is model SIM. */
const file = {
  kind: 'equations',
  parameters: { alpha1: 0.6, alpha2: 0.4, theta: 0.2, G: 20 },
  equations: ['C = alpha1*YD + alpha2*H[-1]', 'Y = C + G', 'T = theta*Y', 'YD = Y - T', 'd(H) = YD - C'],
  periods: 4,
};
const balance = {
  sectors: ['Households', 'Firms', 'Government'],
  rows: {
    Money: { Households: 'H', Government: '-H' },
    Capital: { Firms: 50 },
  },
  row_sums: { Capital: 'G + 30' },
  column_sums: { Firms: 50 },
};
const flows = {
  rows: {
    Consumption: { Households: '-C', Production: 'C' },
    'Government spending': { Production: 'G', Government: '-G' },
    Income: { Households: 'Y', Production: '-Y' },
    Taxes: { Households: '-T', Government: 'T' },
    'Change in money': { Households: '-d(H)', Government: 'd(H)' },
  },
};

describe('matrices', () => {
  test('hold in every period, with the sums that are stated', () => {
    const { matrices, diagnostics } = solve({
      ...file,
      matrices: { balance_sheet: balance, transactions_flow: flows },
    });
    expect(diagnostics).toEqual([]);
    expect(matrices.map(({ kind, holds }) => [kind, holds])).toEqual([
      ['balance-sheet', true],
      ['transactions-flow', true],
    ]);
    const [sheet, flow] = matrices;
    expect([...(sheet?.rowSums[1] ?? [])]).toEqual([50, 50, 50, 50, 50]);
    expect(sheet?.cells[0]?.[1]).toBeNull();
    expect(sheet?.columnSums[0]?.[4]).toBeCloseTo(sheet?.cells[0]?.[0]?.[4] ?? 0, 12);
    expect(flow?.sectors).toEqual(['Households', 'Production', 'Government']);
    expect(flow?.largest.relative).toBeLessThan(1e-14);
  });

  test('a row that loses money is named with its period and amount', () => {
    const rows = { ...flows.rows, Taxes: { Households: '-T', Government: 'if(C > 30, T - 1, T)' } };
    const { matrices, diagnostics } = solve({ ...file, matrices: { transactions_flow: { rows } } });
    expect(matrices[0]?.holds).toBe(false);
    expect(diagnostics.map(({ code, severity, message }) => `${severity} ${code}: ${message}`)).toEqual([
      "warning matrix-unbalanced: row 'Taxes' of the transactions is off by 1 in period 3",
    ]);
  });

  test('a column of flows that does not sum to zero is named', () => {
    const { Taxes: _, ...rows } = flows.rows;
    const { diagnostics } = solve({ ...file, matrices: { transactions_flow: { rows } } });
    expect(diagnostics[0]?.message).toMatch(/^column 'Households' of the transactions is off by \d/);
  });

  test('a balance sheet needs its sums stated where they are not zero', () => {
    const { diagnostics } = solve({ ...file, matrices: { balance_sheet: { ...balance, row_sums: {} } } });
    expect(diagnostics[0]?.message).toBe("row 'Capital' of the balance sheet is off by 50 in period 1");
    const { diagnostics: others } = solve({
      ...file,
      matrices: { balance_sheet: { ...balance, column_sums: { Firms: 49 } } },
    });
    expect(others[0]?.message).toBe("column 'Firms' of the balance sheet is off by 1 in period 1");
  });

  test('a cell without a value is reported, not shown as balanced', () => {
    const rows = { Odd: { Households: '1/(Y - Y)', Government: 0 } };
    const { matrices, diagnostics } = solve({ ...file, matrices: { balance_sheet: { rows } } });
    expect(matrices[0]?.holds).toBe(false);
    expect(diagnostics[0]?.message).toBe("row 'Odd' of the balance sheet has no value in period 1");
  });
});

describe('a result', () => {
  test('is the same bytes every time, and plain data', () => {
    const model = modelOf({ ...file, hidden: 'Y = C + G', matrices: { balance_sheet: balance } });
    const one = JSON.stringify(plainSimulation(simulate(model)));
    expect(
      JSON.stringify(
        plainSimulation(
          simulate(
            modelOf(
              JSON.stringify({ ...file, hidden: 'Y = C + G', matrices: { balance_sheet: balance } }, null, 1),
            ),
          ),
        ),
      ),
    ).toBe(one);
    expect(JSON.parse(one).series.Y).toEqual([...(simulate(model).series['Y'] ?? [])]);
    // The model itself is plain data, too: solved again after a round through JSON.
    expect(JSON.stringify(plainSimulation(simulate(JSON.parse(JSON.stringify(model)))))).toBe(one);
  });

  test('of an identity without a value does not hold', () => {
    const { hidden, diagnostics } = solve({ ...file, hidden: ['1/(Y - Y) = 0'] });
    expect(hidden[0]?.holds).toBe(false);
    expect(diagnostics[0]?.message).toBe("'1/(Y - Y) = 0' has no value in period 1");
  });
});
