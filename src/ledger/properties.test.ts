import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LedgerRun } from './index.ts';
import { expectBalanced, expectCash, expectIssuers } from './ledger-checks.case.ts';
import { type Fields, month, payers } from './random-instruments.case.ts';
import { ledgerOf, ledgers, run, type WrittenLedger } from './random-ledger.case.ts';
import { sensible } from './sensible.case.ts';

/** Random ledgers, read by the real loader; each property holds for all of them. */
function forAll(numRuns: number, property: (file: WrittenLedger) => void): void {
  fc.assert(
    fc.property(ledgers(), (file) => {
      property(file);
    }),
    { numRuns },
  );
}

const bytesOf = ({ book, holdings, exposures }: LedgerRun) =>
  JSON.stringify([book.transactions, book.shortfalls, cellsOf(holdings), exposures]);

/** Cells as text: comparing two texts is many times faster than comparing arrays. */
const cellsOf = (holdings: readonly Float64Array[]) =>
  JSON.stringify(holdings.map((cells) => Array.from(cells)));

/** Without what answers a cent with much more: calls for the whole, and a dealer's own prices month after month. */
const smooth = (file: WrittenLedger): WrittenLedger => ({
  ...file,
  instruments: Object.fromEntries(
    Object.entries(file.instruments).map(([id, one]) => [
      id,
      { ...one, redeems: undefined, ...(one['kind'] === 'conversion' && { rate: undefined }) },
    ]),
  ),
});

describe('any ledger', () => {
  test('balances, lets no account pay what it lacks, and has every row owed by its issuer alone', () => {
    forAll(160, (file) => {
      const found = run(file);
      expectBalanced(found);
      expectCash(found);
      expectIssuers(found);
    });
  });

  test('gives the same bytes again', () => {
    forAll(20, (file) => expect(bytesOf(run(file))).toBe(bytesOf(run(file))));
  });

  test('holds the same whatever currency is reported in', () => {
    forAll(40, (file) => {
      const found = run({ ...file, report_in: 'USD' });
      expect(cellsOf(found.holdings)).toBe(cellsOf(run(file).holdings));
    });
  });

  test('does not know how many months will follow', () => {
    forAll(40, (file) => {
      const { holdings } = run(file);
      const longer = run({ ...file, months: file.months + 3 }).holdings.slice(0, holdings.length);
      expect(cellsOf(longer)).toBe(cellsOf(holdings));
    });
  });

  test('is not changed by an instrument that no chosen option sets going', () => {
    const idle = { when: { assets: 'released' }, assumption: 'made up' };
    const appended = {
      idle_loan: { kind: 'loan', lender: 'world', borrower: 'state', opening: 9, rate: 0.1, ...idle },
      idle_transfer: {
        kind: 'transfer',
        payer: 'bank',
        payee: 'state',
        amounts: [{ on: month(0), amount: 9 }],
        ...idle,
      },
    };
    forAll(40, (file) => {
      const [without, beside] = [
        run(file),
        run({ ...file, instruments: { ...file.instruments, ...appended } }),
      ];
      expect(JSON.stringify(beside.book.transactions)).toBe(JSON.stringify(without.book.transactions));
      expect(beside.book.holdings.slice(0, without.book.holdings.length)).toEqual(without.book.holdings);
      expect(beside.book.holdings.slice(without.book.holdings.length).every((one) => one === 0)).toBe(true);
    });
  });
});

describe('ten times the money', () => {
  const sums = new Set('amount total face limit floor credit_limit capital volume opening credit'.split(' '));
  const tenfold = (value: unknown, isSum: boolean): unknown => {
    // In cents, so that no tenth of one is lost.
    if (typeof value === 'number') return isSum ? Math.round(value * 1000) / 100 : value;
    if (Array.isArray(value)) return value.map((one) => tenfold(one, isSum));
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(([key, one]) => [key, tenfold(one, isSum || sums.has(key))]);
    return Object.fromEntries(entries);
  };
  test('gives ten times the stocks, but for a cent a transaction', () => {
    forAll(70, (given) => {
      const file = smooth(given);
      const [once, tenTimes] = [run(file), run(tenfold(file, false) as WrittenLedger)];
      const bound = 1 + Math.max(once.book.transactions.length, tenTimes.book.transactions.length);
      for (const [at, amount] of once.book.holdings.entries())
        expect(Math.abs(amount - (tenTimes.book.holdings[at] as number) / 10)).toBeLessThanOrEqual(bound);
    });
  });
});

