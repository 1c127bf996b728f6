import { beforeAll, describe, expect, test } from 'vitest';
import { small } from '../../../test/helpers.ts';
import { type Judged, judge, openSession } from '../worker/session.ts';
import type { KnownRows } from './known-rows.ts';
import { noShares, onSameDraws, withSeen } from './seen-shares.ts';

let few: Judged;
let more: Judged;
let later: Judged;

const rows = (judged: Judged): KnownRows => new Map([['swap', { judged, row: null, key: '' }]]);

beforeAll(async () => {
  const files = { 'small/situation.yaml': small.situation, 'small/evidence.yaml': small.evidence };
  const { session } = await openSession(files, 'small');
  const asked = { kind: 'proposal', proposal: 'swap' } as const;
  few = judge(session, [], asked, 20);
  more = judge(session, [], asked, 40);
  later = { ...few };
});

describe('shares before and after', () => {
  test('are compared on the same draws alone, the most that both have', () => {
    const before = withSeen(withSeen(noShares, rows(few), '[]'), rows(more), '[]');
    const start = { ...noShares, old: before.known };
    const first = withSeen(start, rows(later), '[]');
    expect(onSameDraws(before, first, '[]', 'swap')).toEqual({ was: few, now: later });
    const most = { ...later, samples: 10_000 };
    expect(onSameDraws(before, withSeen(first, rows(most), '[]'), '[]', 'swap')?.now).toBe(later);
    const second = { ...more };
    expect(onSameDraws(before, withSeen(first, rows(second), '[]'), '[]', 'swap')).toEqual({
      was: more,
      now: second,
    });
  });

  test('are not those that the rows still show of the files as they were, nor of other changed numbers', () => {
    const before = withSeen(noShares, rows(few), '[]');
    const start = { ...noShares, old: before.known };
    expect(withSeen(start, rows(few), '[]')).toBe(start);
    expect(onSameDraws(before, withSeen(start, rows(later), '[1]'), '[1]', 'swap')).toBeUndefined();
  });

  test('are kept of the numbers as they were lately, however long somebody drags', () => {
    let seen = withSeen(noShares, rows(few), '[]');
    for (let k = 0; k < 3000; k++) seen = withSeen(seen, rows({ ...few }), `[${k}]`);
    expect(seen.byDraws.size).toBeLessThan(2000);
    expect(seen.known.size).toBeLessThan(2000);
    const now = { ...few };
    expect(onSameDraws(seen, withSeen(noShares, rows(now), '[2999]'), '[2999]', 'swap')?.now).toBe(now);
  });
});
