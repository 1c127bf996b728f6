import { beforeAll, describe, expect, test } from 'vitest';
import { small } from '../../../test/helpers.ts';
import { operation as verdict } from '../../operations/verdict/verdict.ts';
import type { NumberChange } from '../protocol.ts';
import { judge, openSession, rowOf, run, type Session } from './session.ts';
import { tip } from './tip.ts';

const files = { 'small/situation.yaml': small.situation, 'small/evidence.yaml': small.evidence };
const swap = { kind: 'proposal', proposal: 'swap' } as const;
const salience = 'stances.south.water.salience';
let session: Session;

beforeAll(async () => {
  ({ session } = await openSession(files, 'small', 200));
});

/** What the command line says under `--set`. */
async function asked(changes: readonly NumberChange[]) {
  const { verdict: found } = await verdict.run(
    {
      situation: 'small',
      proposal: 'swap',
      ignore: [],
      counterMoves: 'all',
      keepDraws: false,
      seed: 1,
      samples: 200,
      set: changes.map(({ path, value }) => `${path}=${value}`),
    },
    { store: session.store },
  );
  return found;
}

describe('a session', () => {
  test.each([
    [[]],
    [[{ path: salience, value: '0.05' }]],
    [
      [
        { path: salience, value: '0.2 to 0.4' },
        { path: 'stances.north.trade.salience', value: '0.9' },
      ],
    ],
  ])('says of %j what the command line says', async (changes) => {
    const found = await asked(changes);
    const judged = judge(session, changes, swap);
    expect(judged.joint).toEqual(found.joint);
    expect(judged.accepted.probability).toBe(found.accepted.probability);
    expect(judged.kept?.probability ?? null).toBe(found.kept?.probability ?? null);
    expect(rowOf(session, changes, 'swap').joint.probability).toBe(found.joint.probability);
  });

  test('judges a package by its options, and calls no deal no test', () => {
    const noDeal = { water: 'most', trade: 'closed' };
    expect(judge(session, [], { kind: 'package', package: noDeal }).isNoDeal).toBe(true);
    const same = judge(session, [], { kind: 'package', package: { water: 'half', trade: 'open' } });
    expect(same.joint.probability).toBe(judge(session, [], swap).joint.probability);
  });

  test('shows a number with its words, its claims and its range', async () => {
    const { view } = await openSession(files, 'small', 20);
    expect(view.numbers.find(({ path }) => path === 'stances.south.water.position')).toMatchObject({
      words: 'South’s position on water',
      written: '0 to 20',
      low: 0,
      high: 20,
      claims: ['k1'],
    });
    expect(view.claims.map(({ id, speaker }) => [id, speaker])).toEqual([
      ['k1', 'A paper'],
      ['k2', 'An envoy'],
    ]);
  });

  test('says where a number tips, to its resolution', async () => {
    // Half the trade for three tenths of the water: 0.15 × 1 against 0.3 × salience, so that 0.5 is where North turns.
    const turning = small.situation
      .replace('water: { position: 80, salience: 0.5,', 'water: { position: 80, salience: 0.1 to 1,')
      .replace('trade: { position: 100, salience: 0.5,', 'trade: { position: 100, salience: 0.15,');
    const { session: other } = await openSession({ ...files, 'small/situation.yaml': turning }, 'small', 100);
    const found = tip(other, [], swap, 'stances.north.water.salience', [0.1, 1]);
    const accepted = found.tips.find(({ answer }) => answer === 'accepted');
    expect(Math.abs((accepted?.value ?? 0) - 0.5)).toBeLessThanOrEqual(found.resolution);
    expect(found.resolution).toBeLessThan(0.01);
    expect(tip(session, [], swap, salience, [0.7, 0.9]).tips).toEqual([]);
  });

  test('answers any operation in words that hold no markup of a file', async () => {
    const hostile = small.situation.replace('Water for trade', '<img src=x onerror=alert(1)>');
    const { session: other } = await openSession({ ...files, 'small/situation.yaml': hostile }, 'small', 20);
    const { html } = await run(
      other.store,
      'verdict',
      { situation: 'small', proposal: 'swap', samples: 20 },
      {},
    );
    expect(html).toContain('&lt;img');
    expect(html).not.toContain('<img');
  });
});
