import { describe, expect, test } from 'vitest';
import { quarrel, saidOf } from './conflict-text.case.ts';

describe('a broken file of GMCR+', () => {
  const [one, two] = quarrel.decisionMakers;

  test.each<readonly [string, object, readonly string[]]>([
    [
      'an option of two decision makers',
      { decisionMakers: [one, { ...two, options: [0, 1] }] },
      ["1: option 0 belongs to 'One' and to 'Two'; give every option to one decision maker"],
    ],
    [
      'an index that is none',
      { decisionMakers: [one, { ...two, options: [2] }] },
      [
        'warning 1: nobody owns option 1; it is never moved',
        '1: there is no option 2; options are counted from 0 to 1',
      ],
    ],
    [
      'a pattern over what is no option',
      { infeasibles: [[[5, 'Y']]] },
      ['1: there is no option 5; options are counted from 0 to 1'],
    ],
    [
      'a letter that is none',
      { infeasibles: [[[1, 'X']]] },
      ["1: infeasibles[0][0][1] is 'X'; it must be one of: Y, N, -"],
    ],
    [
      'a ranking with gaps',
      { decisionMakers: [{ ...one, preferenceRanking: [1, 2] }, two] },
      ["1: the ranking of 'One' misses the states 3, 4; rank each of the states 1 to 4; lists are ties"],
    ],
    [
      'a state that stands twice',
      { decisionMakers: [{ ...one, preferenceRanking: [1, 2, 3, 4, [1]] }, two] },
      ["1: state 1 stands twice in the ranking of 'One'; name every state once"],
    ],
    [
      'a state that is none',
      { decisionMakers: [{ ...one, preferenceRanking: [1, 2, 3, 4, 9] }, two] },
      ['1: there is no state 9; states run from 1 to 4'],
    ],
    [
      'no ranking where one is used',
      { decisionMakers: [one, { name: 'Two', options: [1], preferences: [] }] },
      ["1: 'Two' has no ranking, which this file says is used; add preferenceRanking"],
    ],
    [
      'a bloc of what is no decision maker',
      { coalitions: [[0, 4]] },
      ['1: there is no decision maker 4; decision makers are counted from 0 to 1'],
    ],
    [
      'two blocs of one',
      { coalitions: [[0, 1], 1] },
      ["1: 'Two' stands in two coalitions; name every actor once"],
    ],
    ['no states', { infeasibles: [[]] }, ['1: no state is feasible; bar less']],
    [
      'an unknown direction',
      { options: [{ name: 'a', permittedDirection: 'up' }] },
      ["1: options[0].permittedDirection is 'up'; it must be one of: both, fwd, back"],
    ],
    [
      'a name of the language',
      { options: [{ name: 'constructor' }, { name: 'b' }] },
      ["1: 'constructor' cannot name an option; choose another name"],
    ],
    [
      'far too many options',
      { options: Array.from({ length: 50 }, (_, o) => ({ name: `o${o}` })), decisionMakers: [one, two] },
      ['1: the options have more than 10^12 combinations; at most 4194304 are read'],
    ],
  ])('with %s is told so', (_, change, said) => {
    const all = saidOf(JSON.stringify({ ...quarrel, ...change }));
    expect(all).toEqual(expect.arrayContaining([...said]));
  });

  test('is told where in the file', () => {
    const text = JSON.stringify({ ...quarrel, infeasibles: [[[5, 'Y']]] }, null, 1);
    const line = text.split('\n').findIndex((own) => own.trim() === '5,') + 1;
    expect(saidOf(text)).toEqual([`${line}: there is no option 5; options are counted from 0 to 1`]);
  });
});
