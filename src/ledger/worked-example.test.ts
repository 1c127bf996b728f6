import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { sharedFolder } from '../../test/shared-data.ts';
import { load } from '../operations/shared/load.ts';
import { compile, packageIndices } from '../situation/index.ts';
import { fileStore } from '../store/index.ts';
import { medianDraw } from '../study/index.ts';
import { compileLedger, type LedgerRun, runLedger } from './index.ts';

/** The constructed case of four months; every figure can be checked by hand. */
async function release(): Promise<LedgerRun> {
  const store = fileStore(resolve(import.meta.dirname, '../..'));
  const { situation, diagnostics } = await load(store, { situation: 'catalog/custody-and-guarantees' });
  expect(diagnostics).toEqual([]);
  if (situation?.ledger === undefined) throw new Error('catalog');
  const compiled = compile(situation);
  const chosen = packageIndices(situation, situation.proposals[0]?.package ?? situation.noDeal);
  return runLedger(compileLedger(situation.ledger, situation, compiled), {
    draw: medianDraw(compiled),
    packages: [chosen],
  });
}

function holding({ plan, holdings }: LedgerRun, month: number, row: string, account: string): number {
  const r = plan.rows.findIndex(({ id }) => id === row);
  const a = plan.accountOf.get(account) as number;
  return holdings[month]?.[r * plan.ledger.accounts.length + a] as number;
}

const amounts = ({ book, plan }: LedgerRun, id: string, event: string) =>
  book.transactions
    .filter(
      ({ instrument, event: name }) =>
        instrument === plan.instrumentOf.get(id) && (event === '' || name === event),
    )
    .map(({ legs }) => legs[0]?.amount);

test('interest, tax and levy round half to even, month by month', async () => {
  const run = await release();
  expect(amounts(run, 'overnight', '')).toEqual([20000, 28030, 10072, 10009]);
  // 7007.5 is a tie: to the even cent.
  expect(amounts(run, 'corporate_tax', '')).toEqual([5000, 7008, 2518, 2502]);
  expect(amounts(run, 'windfall_levy', 'levy accrual')).toEqual([14955, 20959, 7531, 7484]);
  // 39100.5 is the second tie; half-up would give 39101.
  expect(amounts(run, 'windfall_levy', 'levy instalment')).toEqual([39100]);
});

test('the release is paid by the guarantors and by what the union still holds', async () => {
  const run = await release();
  expect(amounts(run, 'guarantees', 'guarantee call')).toEqual([2_700_000, 1_800_000]);
  expect(holding(run, 4, 'EUR', 'custodian')).toBe(4_011_983);
  expect(holding(run, 4, 'EUR', 'central_bank')).toBe(10_000_000);
  expect(holding(run, 4, 'EUR', 'union')).toBe(1_039_100);
  expect(holding(run, 4, 'obligation', 'custodian')).toBe(0);
  expect(holding(run, 4, 'windfall_levy:payable', 'union')).toBe(4345 + 7484);
  expect(run.book.shortfalls).toEqual([]);
});

test('the exposure of the guarantors is a path', async () => {
  const run = await release();
  expect(
    run.exposures.map(([one]) => [one?.call, ...(one?.guarantors ?? []).map(({ amount }) => amount)]),
  ).toEqual([
    [0, 0, 0],
    [4_463_978, 2_678_387, 1_785_591],
    [4_495_524, 2_697_314, 1_798_210],
    [0, 0, 0],
  ]);
});

const golden = sharedFolder('golden/ledger');

/** Names of the published file in ours. */
const accounts = {
  CBR: 'central_bank',
  CSD: 'custodian',
  ISS: 'issuer',
  CB: 'settlement',
  BE: 'state',
  EU: 'union',
  UA: 'recipient',
  G1: 'guarantor_1',
  G2: 'guarantor_2',
  ROW: 'world',
} as const;
const rows = {
  'deposit@CB': 'EUR',
  'custody-cash': 'cash',
  bond: 'bond',
  'levy-payable': 'windfall_levy:payable',
  'zero-coupon': 'obligation',
  'loan-UA': 'loan',
  recourse: 'guarantees:recourse',
} as const;

golden.describe('the shared worked example', () => {
  test('is equal to the cent in every cell of every month', async () => {
    const run = await release();
    const { months } = JSON.parse(golden.text('worked-example.json')) as {
      months: readonly { closing: Readonly<Record<string, Readonly<Record<string, number>>>> }[];
    };
    let cells = 0;
    for (const [m, { closing }] of months.entries())
      for (const [row, ours] of Object.entries(rows))
        for (const [account, our] of Object.entries(accounts)) {
          expect(holding(run, m + 1, ours, our), `month ${m + 1} ${row} ${account}`).toBe(
            closing[row]?.[account],
          );
          cells++;
        }
    expect(cells).toBe(280);
  });
});
