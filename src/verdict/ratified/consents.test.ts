import { describe, expect, test } from 'vitest';
import { small, smallStore } from '../../../test/helpers.ts';
import { load } from '../../operations/shared/load.ts';
import { makeStudy } from '../../study/index.ts';
import { explainPast, ratifiedTest } from '../index.ts';

/** A council in which one member follows the south, which swap leaves short by its leaning. */
const council = (leaning: number) => `${small.situation}institutions:
  council:
    name: Council
    follows: north
    members: { A: {}, B: { follows: south, leaning: { value: ${leaning}, assumption: constructed } } }
    legal_bases: { law: { label: law, rule: unanimity, claims: [k1] } }
    dissent_cost: { value: 0, assumption: constructed }
    decides: [{ issue: trade, options: [open], bases: [law] }]
`;

async function consents(text: string) {
  const { situation, diagnostics } = await load(smallStore({ situation: text }), { situation: 'small' });
  const [proposal] = situation?.proposals ?? [];
  if (situation === undefined || proposal === undefined) throw new Error(JSON.stringify(diagnostics));
  const explained = explainPast(makeStudy(situation, { seed: 1, samples: 2000 }), { ignoresObserved: true });
  return ratifiedTest(explained, proposal)?.ratified.decisions[0]?.consents;
}

describe('the price of consent', () => {
  test('nobody who agrees has a price', async () => {
    expect(await consents(council(0))).toEqual([]);
  });

  test('is the one option that turns the refuser, at the least loss of whoever loses most by it', async () => {
    // South, which swap leaves about 0.3 better, is drawn 0.4 to the other side; a fifth of the water instead of half brings it ~0.2 more.
    const found = await consents(council(-0.4));
    expect(found).toMatchObject([
      {
        member: 'B',
        follows: 'south',
        refuses: expect.any(Number),
        money: null,
        concession: { issue: 'water', from: 'half', to: 'little', hurts: 'north' },
      },
    ]);
    // North alone loses: ½ · 0.3.
    expect(found?.[0]?.concession?.loss).toBeCloseTo(0.15, 12);
    expect(found?.[0]?.lacks).toBeGreaterThan(0);
    expect(found?.[0]?.concession?.refuses).toBeLessThan(0.5);
  });

  test('a refuser whom no single change turns has none, and what takes the vote away is no concession', async () => {
    expect(await consents(council(-2))).toMatchObject([{ member: 'B', concession: null }]);
  });
});
