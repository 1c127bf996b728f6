import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placedInOrder } from '../diagnostics/index.ts';
import { printPlaced } from '../words/index.ts';
import { powerIndices } from './indices/index.ts';
import { names, plainWins } from './indices/reference.case.ts';
import { readRoster } from './read-roster.ts';
import { rosterAnswer } from './roster-answer.ts';
import { checkRule, type Rule, wholesOf, wins } from './rules/index.ts';

const member = (name: unknown, weight: unknown) => ({ name, weight });
const three = [member('a', 3), member('b', 2), member('c', 1)];

function read(roster: unknown) {
  const text = typeof roster === 'string' ? roster : JSON.stringify(roster, null, 1);
  return { ...readRoster('roster.json', text), text };
}

/** Problems as `line code: message; hint`. */
function words(roster: unknown): readonly string[] {
  const { diagnostics, text } = read(roster);
  return diagnostics.map(({ code, message, hint, span, severity }) => {
    const line = text.slice(0, span?.start ?? 0).split('\n').length;
    return `${line} ${severity} ${code}: ${message}${hint === undefined ? '' : `; ${hint}`}`;
  });
}

const nobody = { members: [], rule: { kind: 'members', least: 0 } } as const;

/** Quota and weights, made whole by one common factor. */
const wholes = (rule: Rule) => (rule.kind === 'quota' ? wholesOf([rule.quota, ...rule.weights]) : []);

