import { beforeAll, describe, expect, test } from 'vitest';
import { changed, small } from '../../../test/helpers.ts';
import { wholeCase } from '../../../test/whole-case.ts';
import { operation as verdict } from '../../operations/verdict/verdict.ts';
import type { NumberChange } from '../protocol.ts';
import { judge, openSession, rowOf, run, type Session } from './session.ts';
import { tip } from './tip.ts';

const files = { 'small/situation.yaml': small.situation, 'small/evidence.yaml': small.evidence };
const swap = { kind: 'proposal', proposal: 'swap' } as const;
const salience = 'stances.south.water.salience';
let session: Session;
const rest = async () => {};

beforeAll(async () => {
  ({ session } = await openSession(files, 'small'));
});

/** What the command line says under `--set`. */
async function asked(
  changes: readonly NumberChange[],
  of = { situation: 'small', proposal: 'swap', samples: 200 },
  { store }: Session = session,
) {
  const { verdict: found } = await verdict.run(
    {
      ...of,
      ignore: [],
      counterMoves: 'all',
      keepDraws: false,
      seed: 1,
      set: changes.map(({ path, value }) => `${path}=${value}`),
    },
    { store },
  );
  return found;
}

/** The whole case with a number of each kind that only some test reads. */
function everyKind(): Readonly<Record<string, string>> {
  const files = Object.fromEntries(wholeCase());
  const conduct =
    'impatience: 0.1 to 0.9, reply_lag: 1 to 9, breach_cost: 0 to 0.3, acceptance_margin: 0 to 0.1, outside_option: 0 to 0.1';
  const situation = [
    [
      'capability: { value: 100, assumption: anchor }',
      `capability: 90 to 100, ${conduct}, assumption: made up`,
    ],
    // North gains by the swap in about half of the draws, would take the water back in some, and gives half of it unasked in others.
    ['water: { position: 80, salience: 0.5,', 'water: { position: 40 to 90, salience: 0.1 to 0.9,'],
    ['trade: { position: 100, salience: 0.5,', 'trade: { position: 100, salience: 0.2,'],
    // With worlds a search of moves may be taken over, and must not be where a value has changed.
    [
      'required: [north, south]\n',
      'worlds: { joined: { label: Joined, linkages: [pair] }, apart: { label: Apart, linkages: [] } }\nrequired: [north, south]\n',
    ],
    [
      'lasted: status_quo, issues: [trade], claims',
      'lasted: status_quo, issues: [water], epsilon: 0.3, claims',
    ],
    ['rule: { quota: 4 }, assumption', 'rule: { quota: 4 }, validity: 0.2 to 0.9, assumption'],
    [
      'package: { water: half, trade: open }, claims',
      'package: { water: half, trade: open }, devices: [{ kind: monitor, on: trade, shortens_reply_to: 0 to 2, assumption: made up }], claims',
    ],
    [
      'observed:\n',
      'observed:\n  - { id: keeping, on: 2026-01-02, kept: { actor: north, proposal: swap }, epsilon: 0.3, assumption: made up }\n  - { id: signing, on: 2026-01-03, signed: swap, epsilon: 0.3, assumption: made up }\n',
    ],
  ].reduce((text, [from = '', to = '']) => changed(text, from, to), files['whole/situation.yaml'] ?? '');
  return { ...files, 'whole/situation.yaml': situation };
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
    const judged = judge(session, changes, swap, 200);
    expect(judged.joint).toEqual(found.joint);
    expect(judged.accepted.probability).toBe(found.accepted.probability);
    expect(judged.kept?.probability ?? null).toBe(found.kept?.probability ?? null);
    expect(rowOf(session, changes, 'swap', 200).joint.probability).toBe(found.joint.probability);
  });

  test('keeps only what a changed number has no part in, whatever was changed before', async () => {
    const { session: kept, view } = await openSession(everyKind(), 'whole');
    const varying = view.numbers.filter((one) => one.low < one.high);
    const change = ({ path, low, high }: (typeof varying)[number]): NumberChange => ({
      path,
      value: String(low + (high - low) * 0.95),
    });
    // From the file as it stands, with one more, and back to that one alone: each is reached from what the one before has left.
    const steps = varying.flatMap((one, k) => {
      const before = k === 0 ? [] : [change(varying[k - 1] ?? one)];
      return [before, [...before, change(one)]];
    });
    for (const changes of [[], ...steps])
      for (const { id } of view.proposals) {
        const found = judge(kept, changes, { kind: 'proposal', proposal: id }, 60);
        const whole = await asked(changes, { situation: 'whole', proposal: id, samples: 60 }, kept);
        const says = `${id} ${JSON.stringify(changes)}`;
        expect(found.joint, says).toEqual(whole.joint);
        // Where nobody accepts the chain says nothing of what comes after.
        for (const test of ['accepted', 'ratified', 'kept', 'paidFor'] as const)
          if (!whole.joint.notApplicable.includes(test))
            expect(found[test]?.probability, `${says} ${test}`).toBe(whole[test]?.probability);
      }
  });

  test('keeps whether a package is kept where a position on an issue moves that it does not bind anybody on', async () => {
    const changes = [{ path: 'stances.north.trade.position', value: '5' }];
    const { session: warm } = await openSession(everyKind(), 'whole');
    const { session: fresh } = await openSession(everyKind(), 'whole');
    for (const chosen of [
      { water: 'half', trade: 'closed' },
      { water: 'half', trade: 'open' },
      { water: 'most', trade: 'open' },
    ]) {
      const asked = { kind: 'package', package: chosen } as const;
      judge(warm, [], asked, 60);
      expect(judge(warm, changes, asked, 60), JSON.stringify(chosen)).toEqual(
        judge(fresh, changes, asked, 60),
      );
    }
  });

  test('judges a package by its options, and calls no deal no test', () => {
    const noDeal = { water: 'most', trade: 'closed' };
    expect(judge(session, [], { kind: 'package', package: noDeal }, 200).isNoDeal).toBe(true);
    const same = judge(session, [], { kind: 'package', package: { water: 'half', trade: 'open' } }, 200);
    expect(same.joint.probability).toBe(judge(session, [], swap, 200).joint.probability);
  });

  test('shows a number with its words, its claims and its range', async () => {
    const { view } = await openSession(files, 'small');
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
    const { session: other } = await openSession({ ...files, 'small/situation.yaml': turning }, 'small');
    const asks = { changes: [], asked: swap, path: 'stances.north.water.salience', samples: 100 };
    const found = await tip(other, asks, [0.1, 1], rest);
    const accepted = found.tips.find(({ answer }) => answer === 'accepted');
    expect(Math.abs((accepted?.value ?? 0) - 0.5)).toBeLessThanOrEqual(found.resolution);
    expect(found.resolution).toBeLessThan(0.01);
    const still = { changes: [], asked: swap, path: salience, samples: 100 };
    expect((await tip(session, still, [0.7, 0.9], rest)).tips).toEqual([]);
  });

  test('answers any operation in words that hold no markup of a file', async () => {
    const hostile = small.situation.replace('Water for trade', '<img src=x onerror=alert(1)>');
    const { session: other } = await openSession({ ...files, 'small/situation.yaml': hostile }, 'small');
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