describe('an account split in two', () => {
  const cents = fc.integer({ min: 0, max: 20_000 }).map((n) => (2 * n) / 100);
  const deed = fc.record({
    does: fc.constantFrom('pays', 'earns', 'borrows', 'spends'),
    on: fc.nat(9),
    amount: cents,
  });
  type Deed = { readonly does: string; readonly on: number; readonly amount: number };

  /** A share of what the company does with the rest of the world, done by one account. */
  function done({ does, on, amount }: Deed, account: string, share: number): Fields {
    const now = [{ on: month(on), amount: amount * share }];
    const later = [{ on: month(on + 2), amount: amount * share }];
    if (does === 'pays') return { kind: 'transfer', payer: account, payee: 'world', amounts: now };
    if (does === 'earns') return { kind: 'transfer', payer: 'world', payee: account, amounts: now };
    if (does === 'borrows')
      return { kind: 'loan', lender: 'world', borrower: account, drawdowns: now, repayments: later };
    const credit = { creditor: 'world', credit_limit: amount * share };
    return { kind: 'budget', account, counterparty: 'world', revenue: later, spending: now, ...credit };
  }

  const support = { assumption: 'made up' };
  const company = (opening: number) => ({
    name: 'Company',
    kind: 'company',
    opening: { EUR: opening },
    ...support,
  });

  /** What is held by row and account, both halves together. */
  function totals({ plan, book }: LedgerRun): Readonly<Record<string, number>> {
    const sums: Record<string, number> = {};
    for (const [cell, amount] of book.holdings.entries()) {
      const row = plan.rows[Math.floor(cell / book.accounts)]?.id.replace(/^(deed\d+)b/, '$1');
      const account = plan.ledger.accounts[cell % book.accounts]?.id.replace('_b', '');
      if (amount !== 0) sums[`${row} ${account}`] = (sums[`${row} ${account}`] ?? 0) + amount;
    }
    return sums;
  }

  test('leaves all totals as they were', () => {
    const cases = fc.tuple(
      ledgers(['transfer', 'loan', 'income', 'budget']),
      fc.array(deed, { maxLength: 6 }),
      cents,
    );
    fc.assert(
      fc.property(cases, ([file, deeds, opening]) => {
        const elsewhere = JSON.parse(JSON.stringify(file.instruments).replaceAll('"company"', '"state"'));
        const others = Object.fromEntries(
          sensible(Object.entries(elsewhere), ['state', 'union', 'world', 'bank']),
        );
        const made = (name: string, account: string, share: number) =>
          deeds.map((one, k) => [`deed${k}${name}`, { ...done(one, account, share), ...support }]);
        const whole = run({
          ...file,
          accounts: { ...file.accounts, company: company(opening) },
          instruments: { ...others, ...Object.fromEntries(made('', 'company', 1)) },
        });
        const halves = [...made('', 'company', 0.5), ...made('b', 'company_b', 0.5)];
        const half = company(opening / 2);
        const split = run({
          ...file,
          accounts: { ...file.accounts, company: half, company_b: half },
          instruments: { ...others, ...Object.fromEntries(halves) },
        });
        expect(totals(split)).toEqual(totals(whole));
      }),
      { numRuns: 50 },
    );
  });
});

describe('large and long', () => {
  /** Ten thousand of them are just below what can be counted in cents. */
  const amount = 8_345_678_901.23;
  const openings = payers.map(() => ({ EUR: amount, USD: 0 }));
  const ring = [...payers, 'world', 'bank'];
  const pairs = [
    ...ring.map((payer, k) => [payer, ring[(k + 1) % ring.length]]),
    ['world', 'bank'],
    ['bank', 'world'],
  ];

  test('ten thousand transactions end where they began, to the cent', () => {
    const always = [{ from: month(0), to: month(999), amount }];
    const transfers = pairs.map(
      ([payer, payee], k) => [`transfer${k}`, { kind: 'transfer', payer, payee, amounts: always }] as const,
    );
    const found = run(ledgerOf(1000, openings, transfers));
    expect(found.book.transactions.length).toBe(10_000);
    expect(found.book.transactions.every(({ legs }) => legs[0]?.amount === 834_567_890_123)).toBe(true);
    expect(found.book.holdings).toEqual(found.holdings[0]);
    expect(found.book.shortfalls).toEqual([]);
    expectBalanced(found);
    expectCash(found);
  });

  test('a month without transactions changes nothing', () => {
    const { holdings } = run(ledgerOf(24, openings, []));
    for (const cells of holdings) expect(cells).toEqual(holdings[0]);
  });

  test('sums beyond 2^53 cents throw, wherever they come together', () => {
    const most = 60_000_000_000_000;
    const gift = (on: number) => ({ on: month(on), amount: most });
    const given = (...amounts: readonly Fields[]) =>
      ledgerOf(3, [], [['gift', { kind: 'transfer', payer: 'world', payee: 'state', amounts }]]);
    const refused = 'more than can be counted exactly';
    expect(() => run(given(gift(0)))).not.toThrow();
    expect(() => run(given(gift(0), gift(2)))).toThrow(refused);
    expect(() => run(given(gift(1), gift(1)))).toThrow(refused);
    expect(() => run(given({ from: month(0), to: month(1), amount: most }))).toThrow(refused);
    const two = [most, most].map((EUR) => ({ EUR, USD: 0 }));
    expect(() => run(ledgerOf(1, two, []))).toThrow(refused);
    // What grows beyond it in the run is said with its month and instrument.
    const interest = { kind: 'interest', payer: 'world', holder: 'state', rate: 9 };
    const grows = ledgerOf(3, [{ EUR: most, USD: 0 }], [['overnight', interest]]);
    expect(() => run(grows)).toThrow("beyond 2^53 minor units in 2026-01, by 'overnight'");
  });
});