describe('a roster', () => {
  test('wins by quota and members, or with few outside, and never without a veto', () => {
    const random = fc.integer({ min: 1, max: 7 }).chain((size) =>
      fc.record({
        weights: fc.array(fc.nat(9), { minLength: size, maxLength: size }),
        quota: fc.integer({ min: 1, max: 30 }),
        minMembers: fc.nat(size),
        blockingMinMembers: fc.nat(3),
        vetoes: fc.uniqueArray(fc.nat(size - 1), { maxLength: 2 }),
        mask: fc.nat(2 ** size - 1),
      }),
    );
    fc.assert(
      fc.property(random, ({ weights, quota, minMembers, blockingMinMembers, vetoes, mask }) => {
        const members = weights.map((weight, i) => member(`m${i}`, weight));
        const rule = { quota, minMembers, blockingMinMembers, vetoes: vetoes.map((i) => `m${i}`) };
        const { body } = read({ members, rule });
        const inside = weights.map((_, i) => (mask >> i) & 1);
        const sum = inside.reduce((total, flag, i) => total + flag * (weights[i] as number), 0);
        const count = inside.reduce((total, flag) => total + flag, 0);
        const isReached = sum >= quota && count >= minMembers;
        const isUnblocked = weights.length - count < blockingMinMembers;
        const expected = vetoes.every((i) => inside[i] === 1) && (isReached || isUnblocked);
        // A rule that nothing can pass is refused.
        expect(body !== undefined && wins(body, inside)).toBe(expected);
        expect(body !== undefined && plainWins(body.rule, (i) => inside[i] === 1, weights.length)).toBe(
          expected,
        );
      }),
      { numRuns: 500 },
    );
  });

  test('reads whole numbers of any size to the last digit, in quotes or not', () => {
    const digits = fc
      .bigInt({ min: 1n, max: 10n ** 400n })
      .chain((value) => fc.constantFrom(`${value}`, `"${value}"`, `" ${value} "`, `${value}.000`));
    fc.assert(
      fc.property(fc.array(digits, { minLength: 1, maxLength: 4 }), (list) => {
        const [quota = '1'] = list;
        const members = list.map((weight, i) => `{ "name": "m${i}", "weight": ${weight} }`);
        const { body, diagnostics } = read(`{ "members": [${members}], "rule": { "quota": ${quota} } }`);
        expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
        const exact = (text: string) => BigInt(text.replaceAll('"', '').trim().replace('.000', ''));
        expect(body && wholes(body.rule)).toEqual([exact(quota), ...list.map(exact)]);
      }),
      { numRuns: 300 },
    );
    const { body } = read(
      '{ "members": [{ "name": "a", "weight": 12.5e2 }, { "name": "b", "weight": 1e25 }], "rule": { "quota": 3 } }',
    );
    expect(body && wholes(body.rule)).toEqual([3n, 1250n, 10n ** 25n]);
  });

  test('with decimals or fractions says what the same roster in whole numbers says', () => {
    const part = fc.record({ whole: fc.nat(40), tenths: fc.nat(9), thirds: fc.boolean() });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), fc.nat(100), (parts, percent) => {
        const text = ({ whole, tenths, thirds }: (typeof parts)[number]) =>
          thirds ? `"${3 * whole + 1}/3"` : `${whole}.${tenths}`;
        const times30 = parts.map(({ whole, tenths, thirds }) =>
          thirds ? 10 * (3 * whole + 1) : 30 * whole + 3 * tenths,
        );
        const total = times30.reduce((sum, weight) => sum + weight, 0);
        const quota = Math.max(1, Math.min(total, Math.floor((total * percent) / 100)));
        if (total === 0) return;
        const roster = (weights: readonly (string | number)[], least: string | number) =>
          `{ "members": [${weights.map((weight, i) => `{ "name": "m${i}", "weight": ${weight} }`)}], "rule": { "quota": ${least} } }`;
        const { body } = read(roster(parts.map(text), `"${quota}/30"`));
        const { body: same } = read(roster(times30, quota));
        expect(body && powerIndices(body)).toEqual(same && powerIndices(same));
      }),
      { numRuns: 200 },
    );
    // Shares of 45.5, 4.14 and 50.36 with 85 asked for: the third and the first are both needed, the second never is.
    const shares = [member('a', 45.5), member('b', 4.14), member('c', '50.36')];
    const { body } = read({ members: shares, rule: { quota: 95.86 } });
    expect(body && powerIndices(body).members.map(({ exact }) => exact.shapleyShubik)).toEqual([
      { numerator: 1n, denominator: 2n },
      { numerator: 0n, denominator: 1n },
      { numerator: 1n, denominator: 2n },
    ]);
  });

  test('may be YAML, with tabs or not, with keys that say where it comes from', () => {
    const yaml =
      'members:\n  - { name: a, weight: 12345678901234567890 }\nrule:\n  quota: 1\nsource: the treaty\nseen: yes\n';
    expect(words(yaml)).toEqual([
      "6 warning unknown-key: 'seen' is not read here; keys here are: title, source, date, members, rule",
    ]);
    expect(read(yaml).body?.rule).toMatchObject({ weights: ['12345678901234567890'] });
    expect(words(JSON.stringify({ members: three, rule: { quota: 4 } }, null, '\t'))).toEqual([]);
  });
});

