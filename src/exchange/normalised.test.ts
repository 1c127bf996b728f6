import { describe, expect, test } from 'vitest';
import { wordsOf } from './genius.case.ts';
import { type Json, read, valuesOf } from './json.case.ts';

const issues = [
  { name: 'Water', index: 1, type: 'discrete', values: ['half', 'all'] },
  { name: 'Years', index: 2, type: 'integer', min: 2, max: 4 },
];
const party = {
  kind: 'linear',
  reservation: 0.4,
  discount: 0.5,
  file: 'river/north.xml',
  values: [
    { w: 0.6, v: [0.5, 1] },
    { w: 0.4, f: { ftype: 'linear', slope: '0.5', offset: '0' } },
  ],
};
const boxParty = {
  ...party,
  kind: 'hyper',
  maxutility: 10,
  aggregation: 'sum',
  rects: [
    { u: 4, b: [[2, 3, 4]] },
    { x: true, u: 6, b: [[2, 2, 2]] },
  ],
};
const normalised = (change: Json = {}, partyChange: Json = {}, base: Json = party) => ({
  'river.json': { id: 'river', issues, parties: [{ ...base, ...partyChange }], ...change },
});

describe('the normalised form', () => {
  test('is used as it is', () => {
    const { imported } = read(normalised());
    expect(wordsOf(imported)).toEqual([]);
    expect(imported.domain).toMatchObject({
      name: 'river',
      format: 'normalised',
      discounts: [0.5],
      space: { parties: [{ name: 'north', reservation: 0.4 }] },
    });
    expect(imported.domain?.space.issues[1]?.options).toEqual(['2', '3', '4']);
    expect(valuesOf(imported)).toEqual([0.3, 0.6, 0, 0.2, 0.4]);
  });
  test('counts parameter1 and parameter0 from 0', () => {
    const f = { etype: 'integer', ftype: 'linear', parameter0: '2', parameter1: '-0.5' };
    const { imported } = read(normalised({}, { values: [party.values[0], { w: 0.4, f }] }));
    expect(valuesOf(imported).slice(2)).toEqual([0.4, 0.2, 0]);
  });
  test('keeps boxes as boxes', () => {
    const { imported } = read(normalised({ issues: [issues[1], issues[1]] }, {}, boxParty));
    expect(imported.domain?.space.model).toMatchObject({
      profiles: [
        {
          largest: 10,
          boxes: [
            { worth: 4, excludes: false, bounds: [{ issue: 1, low: 1, high: 2 }] },
            { worth: 6, excludes: true, bounds: [{ issue: 1, low: 0, high: 0 }] },
          ],
        },
      ],
    });
    expect(wordsOf(imported)).toEqual([
      expect.stringContaining("'Years' stands twice; the second is read as 'Years (2)'"),
    ]);
  });
  test('warns of utilities above 1, which it does not cut off', () => {
    const values = [
      { w: 0.9, v: [0.5, 1] },
      { w: 0.4, v: [0, 0.5, 1] },
    ];
    const { imported } = read(normalised({}, { values }));
    expect(wordsOf(imported)).toEqual([
      expect.stringContaining(
        "weights-sum: the weights sum to 1.3, not to 1 in party 'north'; they are used as they are",
      ),
      "warning utility-above-one: the best package is worth 1.3 to 'north', more than 1; it is not cut off: check weights and values",
    ]);
    expect(valuesOf(imported)).toEqual([0.45, 0.9, 0, 0.2, 0.4]);
  });
  test.each([null, undefined])('takes a reservation value of %s for unknown', (reservation) => {
    const { imported } = read(normalised({}, { reservation }));
    expect(imported.domain?.space.parties[0]?.reservation).toBeNull();
    expect(imported.diagnostics).toMatchObject([{ severity: 'note', code: 'no-reservation' }]);
  });
  test.each<readonly [string, Json, Json, string]>([
    ['no issues', { issues: [] }, {}, 'no-issues: the domain has no issues'],
    ['no parties', { parties: [] }, {}, 'no-parties: the domain has no parties'],
    [
      'a missing key',
      { issues: undefined, isues: [] },
      {},
      "missing-key: 'issues' is missing; did you mean 'isues'?",
    ],
    [
      'a list that is none',
      { issues: {}, parties: [] },
      {},
      'wrong-kind: issues is a map; it must be a list',
    ],
    [
      'an unknown type',
      { issues: [{ ...issues[0], type: 'fuzzy' }] },
      {},
      "unknown-issue-type: type is 'fuzzy' in issue 'Water'",
    ],
    [
      'bad bounds',
      { issues: [issues[0], { ...issues[1], min: 2.5 }] },
      {},
      "bad-bounds: the bounds are 2.5 and 4 in issue 'Years'",
    ],
    [
      'bounds as text',
      { issues: [issues[0], { ...issues[1], min: '2' }] },
      {},
      "not-a-number: min in issue 'Years' is '2'; it must be a number",
    ],
    [
      'a value too few',
      {},
      { values: [{ w: 0.6, v: [0.5] }, party.values[1]] },
      "missing-evaluation: 1 values for 2 options for 'Water' in party 'north'",
    ],
    [
      'an entry too few',
      {},
      { values: [party.values[0]] },
      "other-domain: 1 values for 2 issues in party 'north'",
    ],
    [
      'a weight as text',
      {},
      { values: [{ w: '0.6', v: [0.5, 1] }, party.values[1]] },
      "not-a-number: w for 'Water' in party 'north' is '0.6'",
    ],
    ['a weight below 0', {}, { values: [{ w: -1, v: [0.5, 1] }, party.values[1]] }, 'bad-weight: w is -1'],
    [
      'an unknown function',
      {},
      { values: [party.values[0], { w: 0.4, f: { ftype: 'cubic' } }] },
      "unknown-evaluator: ftype is 'cubic'",
    ],
    [
      'a function of no numbers',
      {},
      { values: [party.values[0], { w: 0.4, f: { slope: 'x', offset: 'Infinity' } }] },
      "not-a-number: slope for 'Years' in party 'north' is 'x'",
    ],
    [
      'a reservation as text',
      {},
      { reservation: '0.4' },
      "not-a-number: reservation in party 'north' is '0.4'",
    ],
    ['an unknown kind', {}, { kind: 'cubic' }, "unknown-kind: kind is 'cubic' in party 'north'"],
    [
      'a name of the language',
      { issues: [{ ...issues[0], name: '__proto__' }, issues[1]] },
      {},
      "reserved-name: '__proto__' cannot name an issue",
    ],
  ])('with %s is refused', (_, change, partyChange, words) => {
    const { imported } = read(normalised(change, partyChange));
    expect(imported.domain).toBeUndefined();
    expect(wordsOf(imported).join('\n')).toContain(`error ${words}`);
  });
  test.each<readonly [string, Json, string]>([
    ['on no issue', { rects: [{ u: 1, b: [[3, 1, 2]] }] }, 'bad-bounds: a bound names issue 3'],
    [
      'on options that are no numbers',
      { rects: [{ u: 1, b: [[1, 1, 2]] }] },
      "bad-bounds: a bound names 'Water', whose options are no numbers",
    ],
    ['the wrong way round', { rects: [{ u: 1, b: [[2, 4, 3]] }] }, 'bad-bounds: a bound runs from 4 to 3'],
    [
      'outside the issue',
      { rects: [{ u: 1, b: [[2, 7, 9]] }] },
      "bad-bounds: [7, 9] holds no number of 'Years'",
    ],
    ['of two numbers', { rects: [{ u: 1, b: [[2, 3]] }] }, 'bad-bounds: a bound has 2 numbers'],
    ['over nothing', { maxutility: 0 }, 'bad-maxutility: maxutility is 0'],
  ])('with a box %s is refused', (_, change, words) => {
    const { imported } = read(normalised({}, change, boxParty));
    expect(imported.domain).toBeUndefined();
    expect(wordsOf(imported).join('\n')).toContain(`error ${words}`);
  });
});
