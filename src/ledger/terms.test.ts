import { describe, expect, test } from 'vitest';
import { held } from './ledger-checks.case.ts';
import { type Fields, month } from './random-instruments.case.ts';
import { ledgerOf, run } from './random-ledger.case.ts';

/** Openings of state, union, owner, custodian, company and guarantor. */
const openings = [100, 30, 0, 40, 0, 5].map((EUR) => ({ EUR, USD: 0 }));
const once = (amount: number, on = 0) => [{ on: month(on), amount }];
const custody = { kind: 'custody', custodian: 'custodian', owner: 'owner', opening: 100 };

/** What is held of a row by an account after so many months. */
const holdingIn = (
  months: number,
  instruments: Readonly<Record<string, Fields>>,
  row: string,
  account: string,
): number => held(run(ledgerOf(months, openings, Object.entries(instruments))), row, account);

describe('does what its terms say', () => {
  test('a payment every third month comes in the first, the fourth and the seventh', () => {
    const amounts = [{ from: month(0), to: month(6), every: 3, amount: 1 }];
    const gift = { kind: 'transfer', payer: 'state', payee: 'company', amounts };
    expect([1, 2, 3, 4, 6, 7].map((months) => holdingIn(months, { gift }, 'EUR', 'company'))).toEqual([
      100, 100, 100, 200, 200, 300,
    ]);
    const spread = { ...gift, amounts: [{ from: month(0), to: month(6), every: 3, total: 1 }] };
    expect([1, 4, 7].map((months) => holdingIn(months, { spread }, 'EUR', 'company'))).toEqual([33, 67, 100]);
  });

  test('a project reaches its full output by its ramp', () => {
    const mine = {
      kind: 'project',
      owner: 'company',
      counterparty: 'world',
      capital: 0,
      start: month(0),
      build: 1,
      ramp: 4,
      life: 9,
      volume: 12,
      price: 8,
    };
    expect([2, 3, 4, 5, 6].map((months) => holdingIn(months, { mine }, 'EUR', 'company'))).toEqual([
      200, 600, 1200, 2000, 2800,
    ]);
    expect(holdingIn(3, { mine: { ...mine, ramp: undefined } }, 'EUR', 'company')).toBe(1600);
  });

  test('a project sells below the price by its discount', () => {
    const mine = {
      kind: 'project',
      owner: 'company',
      counterparty: 'world',
      capital: 0,
      start: month(0),
      build: 1,
    };
    const sold = { ...mine, life: 9, volume: 12, price: 8, discount: 3 };
    expect(holdingIn(2, { sold }, 'EUR', 'company')).toBe(500);
  });

  test('nothing is written off, seized or assigned where there is nothing', () => {
    const loan = { kind: 'loan', lender: 'union', borrower: 'state' };
    const { book } = run(
      ledgerOf(1, openings, [
        ['custody', { ...custody, opening: 0 }],
        ['loan', loan],
        ['write_off', { kind: 'write_off', loan: 'loan', on: month(0) }],
        ['seizure', { kind: 'seizure', custody: 'custody', taker: 'state', on: month(0) }],
        ['reparations', { kind: 'reparations', custody: 'custody', to: 'state', on: month(0) }],
        ['release', { kind: 'release', custody: 'custody', on: month(0) }],
      ]),
    );
    expect([book.transactions, book.shortfalls]).toEqual([[], []]);
  });

  test('a loan is repaid only after reparations, be they a cent', () => {
    const loan = {
      kind: 'loan',
      lender: 'union',
      borrower: 'state',
      opening: 9,
      repayments: [{ from: month(0), to: month(2), amount: 3 }],
      only_after: 'reparations',
    };
    const paid = (on: number) => ({
      custody,
      reparations: { kind: 'reparations', custody: 'custody', to: 'state', amount: 0.01, on: month(on) },
      loan,
    });
    expect([0, 1].map((on) => holdingIn(3, paid(on), 'loan', 'union'))).toEqual([300, 600]);
    expect(
      holdingIn(3, { ...paid(0), reparations: { ...paid(0).reparations, amount: 0 } }, 'loan', 'union'),
    ).toBe(900);
  });

  test('an obligation that calls back the whole is called by a gap alone', () => {
    const bill = {
      kind: 'zero_coupon',
      buyer: 'custodian',
      issuer: 'union',
      face: 10,
      on: month(0),
      redeems: 'whole',
    };
    const released = (amount: number) => ({
      custody,
      bill,
      release: { kind: 'release', custody: 'custody', amount, on: month(1) },
    });
    expect(holdingIn(2, released(30), 'bill', 'custodian')).toBe(1000);
    expect(holdingIn(2, released(30.01), 'bill', 'custodian')).toBe(0);
  });

  test('guarantors stand for their shares of the limit, and owe what they could not pay', () => {
    const file = ledgerOf(2, openings, [
      ['custody', custody],
      ['bill', { kind: 'zero_coupon', buyer: 'custodian', issuer: 'union', face: 40, on: month(0) }],
      ['gift', { kind: 'transfer', payer: 'union', payee: 'company', amounts: once(70) }],
      ['cover', { kind: 'guarantee', covers: 'bill', guarantors: { state: 0.6, guarantor: 0.4 }, limit: 50 }],
      ['release', { kind: 'release', custody: 'custody', amount: 100, on: month(1) }],
    ]);
    const found = run(file);
    const before = found.holdings[1] as Float64Array;
    const memo = found.plan.rows.findIndex(({ id }) => id === 'cover:undrawn');
    const at = (account: string) =>
      before[memo * found.book.accounts + (found.plan.accountOf.get(account) ?? -1)];
    expect(['state', 'guarantor', 'union'].map(at)).toEqual([-3000, -2000, 5000]);
    expect(['state', 'guarantor', 'union'].map((account) => held(found, 'cover:undrawn', account))).toEqual([
      -600, -1500, 2100,
    ]);
    expect(['state', 'guarantor', 'union'].map((account) => held(found, 'cover:recourse', account))).toEqual([
      2400, 500, -2900,
    ]);
    expect(['guarantor', 'union'].map((account) => held(found, 'cover:arrears', account))).toEqual([
      -1100, 1100,
    ]);
  });

  test('what finds no money at all moves none', () => {
    const bill = {
      kind: 'zero_coupon',
      buyer: 'custodian',
      issuer: 'union',
      face: 40,
      on: month(0),
      matures: month(1),
    };
    const gift = { kind: 'transfer', payer: 'union', payee: 'company', amounts: once(70) };
    const { book } = run(ledgerOf(2, openings, Object.entries({ bill, gift })));
    expect(book.shortfalls.map(({ kind, amount }) => [kind, amount])).toEqual([['default', 4000]]);
    const pot = {
      kind: 'fund',
      fund: 'company',
      investor: 'owner',
      amount: 7,
      on: month(1),
      out_of: 'custody',
    };
    const spent = { kind: 'transfer', payer: 'custodian', payee: 'world', amounts: once(40) };
    expect(holdingIn(2, { custody, spent, pot }, 'pot', 'owner')).toBe(0);
  });
});
