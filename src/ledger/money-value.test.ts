import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { deals, situationSpace } from '../deals/index.ts';
import { load } from '../operations/shared/load.ts';
import { compile, drawInputs, medianDraw, packageIndices } from '../situation/index.ts';
import { memoryStore } from '../store/index.ts';
import { actorGains, moneySide, paidForTest, verdict } from '../verdict/index.ts';
import { compileLedger, moneyValue } from './index.ts';

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
  return { situation, ledger: situation.ledger, compiled: compile(situation) };
}

test('money counts in deals and verdict by the stated worth of what a package brings', async () => {
  const { situation, ledger, compiled } = await valued('0.000001');
  const money = moneyValue(compileLedger(ledger, situation, compiled), medianDraw(compiled));
  // Four months at 3 % a year: 100,000 in cash for a claim that counted a quarter.
  const gain = 0.000001 * 100_000 * 0.75 * 1.03 ** (-4 / 12);
  expect(money?.values[0]?.[0]).toBe(0);
  expect(money?.values[0]?.[1]).toBeCloseTo(gain, 12);
  expect([...(money?.values[1] ?? [])]).toEqual([0, 0]);

  const plain = deals(situationSpace(situation, compiled, ['owner']));
  const counted = deals(situationSpace(situation, compiled, ['owner'], medianDraw(compiled), money));
  const best = (found: typeof plain) => found.solutions.nash?.gains[0] as number;
  expect(best(counted) - best(plain)).toBeCloseTo(gain, 9);

  const chosen = situation.proposals[0]?.package ?? situation.noDeal;
  const draws = drawInputs(compiled, 1, 20);
  const question = { proposal: null, title: '', package: chosen, required: ['owner'], keepDraws: true };
  const { accepted, draws: kept } = verdict(situation, compiled, draws, question);
  expect(accepted.gains[0]?.central).toBeCloseTo(1 + gain, 9);
  expect(accepted.gains[0]?.parts.find(({ kind }) => kind === 'money')?.gain).toBeCloseTo(gain, 12);
  expect(kept?.[3]?.[0]).toBeCloseTo(1 + gain, 9);
  expect([...packageIndices(situation, chosen)]).toEqual([1]);
});

test('votes are cast by gains that count the same money as the verdict', async () => {
  const { situation, compiled } = await valued('0.000001');
  const draws = drawInputs(compiled, 1, 20);
  const chosen = packageIndices(situation, situation.proposals[0]?.package ?? situation.noDeal);
  const [plain, counted] = [undefined, moneySide(situation, compiled, draws)].map((side) =>
    actorGains(compiled, draws, chosen, side),
  );
  const gain = 0.000001 * 100_000 * 0.75 * 1.03 ** (-4 / 12);
  expect((counted?.central[0] as number) - (plain?.central[0] as number)).toBeCloseTo(gain, 9);
  expect((counted?.draws[0]?.[7] as number) - (plain?.draws[0]?.[7] as number)).toBeCloseTo(gain, 9);
});

test('the ledger is run in as many draws as are asked for', async () => {
  const { situation, compiled } = await valued('0');
  const plain = { ...situation, ledger: { ...situation.ledger, worthOfMoney: [] } } as typeof situation;
  const side = moneySide(plain, compiled, drawInputs(compiled, 1, 700), { most: 700 });
  if (side === undefined) throw new Error('case');
  expect(paidForTest(side, compiled, compiled.noDeal).samples).toBe(700);
});

test('money that is worth nothing changes nothing', async () => {
  const { situation, ledger, compiled } = await valued('0');
  const money = moneyValue(compileLedger(ledger, situation, compiled), medianDraw(compiled));
  expect(money?.values.every((column) => column.every((value) => value === 0))).toBe(true);
});
