import { expect, test } from 'vitest';
import { worthsInDraw } from './exchange.ts';
import { moneyLines, promisedPools } from './index.ts';
import { held } from './ledger-checks.case.ts';
import { type Fields, month } from './random-instruments.case.ts';
import { ledgerOf, plan, run } from './random-ledger.case.ts';
import { makeRoom } from './room.ts';
import { splitterOf } from './split.ts';

/** Small cases that random ledgers have found, or that the rules of `properties.test.ts` cannot reach. */
const opening = (EUR: number, USD = 0) => ({ EUR, USD });
const made = (
  openings: Parameters<typeof ledgerOf>[1],
  instruments: Readonly<Record<string, Fields>>,
  months = 1,
) => ledgerOf(months, openings, Object.entries(instruments));
const madeUp = { assumption: 'made up' };
const once = (amount: number, on = 0) => [{ on: month(on), amount }];

test('shares that are no whole leave the rest, shares that miss it by a hair give out everything', () => {
  const split = (amount: number, ...shares: readonly number[]) => {
    const columns = shares.map((share) => Float64Array.of(share));
    const room = makeRoom(1);
    const { inDraw, inAll } = splitterOf(columns, room, 'at most all');
    room.begin();
    const parts = [...inDraw(amount, 0)];
    expect(inAll(Float64Array.of(amount)).map(([part]) => part)).toEqual(parts);
    return parts;
  };
  expect(split(100, 0.5)).toEqual([50]);
  // Drawn shares may add up to more than there is: they are taken in proportion.
  expect(split(100, 0.75, 0.75)).toEqual([50, 50]);
  expect(split(101, 0.25, 0.25)).toEqual([25, 25]);
  expect(split(100, 0.6, 0.4)).toEqual([60, 40]);
  expect(split(100, 0, 0)).toEqual([0, 0]);
  const third = 0.333333333333;
  expect(split(1e15, third, third, third)).toEqual([333333333333334, 333333333333333, 333333333333333]);
});

test('interest is paid as far as its payer has money, and by the holder at a rate below zero', () => {
  const interest = { kind: 'interest', payer: 'union', holder: 'state', rate: 1.2 };
  const short = run(made([opening(100), opening(4)], { interest }));
  expect([held(short, 'EUR', 'state'), held(short, 'EUR', 'union')]).toEqual([10_400, 0]);
  expect(short.book.shortfalls).toMatchObject([{ kind: 'default', account: 1, amount: 600 }]);
  const below = run(made([opening(100), opening(4)], { interest: { ...interest, rate: -0.12 } }));
  expect(below.book.transactions).toMatchObject([{ flow: { payer: 0, payee: 1, amount: 100 } }]);
});

test('a loan at a rate below zero is paid for by its lender, and repaid by what is due alone', () => {
  const terms = { lender: 'union', borrower: 'state', opening: 100, rate: -0.12, repayments: once(10) };
  const found = run(made([opening(10), opening(5)], { loan: { kind: 'loan', ...terms } }));
  expect([held(found, 'EUR', 'state'), held(found, 'loan', 'state')]).toEqual([100, -9000]);
  const grown = run(
    made([opening(10), opening(5)], { loan: { kind: 'loan', ...terms, interest: 'capitalised' } }),
  );
  expect([held(grown, 'EUR', 'state'), held(grown, 'loan', 'state')]).toEqual([0, -8900]);
});

test('a dealer, a buyer and a customer pay only what they have', () => {
  const conversion = { kind: 'conversion', account: 'state', dealer: 'union', sells: 'EUR', buys: 'USD' };
  const exchanged = run(made([opening(100), opening(0, 50)], { conversion }));
  expect(held(exchanged, 'EUR', 'state')).toBe(6000);
  expect(held(exchanged, 'USD', 'state')).toBe(5000);
  expect(exchanged.book.shortfalls).toMatchObject([{ kind: 'undrawn', account: 1, amount: 7500 }]);
  const exports = {
    kind: 'exports',
    seller: 'state',
    buyer: 'union',
    state: 'owner',
    volume: 1,
    benchmark: 1,
    budget_share: 0.5,
  };
  const sold = run(made([opening(0), opening(30)], { exports }));
  expect(['state', 'union', 'owner'].map((account) => held(sold, 'EUR', account))).toEqual([1500, 0, 1500]);
  const project = {
    kind: 'project',
    owner: 'state',
    counterparty: 'union',
    capital: 0,
    start: month(0),
    build: 1,
    life: 1,
  };
  const built = run(made([opening(0), opening(3)], { project: { ...project, volume: 12, price: 5 } }, 2));
  expect(['state', 'union'].map((account) => held(built, 'EUR', account))).toEqual([300, 0]);
});

