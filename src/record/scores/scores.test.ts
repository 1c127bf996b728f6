import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RecordEntry, RecordedProposal } from '../result.ts';
import { resolveRecord } from './resolve.ts';
import { brierScore, logScore } from './rules.ts';
import { scoreRecord } from './score-record.ts';

const proposal = (id: string, more: Partial<RecordedProposal>): RecordedProposal => ({
  proposal: id,
  title: id,
  joint: 0.1,
  accepted: null,
  ratified: null,
  kept: null,
  keptGivenAccepted: null,
  paidFor: null,
  market: [],
  ...more,
});

const entry = (more: Partial<RecordEntry>): RecordEntry => ({
  day: '2026-01-11',
  asOf: '2026-01-10',
  by: '2026-12-31',
  rule: 'as written',
  situation: 'small',
  inputs: '',
  set: [],
  detente: '0',
  node: '20',
  seed: 1,
  samples: 99,
  effectiveSample: 99,
  proposals: [],
  forecasts: [],
  previous: null,
  hash: '',
  ...more,
});

const passed = (
  of: string,
  name: 'accepted' | 'ratified' | 'kept' | 'paidFor',
  is: boolean,
  on = '2026-03-01',
) => ({
  proposal: of,
  test: name,
  passed: is,
  on,
  claims: [],
});

const numbered = (...entries: readonly RecordEntry[]) =>
  entries.map((one, i) => ({ line: i + 1, entry: one }));
const outcomes = (...tests: readonly ReturnType<typeof passed>[]) => ({
  situation: 'small',
  tests,
  issues: [],
});

