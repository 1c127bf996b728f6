import { describe, expect, test } from 'vitest';

import { type Fields, month } from './random-instruments.case.ts';
import { ledgerOf, run } from './random-ledger.case.ts';

/** Openings of state, union, owner, custodian, company and guarantor. */
const openings = [100, 30, 0, 40, 0, 5].map((EUR) => ({ EUR, USD: 0 }));
const once = (amount: number, on = 0) => [{ on: month(on), amount }];
const custody = { kind: 'custody', custodian: 'custodian', owner: 'owner', opening: 100 };
const interest = { kind: 'interest', payer: 'world', holder: 'state', rate: 1.2 };

/** Instruments of which one falls short, and what is said of it: kind, account, instrument, cents, month. */
const cases: readonly (readonly [string, Readonly<Record<string, Fields>>, readonly unknown[]])[] = [
  [
    'a transfer beyond its payer',
    { gift: { kind: 'transfer', payer: 'union', payee: 'state', amounts: once(50) } },
    ['undrawn', 'union', 'gift', 2000, 0],
  ],
  [
    'spending beyond cash, floor and credit',
    {
      budget: {
        kind: 'budget',
        account: 'union',
        counterparty: 'world',
        revenue: once(10),
        spending: once(100),
        floor: 5,
        creditor: 'state',
        credit_limit: 20,
      },
    },
    ['unfunded', 'union', 'budget', 4500, 0],
  ],
  [
    'revenue beyond who pays it',
    {
      budget: {
        kind: 'budget',
        account: 'state',
        counterparty: 'union',
        revenue: once(31),
        spending: once(0),
      },
    },
    ['undrawn', 'union', 'budget', 100, 0],
  ],
  [
    'interest beyond its payer',
    { deposit: { kind: 'interest', payer: 'guarantor', holder: 'state', rate: 1.2 } },
    ['default', 'guarantor', 'deposit', 500, 0],
  ],
  [
    'a tax beyond its payer',
    { interest, tax: { kind: 'tax', on: 'interest', payer: 'guarantor', to: 'world', rate: 0.8 } },
    ['default', 'guarantor', 'tax', 300, 0],
  ],
  [
    'a levy beyond its payer',
    {
      interest,
      levy: {
        kind: 'levy',
        on: 'interest',
        payer: 'guarantor',
        to: 'world',
        rate: 0.9,
        retained: 0.2,
        every: 1,
      },
    },
    ['default', 'guarantor', 'levy', 220, 0],
  ],
  [
    'a drawdown beyond its lender',
    { loan: { kind: 'loan', lender: 'union', borrower: 'state', drawdowns: once(31) } },
    ['undrawn', 'union', 'loan', 100, 0],
  ],
  [
    'a repayment beyond its borrower',
    {
      loan: {
        kind: 'loan',
        lender: 'state',
        borrower: 'union',
        opening: 70,
        rate: 0.12,
        repayments: once(60),
      },
    },
    ['default', 'union', 'loan', 3070, 0],
  ],
  [
    'an obligation beyond its buyer',
    { bill: { kind: 'zero_coupon', buyer: 'custodian', issuer: 'union', face: 45, on: month(0) } },
    ['undrawn', 'custodian', 'bill', 500, 0],
  ],
  [
    'an obligation beyond its issuer',
    {
      bill: {
        kind: 'zero_coupon',
        buyer: 'custodian',
        issuer: 'union',
        face: 40,
        on: month(0),
        matures: month(1),
      },
      gift: { kind: 'transfer', payer: 'union', payee: 'state', amounts: once(60) },
    },
    ['default', 'union', 'bill', 3000, 1],
  ],
  [
    'securities beyond their issuer',
    {
      custody,
      bond: { kind: 'securities', issuer: 'guarantor', custody: 'custody', opening: 9, redemptions: once(8) },
    },
    ['default', 'guarantor', 'bond', 300, 0],
  ],
  [
    'a release beyond its custodian',
    { custody, release: { kind: 'release', custody: 'custody', amount: 70, on: month(0) } },
    ['uncovered', 'custodian', 'release', 3000, 0],
  ],
  [
    'a release beyond the claim',
    {
      custody: { ...custody, opening: 10 },
      release: { kind: 'release', custody: 'custody', amount: 12, on: month(0) },
    },
    ['uncovered', 'custodian', 'release', 200, 0],
  ],
  [
    'a fund beyond its investor',
    { fund: { kind: 'fund', fund: 'company', investor: 'union', amount: 33, on: month(1) } },
    ['undrawn', 'union', 'fund', 300, 1],
  ],
  [
    'a pledge beyond the claim',
    { custody, pledge: { kind: 'pledge', of: 'custody', to: 'union', amount: 101, on: month(1) } },
    ['over-pledged', 'union', 'pledge', 100, 1],
  ],
  [
    'works beyond their owner',
    {
      mine: {
        kind: 'project',
        owner: 'guarantor',
        counterparty: 'world',
        capital: 14,
        start: month(0),
        build: 2,
        life: 1,
        volume: 0,
        price: 0,
      },
    },
    ['undrawn', 'guarantor', 'mine', 200, 0],
  ],
  [
    'sales beyond their buyer',
    {
      oil: {
        kind: 'exports',
        seller: 'state',
        buyer: 'union',
        state: 'company',
        volume: 1,
        benchmark: 3,
        discount: 1,
        budget_share: 0.5,
      },
    },
    ['undrawn', 'union', 'oil', 3200, 0],
  ],
  [
    'an exchange beyond its dealer',
    {
      swap: {
        kind: 'conversion',
        account: 'state',
        dealer: 'union',
        sells: 'EUR',
        buys: 'USD',
        amounts: once(4),
      },
    },
    ['undrawn', 'union', 'swap', 500, 0],
  ],
];

describe('says what is lacking, of whom, when', () => {
  test.each(cases)('%s', (_, instruments, expected) => {
    const { plan, book } = run(ledgerOf(2, openings, Object.entries(instruments)));
    const [first] = book.shortfalls;
    const { accounts, instruments: all } = plan.ledger;
    expect([
      first?.kind,
      accounts[first?.account ?? -1]?.id,
      all[first?.instrument ?? -1]?.id,
      first?.amount,
      (first?.month ?? 0) - plan.ledger.start,
    ]).toEqual(expected);
  });

  test('a guarantee called beyond its limit, and a guarantor that cannot pay', () => {
    const { plan, book } = run(
      ledgerOf(2, openings, [
        ['custody', custody],
        ['bill', { kind: 'zero_coupon', buyer: 'custodian', issuer: 'union', face: 40, on: month(0) }],
        ['gift', { kind: 'transfer', payer: 'union', payee: 'company', amounts: once(70) }],
        [
          'cover',
          { kind: 'guarantee', covers: 'bill', guarantors: { state: 0.6, guarantor: 0.4 }, limit: 30 },
        ],
        ['release', { kind: 'release', custody: 'custody', amount: 100, on: month(1) }],
      ]),
    );
    const said = book.shortfalls.map(({ kind, account, amount }) => [
      kind,
      plan.ledger.accounts[account]?.id,
      amount,
    ]);
    // Called are 40, within the limit 30: 18 of the state and 12 of the guarantor, who has 5; the custodian gets 23 of 100.
    expect(said).toEqual([
      ['over-limit', 'union', 1000],
      ['default', 'guarantor', 700],
      ['uncovered', 'custodian', 7700],
    ]);
  });
});