test('a conversion keeps to its rate where the currencies have other decimals', () => {
  const conversion = { kind: 'conversion', account: 'state', dealer: 'bank', sells: 'EUR', buys: 'USD' };
  const file = made([opening(100)], { conversion });
  const currencies = {
    EUR: { unit: 'unit', bank: 'bank' },
    USD: { unit: 'unit', bank: 'bank', decimals: 0 },
  };
  expect(held(run({ ...file, currencies }), 'USD', 'state')).toBe(125);
});

test('a rate holds from its own month on, and before all of them the first', () => {
  const conversion = { kind: 'conversion', account: 'state', dealer: 'bank', sells: 'EUR', buys: 'USD' };
  const rate = (value: number, from: string) => ({ quote: 'USD per EUR', value, from, ...madeUp });
  const rates = [rate(3, month(2)), rate(2, month(1))];
  const dollars = (on: number) => {
    const gift = { kind: 'transfer', payer: 'union', payee: 'state', amounts: once(100, on) };
    return held(run({ ...made([opening(0), opening(100)], { gift, conversion }, 4), rates }), 'USD', 'state');
  };
  // What comes in one month is exchanged in the next.
  expect([0, 1, 2].map(dollars)).toEqual([20000, 30000, 30000]);
  expect(held(run({ ...made([opening(100)], { conversion }), rates }), 'USD', 'state')).toBe(20000);
});

test('what a minor unit is worth in what is reported in keeps to named units and decimals', () => {
  const of = plan({
    ...made([opening(100)], {}, 1),
    currencies: {
      EUR: { unit: 'million', bank: 'bank' },
      USD: { unit: 'thousand', bank: 'bank', decimals: 0 },
      GBP: { unit: 'billion', bank: 'bank' },
    },
    rates: [
      { quote: 'USD per EUR', value: 1.25, ...madeUp },
      { quote: 'EUR per GBP', value: 1.2, ...madeUp },
    ],
  });
  const worth = (id: string) =>
    worthsInDraw(
      of.plan,
      (estimate) => Float64Array.of(estimate.median),
      of.plan.currencyOf.get(id) ?? -1,
      1,
    )[0];
  // A hundredth of a million; a thousand dollars at 1.25 to the euro; a hundredth of a billion pounds at 1.2 euro.
  expect([worth('EUR'), worth('USD'), worth('GBP')]).toEqual([0.01, 0.0008, 12]);
});

test('a loan in another currency is written off in that currency', () => {
  const found = run(
    made([], {
      loan: { kind: 'loan', lender: 'union', borrower: 'state', currency: 'USD', opening: 7 },
      write_off: { kind: 'write_off', loan: 'loan', on: month(0) },
    }),
  );
  expect(found.book.transactions[0]?.flow).toMatchObject({ label: 'write-off', currency: 1, amount: 700 });
});

test('the least that money can be is released as any other sum', () => {
  const custody = { kind: 'custody', custodian: 'custodian', owner: 'owner', opening: 1 };
  const release = { kind: 'release', custody: 'custody', amount: 0.01, on: month(0) };
  const rich = [1, 1, 1, 1, 1, 1].map((EUR) => opening(EUR));
  const found = run(made(rich, { custody, release }));
  expect([held(found, 'EUR', 'owner'), held(found, 'custody', 'owner')]).toEqual([101, 99]);
});

test('what falls due to one custody is not there for the promises of another', () => {
  const custody = { kind: 'custody', custodian: 'custodian', owner: 'owner' };
  const { plan: compiled, draw } = plan(
    made([], {
      near: { ...custody, opening: 10 },
      far: { ...custody, opening: 20 },
      bond: { kind: 'securities', issuer: 'guarantor', custody: 'far', opening: 7, redemptions: once(7) },
      out: { kind: 'release', custody: 'near', amount: 16, on: month(0) },
      more: { kind: 'release', custody: 'far', amount: 25, on: month(0) },
    }),
  );
  expect(promisedPools(compiled, draw, [Int32Array.of(0)])).toMatchObject([
    { custody: 'near', available: 10, total: 16, short: 6 },
    { custody: 'far', available: 27, total: 25, short: 0 },
  ]);
});

test('payments of one rule between the same two are one line, by year', () => {
  const amounts = [0, 1, 12].map((k) => ({ on: month(k), amount: 2 }));
  const found = run(
    made([opening(100)], { rent: { kind: 'transfer', payer: 'state', payee: 'union', amounts } }, 13),
  );
  const lines = moneyLines(found);
  expect(lines.map(({ instrument, total }) => [instrument, total])).toEqual([['rent', 6]]);
  expect(Object.values(lines[0]?.byYear ?? {})).toEqual([4, 2]);
});