describe('a roster that is wrong', () => {
  test('says every problem at once, at its line', () => {
    const text = `{
  "members": [
    { "name": "Germany", "weight": -3 },
    { "name": "France", "weight": 1/0 },
    { "name": "France", "weight": "many" },
    { "nam": "Malta", "weight": [1] },
    7
  ],
  "rule": { "quota": true, "minMember": 2, "blockingMinMembers": -1, "vetoes": ["Germny", 4] }
}`;
    expect(words(text)).toEqual([
      "4 error no-number: members[1].weight is '1/0'; it must be a number; write it as 12, 16.5 or 1/3",
      "5 error no-number: members[2].weight is 'many'; it must be a number; write it as 12, 16.5 or 1/3",
      "6 error unknown-key: 'nam' is not read here; did you mean 'name'?",
      '6 error missing-key: members[3].name is missing; give text',
      '6 error wrong-kind: members[3].weight is a list; it must be a number',
      '7 error wrong-kind: members[4] is 7; it must be a map; write { "name": "A", "weight": 1 }',
      "9 error unknown-key: 'minMember' is not read here; did you mean 'minMembers'?",
      '9 error wrong-kind: rule.quota is true; it must be a number',
      '9 error not-a-count: rule.blockingMinMembers is no number of members; give 0 where it is not used',
      "9 error unknown-member: 'Germny' is no member; did you mean 'Germany'?",
      "9 error wrong-kind: rule.vetoes[1] is 4; it must be a member's name",
    ]);
    expect(read(text).body).toBeUndefined();
  });

  test('in what its rule means, says so once it can be read', () => {
    const members = [member('a', -1), member('b', 2), member('b', 3), member(' ', 1)];
    expect(
      words({ members, rule: { quota: 4, vetoes: ['a', 'a'] } }).map((line) => line.slice(0, 40)),
    ).toEqual([
      "12 error duplicate-member: 'b' stands tw",
      '16 error empty-name: members[3] has an e',
      '24 error named-twice: a veto names membe',
      '5 error negative-weight: a weight is -1;',
    ]);
    expect(words({ members: [], rule: { quota: 1 } })).toEqual([
      '2 error no-members: there are no members; name at least one',
    ]);
  });

  test('by a rule that passes nothing is refused in words; one that passes everything is counted, with a warning', () => {
    expect(
      words({ members: three, rule: { quota: 7, minMembers: 4, blockingMinMembers: 0, vetoes: [] } }),
    ).toEqual([
      '17 error quota-out-of-reach: quota 7 can never be reached: all weights together are 6; give a quota of at most 6',
      '18 error members-out-of-reach: 4 members are asked for and there are 3: it can never pass; ask for at most 3',
    ]);
    expect(read({ members: three, rule: { quota: 7 } }).body).toBeUndefined();
    // Where the blocking clause passes something, the quota is beside the point.
    const either = { members: three, rule: { quota: 7, blockingMinMembers: 2 } };
    expect(words(either).map((line) => line.split(':')[0])).toEqual(['17 warning quota-out-of-reach']);
    expect(powerIndices(read(either).body ?? nobody).winning).toBe(4n);
    expect(words({ members: three, rule: { quota: 0 } }).map((line) => line.split(':')[0])).toEqual([
      '17 warning quota-always-met',
      '16 warning always-passes',
    ]);
  });

  test.each([
    ['', 'empty-file'],
    ['{', 'yaml-syntax'],
    ['null', 'wrong-kind: a roster is empty; it must be a map'],
    ['[]', 'wrong-kind: a roster is a list; it must be a map'],
    ['"x"', "wrong-kind: a roster is 'x'; it must be a map"],
    ['{}', 'missing-key: members is missing'],
    ['{ "members": 3, "rule": {} }', 'wrong-kind: members is 3; it must be a list'],
    ['{ "members": [], "rule": 3 }', 'wrong-kind: rule is 3; it must be a map'],
    ['{ "members": [] }', 'missing-key: rule is missing'],
    ['{ "members": [], "members": [], "rule": { "quota": 1 } }', 'duplicate-key'],
    ['{ "members": [{ "name": "a", "weight": 1e9999 }], "rule": { "quota": 1 } }', 'too-many-digits'],
    ['{ "members": [{ "name": "a", "weight": .inf }], "rule": { "quota": 1 } }', 'not-finite'],
    [
      '{ "members": [{ "name": "a", "weight": null }], "rule": { "quota": 1 } }',
      'wrong-kind: members[0].weight is empty',
    ],
    [
      '{ "members": [{ "name": 5, "weight": 1 }], "rule": { "quota": 1 } }',
      'wrong-kind: members[0].name is 5; it must be text',
    ],
    [
      '{ "members": [{ "name": "a", "weight": 1 }], "rule": { "quota": 1, "vetoes": "a" } }',
      "wrong-kind: rule.vetoes is 'a'; it must be a list of names",
    ],
    [
      '{ "members": [{ "name": "a", "weight": 1 }], "rule": { "quota": 1, "minMembers": 1e20 } }',
      'not-a-count',
    ],
    [
      '{ "members": [{ "name": "a", "weight": 1 }], "rule": { "quota": 1, "constructor": 1 } }',
      'reserved-key',
    ],
    [`${'['.repeat(500)}`, 'nested-too-deep'],
    [
      `{ "members": [{ "name": "a", "weight": ${'9'.repeat(1001)} }], "rule": { "quota": 1 } }`,
      'too-many-digits',
    ],
    [
      JSON.stringify({ members: names(1001).map((name) => member(name, 1)), rule: { quota: 1 } }),
      'too-many-members',
    ],
  ])('case %#', (text, expected) => {
    const { body, diagnostics } = read(text);
    expect(body).toBeUndefined();
    expect(diagnostics.map(({ code, message }) => `${code}: ${message}`).join('\n')).toContain(expected);
    expect(printPlaced(placedInOrder(diagnostics, new Map([['roster.json', text]])))).toContain(
      'roster.json',
    );
    for (const { message } of diagnostics) expect(message.length).toBeLessThanOrEqual(100);
  });

  test('never throws, whatever it holds', () => {
    const value = fc.anything({ maxDepth: 3, withNullPrototype: false });
    const near = fc.record(
      {
        members: fc.oneof(
          value,
          fc.array(fc.record({ name: fc.oneof(fc.string(), value), weight: value }, { requiredKeys: [] })),
        ),
        rule: fc.oneof(
          value,
          fc.record(
            { quota: value, minMembers: value, blockingMinMembers: value, vetoes: value },
            { requiredKeys: [] },
          ),
        ),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          near.map((roster) => JSON.stringify(roster) ?? ''),
          fc.string(),
        ),
        (text) => {
          const { body, diagnostics } = readRoster('roster.json', text);
          if (body === undefined) expect(diagnostics.length).toBeGreaterThan(0);
          else expect(checkRule(body).some(({ severity }) => severity === 'error')).toBe(false);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe("a roster's answer", () => {
  test('is plain data with the digits of every count, by name', () => {
    const { body } = read({ members: three, rule: { quota: 4 } });
    const answer = body && rosterAnswer(powerIndices(body));
    expect(JSON.parse(JSON.stringify(answer))).toEqual({
      winningCoalitions: '3',
      passage: 0.375,
      coalitions: '8',
      blockingCoalitions: '5',
      minimalWinningCoalitions: '2',
      withoutCoalitionIndices: null,
      engine: 'enumeration',
      members: {
        a: {
          ...shares('3', 0.6, 0.75, 2 / 3, 1, 0.6, 0.5, 2 / 3),
          hasVeto: true,
          isDummy: false,
          isDictator: false,
        },
        b: {
          ...shares('1', 0.2, 0.25, 1 / 6, 1 / 3, 0.2, 0.25, 1 / 6),
          hasVeto: false,
          isDummy: false,
          isDictator: false,
        },
        c: {
          ...shares('1', 0.2, 0.25, 1 / 6, 1 / 3, 0.2, 0.25, 1 / 6),
          hasVeto: false,
          isDummy: false,
          isDictator: false,
        },
      },
    });
  });

  test('keeps names that objects know already', () => {
    const roster =
      '{ "members": [{ "name": "__proto__", "weight": 1 }, { "name": "toString", "weight": 1 }], "rule": { "quota": 2 } }';
    const { body } = read(roster);
    const text = JSON.stringify(body && rosterAnswer(powerIndices(body)));
    expect(Object.keys((JSON.parse(text) as { members: object }).members)).toEqual(['__proto__', 'toString']);
  });
});

function shares(swings: string, ...values: readonly number[]) {
  const [banzhaf, penrose, shapleyShubik, colemanPrevent, colemanInitiate, deeganPackel, johnston] = values;
  return { swings, banzhaf, penrose, shapleyShubik, colemanPrevent, colemanInitiate, deeganPackel, johnston };
}
