import { describe, expect, test } from 'vitest';
import { readTexts, wordsOf } from './genius.case.ts';

describe('a nonlinear profile', () => {
  const issue = (index: number) =>
    `<issue index="${index}" name="i${index}" type="integer" etype="integer" vtype="integer" lowerbound="1" upperbound="9"/>`;
  const objective = `<objective index="0" name="root">${issue(2)}${issue(1)}`;
  const boxes = `
    <hyperRectangle utility="40"><INCLUDES index="1" min="3" max="5"/><INCLUDES index="2" min="1" max="2"/></hyperRectangle>
    <hyperRectangle utility="60"><EXCLUDES index="2" min="1" max="4"/></hyperRectangle>`;
  const profile = (ufuns: string, root = '<utility maxutility="100">') =>
    `<utility_space type="nonlinear">${objective}${root}<ufun type="PlainUfun" weight="1" aggregation="sum">${ufuns}</ufun>${root.replace(/<(\w+).*/, '</$1>')}</objective></utility_space>`;
  const domain = `<negotiation_template><utility_space number_of_issues="2">${objective}</objective></utility_space></negotiation_template>`;
  const read = (text: string) => readTexts({ domain, one: text });
  test('becomes boxes over options, EXCLUDES among them', () => {
    const model = read(profile(boxes)).domain?.space.model;
    expect(model).toEqual({
      kind: 'rectangles',
      profiles: [
        {
          largest: 100,
          boxes: [
            {
              worth: 40,
              excludes: false,
              bounds: [
                { issue: 0, low: 0, high: 1 },
                { issue: 1, low: 2, high: 4 },
              ],
            },
            { worth: 60, excludes: true, bounds: [{ issue: 0, low: 0, high: 3 }] },
          ],
        },
      ],
    });
  });
  test('may have the names of newer writers, nested sums and weights', () => {
    const text = profile(
      `<ufun aggregation="sum" weight="0.5">${boxes.replaceAll('utility=', 'weight="2" utility_function=')}</ufun>`,
      '<utility_function maxutility="100">',
    );
    expect(read(text).domain?.space.model).toEqual(read(profile(boxes)).domain?.space.model);
  });
  test('counts two bounds on one issue where they overlap', () => {
    const text = profile(
      boxes.replace('<INCLUDES index="2" min="1" max="2"/>', '<INCLUDES index="1" min="4" max="20"/>'),
    );
    const model = read(text).domain?.space.model;
    expect(model?.kind === 'rectangles' && model.profiles[0]?.boxes[0]?.bounds).toEqual([
      { issue: 1, low: 3, high: 4 },
    ]);
  });
  test.each<readonly [string, string, string, string]>([
    [
      'a bound on no issue',
      'index="1" min="3"',
      'index="7" min="3"',
      'bad-bounds: a bound names issue 7, which the domain has not',
    ],
    [
      'a bound the wrong way round',
      'min="3" max="5"',
      'min="5" max="3"',
      'bad-bounds: a bound runs from 5 to 3',
    ],
    [
      'a bound outside the issue',
      'min="3" max="5"',
      'min="30" max="50"',
      "bad-bounds: [30, 50] holds no number of 'i1'",
    ],
    ['a sum divided by nothing', 'maxutility="100"', 'maxutility="-1.0"', 'bad-maxutility: maxutility is -1'],
    [
      'another aggregation',
      'aggregation="sum"',
      'aggregation="max"',
      "unknown-aggregation: aggregation is 'max'",
    ],
    [
      'both kinds of bound',
      '<INCLUDES index="2"',
      '<EXCLUDES index="2"',
      'mixed-box: a box has both INCLUDES and EXCLUDES',
    ],
    [
      'a worth that is no number',
      'utility="60"',
      'utility="sixty"',
      "not-a-number: utility of <hyperRectangle> is 'sixty'",
    ],
  ])('with %s is refused', (_, from, to, words) => {
    const text = profile(boxes);
    expect(text).toContain(from);
    const imported = read(text.replace(from, to));
    expect(imported.domain).toBeUndefined();
    expect(wordsOf(imported)).toEqual([expect.stringContaining(`error ${words}`)]);
  });
  test('on a real issue keeps every value its boxes can tell apart', () => {
    const real = (text: string) => text.replaceAll('"integer"', '"real"');
    const imported = readTexts({
      domain: real(domain),
      one: real(profile(boxes.replace('min="3"', 'min="3.5"'))),
    });
    expect(imported.domain?.guarantee).toEqual([0]);
    expect([...(imported.domain?.continuous[1]?.points ?? [])]).toEqual([1, 2.25, 3.5, 4.25, 5, 7, 9]);
  });
  test('does not go with profiles of the other kind', () => {
    const linear = `<utility_space>${objective.replaceAll('"integer"', '"real"').replace(/lower\S+ upper[^/]*\/>/g, '><range lowerbound="1" upperbound="9"/><evaluator ftype="constant" parameter0="1"/></issue>')}<weight index="1" value="1"/><weight index="2" value="1"/></objective></utility_space>`;
    const real = (text: string) => text.replaceAll('"integer"', '"real"');
    const imported = readTexts({ domain: real(domain), one: real(profile(boxes)), two: linear });
    expect(wordsOf(imported).join()).toContain('mixed-models');
  });
});
