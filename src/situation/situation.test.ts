import { describe, expect, test } from 'vitest';
import { changed, exampleStore, small, smallStore } from '../../test/helpers.ts';
import { load } from '../operations/shared/load.ts';

async function loaded(change: Partial<typeof small> = {}, more: { asOf?: string; set?: string[] } = {}) {
  const { situation, diagnostics } = await load(smallStore(change), { situation: 'small', ...more });
  if (situation === undefined) throw new Error(JSON.stringify(diagnostics));
  return situation;
}

describe('time', () => {
  const dated = changed(
    small.situation,
    'position: 80,',
    'position: { dated: { 2025-01-01: 40, 2026-01-05: 90 } },',
  );
  test('dated values hold from their day', async () => {
    const at = async (asOf: string) =>
      (await loaded({ situation: dated }, { asOf })).stances[0]?.position.median;
    expect([await at('2024-06-01'), await at('2025-06-01'), await at('2026-01-05')]).toEqual([50, 40, 90]);
  });
  test('calendar events change the status quo from their day, and no deal may look ahead', async () => {
    const text = changed(
      changed(small.situation, 'then: { water: most }', 'then: { trade: open }'),
      'no_deal: status_quo',
      'no_deal: { status_quo_on: 2026-07-01 }',
    );
    const before = await loaded({ situation: text });
    expect([before.statusQuo['trade'], before.noDeal['trade']]).toEqual(['closed', 'open']);
    const after = await loaded({ situation: text }, { asOf: '2026-06-01' });
    expect([after.statusQuo['trade'], after.issues[1]?.statusQuo]).toEqual(['open', 'open']);
  });
  test('issues that a proposal leaves out stay at no deal', async () => {
    const situation = await loaded({
      situation: changed(
        small.situation,
        'package: { water: half, trade: open }',
        'package: { trade: open }',
      ),
    });
    expect(situation.proposals[0]?.package).toEqual({ water: 'most', trade: 'open' });
  });
  test('readings pool claims, and later ones do not count', async () => {
    const text = changed(small.situation, 'value: 40 to 80, claims: [k1]', 'readings: { k1: 40, k2: 80 }');
    const both = await loaded({ situation: text }, { asOf: '2026-01-10' });
    expect(both.actors[1]?.capability).toMatchObject({
      isPooled: true,
      low: 40,
      high: 80,
      support: { claims: ['k1', 'k2'] },
    });
    const one = await loaded({ situation: text }, { asOf: '2026-01-04' });
    expect(one.actors[1]?.capability).toMatchObject({ low: 80, high: 80 });
  });
});

describe('the worked example', () => {
  test('has its actors, issues and proposals, and no number without support', async () => {
    const { situation, diagnostics } = await load(exampleStore(), { situation: 'us-russia-2025' });
    expect(diagnostics.filter(({ severity }) => severity !== 'note')).toEqual([]);
    const ids = situation?.actors.map(({ id }) => id);
    expect(ids).toEqual(
      expect.arrayContaining(['us', 'ru', 'ua', 'eu', 'de', 'fr', 'it', 'be', 'pl', 'hu', 'sk', 'cz']),
    );
    expect(situation?.issues.length).toBeGreaterThanOrEqual(8);
    expect(situation?.proposals.length).toBeGreaterThanOrEqual(5);
    expect(situation?.estimates.length).toBeGreaterThanOrEqual(150);
    const bare = situation?.estimates.filter(
      ({ support }) => support.claims.length === 0 && support.assumption === undefined,
    );
    expect(bare).toEqual([]);
  });
});
