import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { deals, situationSpace } from '../deals/index.ts';
import { load } from '../operations/shared/load.ts';
import { packageIndices } from '../situation/index.ts';
import { memoryStore } from '../store/index.ts';
import { jointMoney, makeStudy, utilities, utilityInDraws, withEstimate } from '../study/index.ts';
import { paidForTest, plainPromise, verdict } from '../verdict/index.ts';
import { votesOn } from '../votes/index.ts';
import { fund } from './index.ts';

/**
 * The constructed case with money that counts: the owner gets 100,000 four months from now for a claim of 100,000 that is
 * carried at a quarter while it is held back.
 */
async function valued(worth: string) {
  const folder = resolve(import.meta.dirname, '../../catalog/custody-and-guarantees');
  const ledger = readFileSync(resolve(folder, 'ledger.yaml'), 'utf8')
    .replace(
      'opening: 100000, assumption: constructed }',
      'opening: 100000, carried_at: 0.25, assumption: constructed }',
    )
    .concat(`worth_of_money: { owner: { worth: ${worth}, assumption: constructed } }\n`);
  const store = memoryStore(
    new Map([
      ['c/situation.yaml', readFileSync(resolve(folder, 'situation.yaml'), 'utf8')],
      ['c/ledger.yaml', ledger],
    ]),
  );
  const { situation, diagnostics } = await load(store, { situation: 'c' });
  expect(diagnostics).toEqual([]);
  if (situation?.ledger === undefined) throw new Error('case');
  return situation;
}

test('money counts in deals and verdict by the stated worth of what a package brings', async () => {
  const situation = await valued('0.000001');
  const bare = makeStudy(situation, { seed: 1, samples: 20 });
  const { study } = fund(bare);
  const money = jointMoney(study);
  // Four months at 3 % a year: 100,000 in cash for a claim that counted a quarter.
  const gain = 0.000001 * 100_000 * 0.75 * 1.03 ** (-4 / 12);
  expect(money?.values[0]?.[0]).toBe(0);
  expect(money?.values[0]?.[1]).toBeCloseTo(gain, 12);
  expect([...(money?.values[1] ?? [])]).toEqual([0, 0]);

  const free = { ...situation, ledger: { ...situation.ledger, worthOfMoney: [] } } as typeof situation;
  const plain = deals(situationSpace(makeStudy(free, { seed: 1, samples: 0 }), ['owner']));
  const counted = deals(situationSpace(study, ['owner']));
  const best = (found: typeof plain) => found.solutions.nash?.gains[0] as number;
  expect(best(counted) - best(plain)).toBeCloseTo(gain, 9);

  const chosen = situation.proposals[0]?.package ?? situation.noDeal;
  const question = { ...plainPromise, proposal: null, title: '', package: chosen, required: ['owner'] };
  const { accepted, draws: kept } = verdict(study, question, { keepDraws: true });
  expect(accepted.gains[0]?.central).toBeCloseTo(1 + gain, 9);
  expect(accepted.gains[0]?.parts.find(({ kind }) => kind === 'money')?.gain).toBeCloseTo(gain, 12);
  expect(kept?.[3]?.[0]).toBeCloseTo(1 + gain, 9);
  expect([...packageIndices(situation, chosen)]).toEqual([1]);
});

test('a study whose money was forgotten refuses every question, so that no answer goes without it', async () => {
  const situation = await valued('0.000001');
  const bare = makeStudy(situation, { seed: 1, samples: 20 });
  const chosen = situation.proposals[0]?.package ?? situation.noDeal;
  expect(() => votesOn(bare, chosen)).toThrow('fund()');
  expect(() => situationSpace(bare, ['owner'])).toThrow('fund()');
  const question = { ...plainPromise, proposal: null, title: '', package: chosen, required: ['owner'] };
  expect(() => verdict(bare, question)).toThrow('fund()');
});

test('the ledger is run in as many draws as are asked for', async () => {
  const situation = await valued('0');
  const plain = { ...situation, ledger: { ...situation.ledger, worthOfMoney: [] } } as typeof situation;
  const { study, runs } = fund(makeStudy(plain, { seed: 1, samples: 700 }), { most: 700 });
  if (runs === undefined) throw new Error('case');
  expect(
    paidForTest(study, runs, { package: situation.noDeal, covers: null, effective: null }).paidFor.samples,
  ).toBe(700);
});

test('money that is worth nothing changes nothing', async () => {
  const { study } = fund(makeStudy(await valued('0'), { seed: 1, samples: 0 }));
  const money = jointMoney(study);
  expect(money?.values.every((column) => column.every((value) => value === 0))).toBe(true);
});

test('what money is worth counts as it is changed, also where packages were valued before', async () => {
  const situation = await valued('0.000001 to 0.000003');
  const { study, runs } = fund(makeStudy(situation, { seed: 1, samples: 20 }));
  const chosen = Int32Array.of(1);
  const before = utilities(study, chosen);
  const worth = situation.estimates.find(({ path }) => path.includes('worth_of_money'))?.path ?? '';
  const { study: changed } = fund(withEstimate(study, worth, '0.000002'), {}, runs);
  const after = utilities(changed, chosen);
  expect(after[0]).not.toEqual(before[0]);
  for (const [i, column] of after.entries()) expect(column).toEqual(utilityInDraws(changed, chosen, i));
});
