import { describe, expect, test } from 'vitest';
import { readYaml } from '../../text/index.ts';
import { loadOutcomes } from './load-outcomes.ts';
import type { Decidable } from './types.ts';

const known: Decidable = {
  situation: 'small',
  proposals: ['swap', 'loan'],
  issues: new Map([
    [
      'trade',
      new Map([
        ['closed', 0],
        ['open', 100],
      ]),
    ],
  ]),
  claimIds: new Set(['k1', 'k2']),
};

const whole = `outcomes: small
claims:
  later: { statement: Both have signed., source: A paper, said: 2026-03-02 }
proposals:
  swap:
    accepted: { passed: true, on: 2026-03-01, claims: [later] }
    paid_for: { passed: false, on: 2026-05-01, claims: [k1] }
issues:
  trade: { option: open, on: 2026-03-01, claims: [later] }
`;

const load = (text: string, about = known) => loadOutcomes(readYaml('outcomes.yaml', text), about);

describe('outcomes', () => {
  test('say which tests were passed, where issues ended, and what says so', () => {
    const { outcomes, diagnostics } = load(whole);
    expect(diagnostics).toEqual([]);
    expect(outcomes?.tests).toEqual([
      { proposal: 'swap', test: 'accepted', passed: true, on: '2026-03-01', claims: ['later'] },
      { proposal: 'swap', test: 'paidFor', passed: false, on: '2026-05-01', claims: ['k1'] },
    ]);
    expect(outcomes?.issues).toEqual([
      { issue: 'trade', option: 'open', position: 100, on: '2026-03-01', claims: ['later'] },
    ]);
  });

  test('may stand between the options', () => {
    const { outcomes } = load(whole.replace('option: open', 'at: 35.5'));
    expect(outcomes?.issues[0]).toMatchObject({ option: null, position: 35.5 });
  });

  test('of a number that rests on nothing are a warning', () => {
    const { outcomes, diagnostics } = load(whole.replace('2026-05-01, claims: [k1]', '2026-05-01'));
    expect(outcomes).toBeDefined();
    expect(diagnostics).toMatchObject([
      { severity: 'warning', code: 'unsupported', message: 'proposals.swap.paid_for rests on nothing' },
    ]);
  });

  test('cite claims of an evidence that cannot be read without a word about them', () => {
    expect(load(whole, { ...known, claimIds: undefined }).diagnostics).toEqual([]);
  });

  test.each([
    [
      'another situation',
      'outcomes: small',
      'outcomes: smal',
      'other-situation',
      "outcomes is 'smal'; the situation beside it is 'small'",
    ],
    ['an unknown proposal', '  swap:', '  swop:', 'unknown-proposal', "'swop' is no proposal"],
    ['an unknown test', 'paid_for:', 'payed_for:', 'unknown-key', "'payed_for' is no key in proposals.swap"],
    ['an unknown issue', '  trade:', '  tread:', 'unknown-issue', "'tread' is no issue"],
    ['an unknown option', 'option: open', 'option: opn', 'unknown-option', "'opn' is no option"],
    ['an unknown claim', '[k1]', '[k3]', 'unknown-claim', "'k3' is no claim"],
    [
      'a claim of two files',
      '  later: {',
      '  k2: {',
      'duplicate-id',
      "claim 'k2' stands in the evidence, too",
    ],
    [
      'an impossible day',
      'passed: false, on: 2026-05-01',
      'passed: false, on: 2026-02-31',
      'invalid-value',
      '2026-02-31',
    ],
    [
      'neither yes nor no',
      'passed: true',
      'passed: perhaps',
      'invalid-value',
      "is 'perhaps'; it must be true or false",
    ],
    ['no day', 'passed: true, on: 2026-03-01', 'passed: true', 'missing-key', "'on' is missing"],
    ['a place off the scale', 'option: open', 'at: 101', 'invalid-value', 'it must be at most 100'],
    [
      'both option and place',
      'option: open',
      'option: open, at: 3',
      'unclear-outcome',
      'has both option and at',
    ],
    ['neither option nor place', 'option: open, ', '', 'unclear-outcome', 'has neither option nor at'],
    [
      'payment of what nobody accepted',
      'passed: true',
      'passed: false',
      'impossible-outcome',
      'paid_for is decided of what was not accepted',
    ],
    [
      'payment of what no body passed',
      'accepted: {',
      'ratified: { passed: false, on: 2026-03-01, claims: [k1] }\n    accepted: {',
      'impossible-outcome',
      'paid_for is decided of what was not ratified',
    ],
    [
      'payment before there was a deal',
      'on: 2026-05-01',
      'on: 2026-02-01',
      'impossible-outcome',
      'paid_for is decided on 2026-02-01, before it was accepted on 2026-03-01',
    ],
    ['no claims at all', '[k1]', '[]', 'invalid-value', 'is empty; it needs at least 1'],
  ])('with %s are refused at their place', (_, from, to, code, words) => {
    expect(whole).toContain(from);
    const { outcomes, diagnostics } = load(whole.replace(from, to));
    expect(outcomes).toBeUndefined();
    const found = diagnostics.find((one) => one.code === code);
    expect(found?.message).toContain(words);
    expect(found?.span).toBeDefined();
  });

  test('name the nearest, and say what there is', () => {
    const hints = (from: string, to: string) =>
      load(whole.replace(from, to)).diagnostics.map(({ hint }) => hint);
    expect(hints('  swap:', '  swop:')).toContain("did you mean 'swap'? proposals are: swap, loan");
    expect(hints('option: open', 'option: opn')).toContain("did you mean 'open'? options are: closed, open");
  });
});
