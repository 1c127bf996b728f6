import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fishery, quarrel, readRight, saidOf } from './conflict-text.case.ts';

function withStatements(statements: readonly string[], more = ''): string {
  const at = fishery.indexOf('  north: { ranking');
  return `${fishery.slice(0, at)}  north: { statements: ${JSON.stringify(statements)} }
  south: { statements: [] }
${more}`;
}

/** Ranks of the six states NNN, YNN, NYN, YYN, YNY, YYY under statements. */
function ranksOf(...statements: readonly string[]): readonly number[] {
  return [...(readRight(withStatements(statements)).conflict.ranks[0] ?? [])];
}

describe('ordered statements', () => {
  test.each<readonly [string, readonly number[]]>([
    ['keep_north', [0, 1, 0, 1, 1, 1]],
    ['not keep_north', [1, 0, 1, 0, 0, 0]],
    ['keep_north and keep_south', [0, 0, 0, 1, 0, 1]],
    ['keep_north or keep_south', [0, 1, 1, 1, 1, 1]],
    ['patrol if keep_south', [1, 1, 0, 0, 1, 1]],
    ['keep_north iff keep_south', [1, 0, 0, 1, 0, 1]],
    ['not (keep_north or keep_south)', [1, 0, 0, 0, 0, 0]],
    ['not keep_north or keep_south and patrol', [1, 0, 1, 0, 0, 1]],
    ['Y-N', [0, 1, 0, 1, 0, 0]],
    ['not --Y and (NN- or YYN)', [1, 0, 0, 1, 0, 0]],
    ['not not patrol', [0, 0, 0, 0, 1, 1]],
  ])('%s', (statement, ranks) => {
    expect(ranksOf(statement)).toEqual(ranks);
  });

  test('weigh more than all that follow them', () => {
    expect(ranksOf('keep_south', 'patrol', 'keep_north')).toEqual([0, 1, 3, 4, 2, 5]);
    expect(ranksOf('patrol', 'keep_south', 'keep_north')).toEqual([0, 1, 2, 3, 4, 5]);
  });

  test('keep their order beyond 64 of them, where weights of powers of two overflow', () => {
    const many = Array.from({ length: 200 }, (_, k) => (k % 2 === 0 ? '---' : 'not ---'));
    expect(ranksOf(...many, 'keep_north', ...many, 'keep_south')).toEqual([0, 2, 1, 3, 2, 3]);
  });

  test('rank as sums of powers of two do', () => {
    const terms = ['keep_north', 'keep_south', 'patrol', 'YYN', 'N--'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...terms), { maxLength: 6 }), (statements) => {
        const states = ['NNN', 'YNN', 'NYN', 'YYN', 'YNY', 'YYY'];
        const holds = (term: string, state: string) => {
          const at = terms.indexOf(term);
          return at < 3 ? state[at] === 'Y' : term === 'YYN' ? state === term : state.startsWith('N');
        };
        const scores = states.map((state) =>
          statements.reduce((sum, term) => 2 * sum + (holds(term, state) ? 1 : 0), 0),
        );
        const levels = [...new Set(scores)].sort((a, b) => a - b);
        expect(ranksOf(...statements)).toEqual(scores.map((score) => levels.indexOf(score)));
      }),
    );
  });

  test('say the same as patterns in a file of GMCR+', () => {
    const [one, two] = quarrel.decisionMakers;
    const preferences = [
      {
        compound: true,
        members: [
          [
            [0, 'Y'],
            [1, 'N'],
          ],
          [[1, 'Y']],
        ],
      },
      [[0, 'N']],
    ];
    const text = JSON.stringify({
      ...quarrel,
      useManualPreferenceRanking: false,
      decisionMakers: [
        { ...one, preferences },
        { ...two, preferences: [[[1, '-']]] },
      ],
    });
    expect(readRight(text).conflict.ranks.map((own) => [...own])).toEqual([
      [1, 2, 3, 2].map((rank) => rank - 1),
      [0, 0, 0, 0],
    ]);
  });

  test('may speak of states that are given by name', () => {
    const text = `conflict: l
actors: { a: A }
states: [talk, wait, part]
preferences: { a: { statements: [not part, wait] } }
`;
    expect([...(readRight(text).conflict.ranks[0] ?? [])]).toEqual([1, 2, 0]);
  });

  test('may not tell merged states apart', () => {
    expect(readRight(withStatements(['patrol'], 'merge: [--Y]')).conflict.ranks[0]).toEqual(
      Int32Array.of(0, 0, 0, 0, 1),
    );
    expect(saidOf(withStatements(['keep_south'], 'merge: [--Y]'))).toEqual([
      '14: the statements tell apart what is merged into state 5; rank merged states alike, or merge fewer',
    ]);
  });

  const forms = 'write options with not, and, or, if, iff and parentheses';
  test.each([
    ['keep_nort', "14: 'keep_nort' is no option; did you mean 'keep_north'?"],
    ['keep_north and', `14: preferences.north.statements[0]: the statement ends too early; ${forms}`],
    ['(keep_north', `14: preferences.north.statements[0]: the statement ends too early; ${forms}`],
    [
      'keep_north keep_south',
      `14: preferences.north.statements[0]: 'keep_south' is not expected here; ${forms}`,
    ],
    ['keep_north && patrol', `14: preferences.north.statements[0]: '&' is not expected here; ${forms}`],
    ['a if b if c', `14: preferences.north.statements[0]: 'if' is not expected here; ${forms}`],
    ['YY', "14: 'YY' has 2 letters; there are 3 options; write Y, N or - for each option in order"],
    ['patrol.on', "14: 'patrol.on' names no single option; write patrol"],
    [
      '('.repeat(600),
      '14: preferences.north.statements[0]: the statement has 600 words; at most 500 are read',
    ],
  ])('cannot be %s', (statement, said) => {
    expect(saidOf(withStatements([statement]))).toEqual([said]);
  });
});
