import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { load } from '../src/operations/shared/load.ts';
import { memoryStore } from '../src/store/index.ts';
import { changed, root } from './helpers.ts';

const folder = resolve(root, 'catalog/custody-and-guarantees');
const files = {
  situation: readFileSync(resolve(folder, 'situation.yaml'), 'utf8'),
  ledger: readFileSync(resolve(folder, 'ledger.yaml'), 'utf8'),
};

/** What is broken in the ledger, and the words that a user must see. */
const cases: readonly (readonly [name: string, from: string, to: string, code: string, words: string])[] = [
  [
    'an unknown account',
    'payer: settlement',
    'payer: setlement',
    'unknown-account',
    "'setlement' is no account",
  ],
  ['an unknown currency', 'report_in: EUR', 'report_in: EURO', 'unknown-currency', "'EURO' is no currency"],
  ['an unknown kind', 'kind: securities', 'kind: bonds', 'invalid-value', 'has no known kind'],
  ['an unknown term', 'redeems: whole', 'redems: whole', 'unknown-key', "'redems' is no key"],
  ['a missing term', '    face: 90000\n', '', 'missing-key', "'face' is missing"],
  ['a wrong word', 'redeems: whole', 'redeems: all', 'invalid-value', 'it must be one of: gap, whole'],
  [
    'an unknown instrument',
    'covers: obligation',
    'covers: obligations',
    'unknown-instrument',
    "'obligations' is no instrument",
  ],
  [
    'an instrument of the wrong kind',
    'covers: obligation',
    'covers: loan',
    'wrong-kind',
    "'loan' is a loan; it must be a zero_coupon here",
  ],
  ['a share above one', 'guarantor_1: 0.60', 'guarantor_1: 1.60', 'bad-estimate', '1.6'],
  ['a sum below zero', 'face: 90000', 'face: -90000', 'bad-estimate', '-90000'],
  [
    'a month that is none',
    'on: 2026-02\n    funds',
    'on: February\n    funds',
    'invalid-value',
    'a month is written 2026-03',
  ],
  [
    'a payment twice timed',
    '{ on: 2026-02, amount: 45000 }',
    '{ on: 2026-02, from: 2026-02, to: 2026-03, amount: 45000 }',
    'bad-payment',
    'a payment is `on` a month, or `from` one `to` another',
  ],
  [
    'a payment of nothing',
    '{ on: 2026-02, amount: 45000 }',
    '{ on: 2026-02 }',
    'bad-payment',
    'an `amount` each, or a `total`',
  ],
  [
    'a payment without an end',
    '{ on: 2026-02, amount: 45000 }',
    '{ from: 2026-02, amount: 45000 }',
    'bad-payment',
    'needs both `from` and `to`',
  ],
  [
    'an end before the beginning',
    '{ on: 2026-02, amount: 45000 }',
    '{ from: 2026-02, to: 2026-01, amount: 45000 }',
    'bad-window',
    'it ends in 2026-01, before it begins in 2026-02',
  ],
  [
    'an unknown option',
    'when: { assets: released }',
    'when: { assets: freed }',
    'unknown-option',
    "'freed' is no option",
  ],
  [
    'an unknown issue',
    'when: { assets: released }',
    'when: { asset: released }',
    'unknown-issue',
    "'asset' is no issue",
  ],
  [
    'an unknown actor',
    'kind: union, actor: union',
    'kind: union, actor: onion',
    'unknown-actor',
    "'onion' is no actor",
  ],
  [
    'an unknown kind of account',
    'name: Settlement bank, kind: bank',
    'name: Settlement bank, kind: bench',
    'invalid-value',
    'it must be one of',
  ],
  [
    'a currency without a rate',
    'currencies:\n',
    'currencies:\n  USD: { unit: million, bank: settlement }\n',
    'missing-rate',
    "currency 'USD' has no rate",
  ],
  [
    'a rate that is no quote',
    'currencies:\n',
    'rates: [{ quote: EUR/USD, value: 1.1, assumption: t }]\ncurrencies:\n',
    'invalid-value',
    'a quote is written USD per EUR',
  ],
  [
    'a change of what is fixed',
    'face: 90000',
    'face: 90000\n    changes: [{ since: 2026-03, face: 80000 }]',
    'unknown-key',
    "'changes' is no key",
  ],
  [
    'a credit line without a lender',
    'counterparty: world',
    'counterparty: world\n    credit_limit: 5',
    'missing-key',
    'needs both creditor and credit_limit',
  ],
  ['months beyond reason', 'months: 4\n', 'months: 4000\n', 'invalid-value', 'at most 1200'],
  [
    'shares above one',
    'guarantor_1: 0.60',
    'guarantor_1: 1',
    'bad-shares',
    'add up to 1.4; they must add up to 1',
  ],
  [
    'shares below one',
    'guarantor_1: 0.60',
    'guarantor_1: 0.1',
    'bad-shares',
    'add up to 0.5; they must add up to 1',
  ],
  [
    'shares of a fund above one',
    '  release: {',
    '  pot: { kind: fund, fund: recipient, investor: union, amount: 1, on: 2026-02, distributes: { state: 0.7, world: 0.4 } }\n  release: {',
    'bad-shares',
    'add up to 1.1; they must add up to at most 1',
  ],
  [
    'a bond redeemed ten times',
    'redemptions: [{ on: 2026-01, amount: 40000 }]',
    'redemptions: [{ from: 2026-01, to: 2026-04, amount: 100000 }]',
    'redeems-more',
    'redemptions come to 400000, and only 40000 is outstanding',
  ],
  [
    'a redemption before the start',
    'redemptions: [{ on: 2026-01, amount: 40000 }]',
    'redemptions: [{ on: 2020-01, amount: 40000 }]',
    'before-start',
    '2020-01 lies before the ledger starts in 2026-01',
  ],
  [
    'payments that begin before the start',
    'spending: [{ on: 2026-03, amount: 20000 }]',
    'spending: [{ from: 2025-03, to: 2026-03, amount: 20000 }]',
    'before-start',
    'a part of this money would vanish',
  ],
  [
    'an event before the start',
    'face: 90000\n    on: 2026-02',
    'face: 90000\n    on: 2025-12',
    'before-start',
    'never happens',
  ],
  [
    'an account that pays itself',
    'payer: settlement',
    'payer: custodian',
    'one-account',
    "are one account, 'custodian'",
  ],
  [
    'an owner who owes its own bond',
    'issuer: issuer',
    'issuer: central_bank',
    'one-account',
    "issuer and custody's owner are one account",
  ],
  [
    'more money than can be counted',
    'opening: { EUR: 60000 }',
    'opening: { EUR: 1e15 }',
    'too-much-money',
    "units of 'million' with 2 decimals: at most 90071992547409",
  ],
  [
    'money that is too much together',
    'spending: [{ on: 2026-03, amount: 20000 }]',
    'spending: [{ from: 2026-01, to: 2026-04, amount: 4e13 }]',
    'too-much-money',
    'at most 90071992547409',
  ],
  [
    'a chance above one',
    '  release: {',
    `  mine: { kind: project, owner: union, counterparty: world, capital: 1, start: 2026-01, build: 1, life: 9, volume: 1, price: 1, hazard: 2 }\n  release: {`,
    'bad-estimate',
    '2',
  ],
];