describe('the score of a record', () => {
  const record = numbered(
    entry({
      proposals: [proposal('swap', { accepted: 0.8, ratified: 0 }), proposal('loan', { accepted: 0.3 })],
    }),
    entry({ proposals: [proposal('swap', { accepted: 0.9, market: [{ test: 'accepted', price: 0.6 }] })] }),
  );
  const decided = outcomes(
    passed('swap', 'accepted', true),
    passed('swap', 'ratified', true),
    passed('loan', 'accepted', false),
  );
  const scored = scoreRecord(resolveRecord(record, decided));

  test('is that by hand', () => {
    expect(
      scored.entries.map(({ line, proposal: of, test: name, outcome }) => [line, of, name, outcome]),
    ).toEqual([
      [1, 'swap', 'accepted', 1],
      [1, 'swap', 'ratified', 1],
      [1, 'loan', 'accepted', 0],
      [2, 'swap', 'accepted', 1],
    ]);
    // (0.2² + 1² + 0.3² + 0.1²) / 4
    expect(scored.brier).toBeCloseTo(1.14 / 4, 12);
    // None of 99 draws counts as half of one in a hundred.
    const logs = [-Math.log(0.8), -Math.log(0.5 / 100), -Math.log(0.7), -Math.log(0.9)];
    for (const [i, one] of scored.entries.entries()) expect(one.log).toBeCloseTo(logs[i] ?? 0, 12);
    expect(scored.log).toBeCloseTo(logs.reduce((sum, one) => sum + one, 0) / 4, 12);
    expect(scored.questions).toBe(3);
  });

  test('stands beside baselines by hand, each on what it speaks of', () => {
    const of = (name: string) => scored.baselines.find((one) => one.name === name);
    expect(of('constant')).toMatchObject({ count: 4, brier: 0.25, log: Math.log(2) });
    expect(of('status-quo')).toMatchObject({ count: 4, brier: 0.75, log: 'infinite' });
    // Of accepted the other proposal: swap sees one that failed, (0 + ½)/2; loan one that passed, (1 + ½)/2; ratified nothing, ½.
    const base = (0.75 ** 2 + 0.5 ** 2 + 0.75 ** 2 + 0.75 ** 2) / 4;
    expect(of('base-rate')?.brier).toBeCloseTo(base, 12);
    expect(of('market')).toMatchObject({ count: 1, isLost: false });
    expect(of('market')?.brier).toBeCloseTo(0.16, 12);
    expect(of('market')?.modelBrier).toBeCloseTo(0.01, 12);
    expect(of('constant')?.isLost).toBe(true);
  });

  test('has classes of probability that hold every entry once', () => {
    expect(scored.calibration.reduce((sum, { count }) => sum + count, 0)).toBe(4);
    expect(scored.calibration.map(({ low, count, happened }) => [low, count, happened])).toEqual([
      [0, 1, 1],
      [0.3, 1, 0],
      [0.8, 1, 1],
      [0.9, 1, 1],
    ]);
  });

  test('counts nothing that is open, was known before or is of another situation', () => {
    const { tests, open } = resolveRecord(
      numbered(
        entry({ proposals: [proposal('swap', { accepted: 0.5, paidFor: 1 })] }),
        entry({ asOf: '2026-03-01', proposals: [proposal('swap', { accepted: 0.5 })] }),
        entry({ situation: 'large', proposals: [proposal('swap', { accepted: 0.5 })] }),
        entry({ by: '2026-02-01', proposals: [proposal('loan', { ratified: 0.5 })] }),
      ),
      decided,
    );
    expect(tests.map(({ line }) => line)).toEqual([1]);
    expect(open.map(({ line, because }) => [line, because])).toEqual([
      [1, 'open'],
      [2, 'known-before'],
      [3, 'other-situation'],
      [4, 'overdue'],
    ]);
  });

  test('holds what came after the horizon for not come by then, and marks what was recorded afterwards', () => {
    const { tests } = resolveRecord(
      numbered(
        entry({ by: '2026-02-28', proposals: [proposal('swap', { accepted: 0.5 })] }),
        entry({ day: '2026-04-01', proposals: [proposal('swap', { accepted: 0.5 })] }),
      ),
      decided,
    );
    expect(tests.map(({ outcome, isRetrospective }) => [outcome, isRetrospective])).toEqual([
      [0, false],
      [1, true],
    ]);
  });

  test('holds what was broken after the horizon for kept till then, and what was broken before it for broken', () => {
    const record = numbered(
      ...['2026-02-28', '2026-12-31'].map((by) =>
        entry({ by, proposals: [proposal('swap', { kept: 0.5, paidFor: 0.5 })] }),
      ),
    );
    const ended = (is: boolean) =>
      resolveRecord(record, outcomes(passed('swap', 'kept', is), passed('swap', 'paidFor', is))).tests.map(
        ({ line, outcome }) => [line, outcome],
      );
    expect(ended(false)).toEqual([
      [1, 1],
      [1, 1],
      [2, 0],
      [2, 0],
    ]);
    expect(ended(true).every(([, outcome]) => outcome === 1)).toBe(true);
  });

  test('asks what is kept of the draws in which all would sign, and bounds it by their number', () => {
    const { entries } = scoreRecord(
      resolveRecord(
        numbered(
          entry({ proposals: [proposal('swap', { accepted: 0.5, kept: 0.4, keptGivenAccepted: 0 })] }),
        ),
        outcomes(passed('swap', 'kept', true)),
      ),
    );
    expect(entries[0]?.probability).toBe(0);
    expect(entries[0]?.log).toBeCloseTo(-Math.log(0.5 / 50.5), 12);
  });

  test('of positions is the area by hand, beside staying and a constant', () => {
    const forecasts = [{ issue: 'trade', low: 20, median: 40, high: 60, statusQuo: 10 }];
    const { positions } = scoreRecord(
      resolveRecord(numbered(entry({ forecasts })), {
        situation: 'small',
        tests: [],
        issues: [{ issue: 'trade', option: null, position: 60, on: '2026-03-01', claims: [] }],
      }),
    );
    // Below the outcome F²: 20 wide from .05 to .5, 20 wide from .5 to .95; nothing above it.
    const area = (a: number, b: number) => (20 * (a * a + a * b + b * b)) / 3;
    expect(positions.crps).toBeCloseTo(area(0.05, 0.5) + area(0.5, 0.95), 12);
    expect(positions.entries[0]?.isInside).toBe(true);
    expect(positions.baselines.map(({ name, crps }) => [name, crps])).toEqual([
      ['status-quo', 50],
      ['constant', 10],
    ]);
    expect(positions.baselines[1]?.isLost).toBe(true);
  });
});

describe('the rules', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  test('are proper: nothing is gained by saying other than one believes', () => {
    fc.assert(
      fc.property(share, share, (believed, said) => {
        const expected = (rule: (p: number, outcome: 0 | 1) => number, p: number) =>
          (believed > 0 ? believed * rule(p, 1) : 0) + (believed < 1 ? (1 - believed) * rule(p, 0) : 0);
        const log = (p: number, outcome: 0 | 1) => logScore(p, outcome, null);
        expect(expected(brierScore, believed)).toBeLessThanOrEqual(expected(brierScore, said) + 1e-12);
        expect(expected(log, believed)).toBeLessThanOrEqual(expected(log, said) + 1e-12);
      }),
    );
  });
  test('bound the logarithm by half a draw, and leave every share of draws between as it is', () => {
    for (const k of [1, 2, 7, 8]) expect(logScore(k / 9, 1, 9)).toBeCloseTo(-Math.log(k / 9), 12);
    expect(logScore(1, 0, 9)).toBeCloseTo(-Math.log(0.05), 12);
    expect(logScore(1e-9, 1, 9)).toBe(logScore(0, 1, 9));
    expect([logScore(1, 1, null), logScore(0, 0, null), logScore(1, 0, null)]).toEqual([0, 0, Infinity]);
  });
});
