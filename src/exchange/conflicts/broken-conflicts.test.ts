import { describe, expect, test } from 'vitest';
import { fishery, readRight, saidOf } from './conflict-text.case.ts';
import { readConflict } from './read-conflict.ts';

function edited(from: string, to: string): string {
  if (!fishery.includes(from)) throw new Error(`no ${from}`);
  return fishery.replace(from, to);
}

describe('a broken conflict file of our own', () => {
  test.each<readonly [string, string, string, readonly string[]]>([
    [
      'a controller that is no actor',
      'controller: south',
      'controller: suoth',
      ["9: 'suoth' is no actor; did you mean 'south'?"],
    ],
    [
      'an unknown direction',
      'moves: forward',
      'moves: fwd',
      ["10: options.patrol.moves is 'fwd'; it must be one of: both, forward, back"],
    ],
    [
      'an unknown key',
      'source: made up',
      'sauce: x',
      ["3: 'sauce' is no key at the top; did you mean 'source'?"],
    ],
    [
      'a requirement of what is no option',
      'patrol: keep_north }',
      'patrol: keep_nort }',
      ["12: 'keep_nort' is no option; did you mean 'keep_north'?"],
    ],
    [
      'two kinds of bar in one entry',
      '- requires: { patrol: keep_north }',
      '- { never: YY-, at_most_one: [patrol, keep_north] }',
      ['12: this is both never and at_most_one; give one of never, at_most_one, at_least_one, requires'],
    ],
    [
      'a bar that bars nothing',
      '- requires: { patrol: keep_north }',
      '- because: so it is',
      ['12: this bars nothing; give one of never, at_most_one, at_least_one, requires'],
    ],
    [
      'a pattern of the wrong length',
      '- requires: { patrol: keep_north }',
      '- never: YY',
      ["12: 'YY' has 2 letters; there are 3 options; write Y, N or - for each option in order"],
    ],
    [
      'a pattern with other letters',
      '- requires: { patrol: keep_north }',
      '- never: YXN',
      ["12: 'YXN' is no pattern; write Y, N or - for each option, or a map"],
    ],
    [
      'a value that an option cannot have',
      '- requires: { patrol: keep_north }',
      '- never: { patrol: maybe }',
      ["12: patrol is 'maybe'; it can be yes or no"],
    ],
    [
      'bars that leave nothing',
      '- requires: { patrol: keep_north }',
      '- never: ---',
      ['11: no state is feasible; bar less'],
    ],
    [
      'a state that stands twice',
      '[NYN, NNN]',
      '[NYN, NNN, YYN]',
      ["14: state 4 stands twice in the ranking of 'north'; name every state once"],
    ],
    [
      'a ranking with gaps',
      '[NYN, NNN], ',
      '',
      ["14: the ranking of 'north' misses the states 1, 3; rank each of the states 1 to 6; lists are ties"],
    ],
    ['a state that is barred', 'YYY, [NYN', 'YYY, NYY, [NYN', ['14: no feasible state fits this pattern']],
    ['too few payoffs', '0, 2.5]', '0]', ['15: there are 5 payoffs for 6 states']],
    [
      'a payoff in words',
      '0, 2.5]',
      '0, high]',
      ["15: 'high' is no payoff; write a number, or a range: 2 to 5"],
    ],
    [
      'a range that runs downwards',
      '0, 2.5]',
      '0, 5 to 2]',
      ["15: '5 to 2' runs downwards; the lower end comes first"],
    ],
    [
      'a status quo out of range',
      'status_quo: 1',
      'status_quo: 7',
      ['16: there is no state 7; states run from 1 to 6'],
    ],
    [
      'a status quo that several states fit',
      'status_quo: 1',
      'status_quo: { patrol: no }',
      ['16: this fits 4 states; say more, so that one fits'],
    ],
    [
      'an actor without preferences',
      '  south: { payoffs: [1, 4, 2, 3, 0, 2.5] }\n',
      '',
      ["13: preferences of 'south' are missing; rank the states for it"],
    ],
    [
      'two kinds of preference',
      'south: { payoffs',
      'south: { ranking: [1], payoffs',
      ["15: 'south' has ranking and payoffs; give one of ranking, statements, payoffs"],
    ],
    [
      'an actor in two coalitions',
      'status_quo: 1',
      'coalitions: [[north, south], [south]]',
      ["16: 'south' stands in two coalitions; name every actor once"],
    ],
    [
      'states beside options',
      'status_quo: 1',
      'states: [peace, war]',
      [
        '7: options stand beside a list of states; give one or the other',
        '11: infeasible stand beside a list of states; give one or the other',
      ],
    ],
    [
      'a merger of one state',
      'status_quo: 1',
      'merge: [YYY]',
      ['16: this fits fewer than two states; say less of them'],
    ],
  ])('with %s is told so', (_, from, to, said) => {
    const all = saidOf(edited(from, to));
    expect(all.slice(0, said.length)).toEqual(said);
    expect(readConflict('conflict.yaml', edited(from, to)).conflict).toBeUndefined();
  });

  test('with an alias or a merged value is told to write it out', () => {
    const text = edited('patrol: {', 'patrol: &p {').replace('keep_south: {', 'keep_south: { <<: *p,');
    expect(saidOf(text).join('\n')).toMatch(
      /: aliases are not read: \*p; write the value out where it is used/,
    );
  });

  test('has all its mistakes told at once', () => {
    const text = edited('controller: south', 'controller: suoth').replace('keep_north }\n', 'keep_nort }\n');
    expect(saidOf(text).length).toBe(2);
  });

  test('may have an option that nobody controls, and is warned', () => {
    expect(saidOf(edited('{ controller: south }', '{}'))).toEqual([
      'warning 9: nobody controls this; it is never moved; name a controller',
    ]);
    expect(readRight(fishery).factors.map(({ id }) => id)).toEqual(['keep_north', 'keep_south', 'patrol']);
  });
});

const issues = `conflict: i
actors: { a: A, b: B }
issues:
  road: { controller: a, options: [open, toll, shut], moves: { never: [shut -> open] } }
  work: { controller: [a, b], options: { none: Nothing, some: Something } }
infeasible:
  - requires: { road.shut: work.none }
preferences:
  a: { ranking: [1, [2, 3, 4], 5] }
  b: { ranking: [[1, 2, 3, 4, 5]] }
`;

describe('a broken conflict file with issues', () => {
  test.each<readonly [string, string, string, string]>([
    [
      'a term without an option',
      'road.shut:',
      'road:',
      "7: 'road' names no single option; write road. and one of: open, toll, shut",
    ],
    [
      'an option that the issue lacks',
      'work.none }',
      'work.nine }',
      "7: 'nine' is no option; did you mean 'none'?",
    ],
    [
      'a move from what is no option',
      'shut -> open',
      'closed -> open',
      "4: 'closed' is no option; known are: open, toll, shut",
    ],
    [
      'a move to itself',
      'shut -> open',
      'shut -> shut',
      '4: a move to itself cannot be barred; name two options',
    ],
    [
      'a move without an arrow',
      'shut -> open',
      'shut',
      "4: issues.road.moves.never[0] is 'shut'; a move is written from -> to",
    ],
    [
      'letters for issues',
      '- requires: { road.shut: work.none }',
      '- never: YN',
      "7: 'YN' says nothing of issues; write a map of what holds",
    ],
  ])('with %s is told so', (_, from, to, said) => {
    expect(readRight(issues).decimals).toEqual(Int32Array.of(0, 1, 2, 3, 4));
    expect(saidOf(issues.replace(from, to))[0]).toBe(said);
  });
});