describe('a broken ledger', () => {
  test.each(cases)('%s: says so at its place', async (_, from, to, code, words) => {
    const ledger = changed(files.ledger, from, to);
    const store = memoryStore(
      new Map([
        ['c/situation.yaml', files.situation],
        ['c/ledger.yaml', ledger],
      ]),
    );
    const { situation, diagnostics } = await load(store, { situation: 'c' });
    expect(situation).toBeUndefined();
    const found = diagnostics.find(
      (one) => one.code === code && `${one.message} ${one.hint ?? ''}`.includes(words),
    );
    expect(found, JSON.stringify(diagnostics.map((one) => [one.code, one.message]))).toBeDefined();
    expect(found?.file).toBe('c/ledger.yaml');
    expect(found?.span).toBeDefined();
  });
  test('whose need is covered must be an account; the place is that in the situation', async () => {
    const situation = changed(
      files.situation,
      'package: { assets: released }',
      'package: { assets: released }, covers: { account: setlement, from: 2026-04, to: 2026-06 }',
    );
    const store = memoryStore(
      new Map([
        ['c/situation.yaml', situation],
        ['c/ledger.yaml', files.ledger],
      ]),
    );
    const { diagnostics } = await load(store, { situation: 'c' });
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toMatchObject([
      { code: 'unknown-account', message: "'setlement' is no account", file: 'c/situation.yaml' },
    ]);
  });
  test('what never happens is a warning', async () => {
    const late = changed(
      changed(files.ledger, 'on: 2026-04, assumption', 'on: 2027-04, assumption'),
      'revenue: [{ on: 2026-03, amount: 3000 }]',
      'revenue: [{ on: 2026-07, amount: 3000 }]',
    );
    const store = memoryStore(
      new Map([
        ['c/situation.yaml', files.situation],
        ['c/ledger.yaml', changed(late, 'every: 3', 'every: 3\n    since: 2030-01')],
      ]),
    );
    const { situation, diagnostics } = await load(store, { situation: 'c' });
    expect(situation).toBeDefined();
    expect(diagnostics.map(({ code, severity }) => `${code} ${severity}`)).toEqual(
      Array.from({ length: 3 }, () => 'never warning'),
    );
  });
  test('all mistakes come at once', async () => {
    const two = changed(
      changed(files.ledger, 'covers: obligation', 'covers: bond'),
      'payer: settlement',
      'payer: nobody',
    );
    const store = memoryStore(
      new Map([
        ['c/situation.yaml', files.situation],
        ['c/ledger.yaml', two],
      ]),
    );
    const { diagnostics } = await load(store, { situation: 'c' });
    expect(diagnostics.map(({ code }) => code).sort()).toEqual(['unknown-account', 'wrong-kind']);
  });
  test('a ledger file that is not there', async () => {
    const store = memoryStore(new Map([['c/situation.yaml', files.situation]]));
    const { diagnostics } = await load(store, { situation: 'c' });
    expect(diagnostics.map(({ message }) => message)).toEqual(["there is no ledger file at 'c/ledger.yaml'"]);
  });
});
