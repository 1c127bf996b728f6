import { expect, test } from 'vitest';
import { small } from '../../../test/helpers.ts';
import { fund } from '../../ledger/index.ts';
import { load } from '../../operations/shared/load.ts';
import { memoryStore } from '../../store/index.ts';
import { makeStudy } from '../../study/index.ts';
import { paidForTest, plainPromise } from '../index.ts';

/** A treasury that spends 10 a month; an open border brings it 4 of them from abroad. */
const ledger = (opening: string, more = '') => `ledger: purse
assumption: constructed
start: 2026-01
months: 24
report_in: EUR
discount_rate: 0
currencies: { EUR: { unit: million, bank: bank } }
accounts:
  purse: { name: Purse, kind: state, actor: south, opening: { EUR: ${opening} }${more} }
  empty: { name: Empty, kind: state, credit: { EUR: 5000 } }
  world: { name: World, kind: rest_of_world, opening: { EUR: 1 } }
  bank: { name: Bank, kind: bank }
instruments:
  aid: { kind: transfer, payer: world, payee: purse, amounts: [{ from: 2026-01, to: 2027-12, amount: 4 }], when: { trade: open } }
  need: { kind: transfer, payer: purse, payee: world, amounts: [{ from: 2026-01, to: 2027-12, amount: 10 }] }
  spends: { kind: transfer, payer: empty, payee: world, amounts: [{ from: 2026-01, to: 2027-12, amount: 10 }] }
`;

async function ends(text: string) {
  const store = memoryStore(
    new Map([
      ['small/situation.yaml', `${small.situation}ledger: ledger.yaml\n`],
      ['small/evidence.yaml', small.evidence],
      ['small/ledger.yaml', text],
    ]),
  );
  const { situation, diagnostics } = await load(store, { situation: 'small' });
  if (situation === undefined) throw new Error(JSON.stringify(diagnostics));
  const { study, runs } = fund(makeStudy(situation, { seed: 1, samples: 2000 }));
  if (runs === undefined) throw new Error('no ledger');
  const package_ = { water: 'half', trade: 'open' };
  return paidForTest(study, runs, { ...plainPromise, package: package_ }).paidFor.reserves;
}

test('money lasts until what falls due cannot be paid: 55 at 10 a month to June, at 6 a month to October', async () => {
  const at = (month: string) => ({ share: 1, low: month, median: month, high: month });
  expect(await ends(ledger('55'))).toEqual([
    { account: 'purse', deal: at('2026-10'), noDeal: at('2026-06') },
  ]);
});

test('who may owe has used up its own money once it stands below zero, and who opened with none had no reserve', async () => {
  const found = await ends(ledger('55', ', credit: { EUR: 5000 }'));
  expect(found).toMatchObject([
    { account: 'purse', deal: { median: '2026-10' }, noDeal: { median: '2026-06' } },
  ]);
});

test('draws in which it lasts beyond the run count as later, not as missing', async () => {
  // At 10 a month k − 1 months can be paid where less than 10 k is there: with probability (10 k − 64)/180; at 6 a month (6 k − 64)/180, within four standard errors.
  const [found] = await ends(
    ledger('{ distribution: uniform, low: 64, high: 244, assumption: constructed }'),
  );
  expect(found?.noDeal).toMatchObject({ low: '2026-08', median: '2027-04', high: '2027-12' });
  expect(Math.abs((found?.deal.share ?? 0) - 80 / 180)).toBeLessThan(0.04);
  expect(found?.deal).toMatchObject({ low: '2027-01', median: null, high: null });
});
