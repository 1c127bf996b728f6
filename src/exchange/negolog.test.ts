import { describe, expect, test } from 'vitest';
import { wordsOf } from './genius.case.ts';
import { type Json, read, valuesOf } from './json.case.ts';

const profileA = {
  reservationValue: 0.2,
  issueWeights: { Water: 0.25, Toll: 0.75 },
  issues: { Toll: { none: 1, low: 0.2 }, Water: { half: 0.4, all: 1 } },
};
const profileB = {
  ...profileA,
  reservationValue: 0,
  issues: { Water: { all: 0, half: 1 }, Toll: { low: 1, none: 0 } },
};
const folder = (a: unknown = profileA) => ({
  'domains/river/profileA.json': a,
  'domains/river/profileB.json': profileB,
});

describe('NegoLog', () => {
  test('values are used as they are, issues stand in the order of the weights', () => {
    const { imported } = read({
      ...folder(),
      'domains/river/specs.json': { Name: 'river', NumberOfBids: 4 },
    });
    expect(wordsOf(imported)).toEqual([
      'warning left-out: the file is left out: its keys are of no known format',
    ]);
    expect(imported.domain).toMatchObject({
      name: 'river',
      format: 'negolog',
      space: {
        issues: [
          { name: 'Water', options: ['half', 'all'] },
          { name: 'Toll', options: ['none', 'low'] },
        ],
        parties: [
          { name: 'profileA', reservation: 0.2 },
          { name: 'profileB', reservation: 0 },
        ],
      },
    });
    expect(valuesOf(imported)).toEqual([0.1, 0.25, 0.75, 0.15]);
    expect(valuesOf(imported, 1)).toEqual([0.25, 0, 0, 0.75]);
  });
  test('a domain file gives the order of issues and options', () => {
    const { imported } = read({
      ...folder(),
      'domains/river/domain.json': { issues: { Toll: ['low', 'none'], Water: { all: 1, half: 1 } } },
    });
    expect(imported.domain?.space.issues).toEqual([
      { name: 'Toll', options: ['low', 'none'] },
      { name: 'Water', options: ['all', 'half'] },
    ]);
    expect(valuesOf(imported)).toEqual([0.15, 0.75, 0.25, 0.1]);
  });
  test('without a reservation value it is unknown, with a warning', () => {
    const { imported } = read(folder({ ...profileA, reservationValue: null }));
    expect(imported.domain?.space.parties[0]?.reservation).toBeNull();
    expect(wordsOf(imported)).toEqual([expect.stringContaining('no-reservation')]);
  });
  test.each<readonly [string, Json, string]>([
    [
      'an option without a value',
      { issues: { ...profileA.issues, Water: { half: 1 } } },
      "unknown-option: 'all' is not an option for 'Water'",
    ],
    [
      'a value that is no number',
      { issues: { ...profileA.issues, Water: { half: 'much', all: 1 } } },
      "not-a-number: the value of 'half' for 'Water' is 'much'",
    ],
    ['no weight', { issueWeights: { Toll: 1 } }, "missing-key: 'Water' is missing in issueWeights"],
    ['no issues', { issues: {}, issueWeights: {} }, 'no-issues: the domain has no issues'],
  ])('with %s is refused', (_, change, words) => {
    const { imported } = read(folder({ ...profileA, ...change }));
    expect(imported.domain).toBeUndefined();
    expect(wordsOf(imported).join('\n')).toContain(`error ${words}`);
  });
});
