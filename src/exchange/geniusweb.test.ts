import { describe, expect, test } from 'vitest';
import { wordsOf } from './genius.case.ts';
import { type Json, read, valuesOf } from './json.case.ts';

const webDomain = {
  name: 'river',
  issuesValues: { Water: { values: ['half', 'all'] }, Years: { range: ['2', '3', '0.5'] } },
};
const webSpace = {
  issueUtilities: {
    Water: { discreteutils: { valueUtilities: { all: 0.8, half: 0.3 } } },
    Years: { NumberValueSetUtilities: { lowValue: 2, lowUtility: 0, highValue: 3, highUtility: 1 } },
  },
  issueWeights: { Years: 0.5, Water: 0.5 },
  domain: webDomain,
  name: 'north',
  reservationBid: { issuevalues: { Water: 'half', Years: 2.5 } },
};
const web = (change: Json = {}) => ({
  'one.json': { LinearAdditiveUtilitySpace: { ...webSpace, ...change } },
});

describe('GeniusWeb', () => {
  test('values are used as they are, the reservation value is that of the bid', () => {
    const { imported } = read({ ...web(), 'river.json': webDomain });
    expect(wordsOf(imported)).toEqual([]);
    expect(imported.domain).toMatchObject({
      name: 'river',
      format: 'geniusweb',
      discounts: [null],
      space: {
        issues: [
          { name: 'Water', options: ['half', 'all'] },
          { name: 'Years', options: ['2', '2.5', '3'] },
        ],
        parties: [{ name: 'north', reservation: 0.4 }],
      },
    });
    expect(valuesOf(imported)).toEqual([0.15, 0.4, 0, 0.25, 0.5]);
  });
  test('without a bid the reservation value is unknown', () => {
    const { imported } = read(web({ reservationBid: undefined }));
    expect(imported.domain?.space.parties[0]?.reservation).toBeNull();
    expect(imported.domain?.conventions.join()).toContain('without a bid it is unknown, not 0');
  });
  test('a bid that leaves an issue open counts 0 there, with a warning', () => {
    const { imported } = read(web({ reservationBid: { issuevalues: { Water: 'all' } } }));
    expect(imported.domain?.space.parties[0]?.reservation).toBeCloseTo(0.4, 12);
    expect(wordsOf(imported)).toEqual([expect.stringContaining("leaves 'Years' open; it counts 0 there")]);
  });
  test.each<readonly [string, Json, string]>([
    [
      'a bid of no option',
      { reservationBid: { issuevalues: { Water: 'hafl', Years: 2 } } },
      "bad-reservation: the reservation bid has 'hafl', which is no option of 'Water'; did you mean 'half'?",
    ],
    [
      'a bid between the steps',
      { reservationBid: { issuevalues: { Water: 'half', Years: 2.2 } } },
      "bad-reservation: the reservation bid has '2.2'",
    ],
    ['no weight', { issueWeights: { Water: 1 } }, "missing-key: 'Years' is missing in issueWeights"],
    [
      'a weight of no issue',
      { issueWeights: { ...webSpace.issueWeights, Yaers: 0 } },
      "other-domain: 'Yaers' is not an issue of the domain; did you mean 'Years'?",
    ],
    [
      'no values',
      { issueUtilities: { Water: webSpace.issueUtilities.Water } },
      "missing-key: 'Years' is missing in issueUtilities",
    ],
    [
      'values of the other kind',
      { issueUtilities: { Water: webSpace.issueUtilities.Years, Years: webSpace.issueUtilities.Years } },
      "missing-evaluation: no DiscreteValueSetUtilities or discreteutils for 'Water'",
    ],
    [
      'an option without a value',
      {
        issueUtilities: {
          ...webSpace.issueUtilities,
          Water: { discreteutils: { valueUtilities: { all: 1 } } },
        },
      },
      "missing-evaluation: 'half' has no value for 'Water'",
    ],
    [
      'other ends',
      {
        issueUtilities: {
          ...webSpace.issueUtilities,
          Years: { numberutils: { ...webSpace.issueUtilities.Years.NumberValueSetUtilities, highValue: 9 } },
        },
      },
      "bad-bounds: the values run from 2 to 9 for 'Years', the issue from 2 to 3",
    ],
    [
      'no step',
      {
        domain: {
          ...webDomain,
          issuesValues: { Water: { values: ['half', 'all'] }, Years: { range: [2, 3, 0] } },
        },
      },
      "bad-bounds: the range of 'Years' is [2, 3, 0]",
    ],
    [
      'an option listed twice',
      {
        domain: {
          ...webDomain,
          issuesValues: { Water: { values: ['half', 'all', 'half'] }, Years: { range: [2, 3, 0.5] } },
        },
      },
      "option-twice: issue 'Water' lists 'half' twice",
    ],
  ])('with %s is refused', (_, change, words) => {
    const { imported } = read(web(change));
    expect(imported.domain).toBeUndefined();
    expect(wordsOf(imported).join('\n')).toContain(`error ${words}`);
  });
  test('refuses a profile of another domain', () => {
    const other = {
      ...webDomain,
      issuesValues: { ...webDomain.issuesValues, Water: { values: ['half', 'none'] } },
    };
    const { imported } = read({
      ...web(),
      'two.json': { LinearAdditiveUtilitySpace: { ...webSpace, domain: other } },
    });
    expect(wordsOf(imported).join('\n')).toContain(
      "other-domain: the profile's copy of the domain differs in 'Water'",
    );
  });
});
