import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { load } from '../src/operations/shared/load.ts';
import { InputError } from '../src/operations/shared/types.ts';
import { operations } from '../src/operations.ts';
import { memoryStore } from '../src/store/index.ts';
import { readYaml } from '../src/text/index.ts';
import { renderTerminal } from '../src/words/index.ts';
import { changed as edit, root, small } from './helpers.ts';

/** Names that every plain object has without anybody's giving them. */
const inherited = ['constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf'];
const nameAt = (i: number) => inherited[i % inherited.length] ?? '';

const garbage = /native code|\[object|\bundefined\b(?!-risk)/;

type Files = Readonly<Record<string, unknown>>;
type Leaf = readonly (string | number)[];

const read = (path: string) => readYaml(path, readFileSync(resolve(root, path), 'utf8')).value;

const named = edit(
  small.situation,
  '{ position: 80,',
  '{ position: { distribution: triangular, low: 70, mode: 80, high: 90 },',
);

const cases: Readonly<Record<string, Files>> = {
  'a situation with evidence': {
    'situation.yaml': readYaml('situation.yaml', named).value,
    'evidence.yaml': readYaml('evidence.yaml', small.evidence).value,
  },
  'a situation with a ledger': {
    'situation.yaml': read('catalog/custody-and-guarantees/situation.yaml'),
    'ledger.yaml': read('catalog/custody-and-guarantees/ledger.yaml'),
  },
};

const storeOf = (files: Files) =>
  memoryStore(new Map(Object.entries(files).map(([name, value]) => [`s/${name}`, JSON.stringify(value)])));

/** Paths of all texts of a value. */
function textsIn(value: unknown, path: Leaf = []): readonly Leaf[] {
  if (typeof value === 'string') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    textsIn(part, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

/** Paths of all maps' keys. */
function keysIn(value: unknown, path: Leaf = []): readonly Leaf[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => {
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    return [...(Array.isArray(value) ? [] : [at]), ...keysIn(part, at)];
  });
}

/** The value with another text, or another key, at a path. */
function changed(value: unknown, path: Leaf, to: string, what: 'text' | 'key'): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return to;
  if (Array.isArray(value)) return value.map((one, i) => (i === first ? changed(one, rest, to, what) : one));
  return Object.fromEntries(
    Object.entries(value as object).map(([key, part]) => {
      if (key !== first) return [key, part];
      return what === 'key' && rest.length === 0 ? [to, part] : [key, changed(part, rest, to, what)];
    }),
  );
}

/** Answered, or refused in words; any other failure fails the test. */
async function survives(name: string, raw: object, files: ReadonlyMap<string, string>): Promise<string> {
  const operation = await operations.find((one) => one.name === name)?.load();
  if (operation === undefined) throw new Error(name);
  try {
    const { output, words } = await operation.answer(raw, { store: memoryStore(new Map(files)) });
    const text = renderTerminal(words('en'), { width: 80, paint: (one: string) => one });
    expect(`${name} ${JSON.stringify(output)}\n${text}`).not.toMatch(garbage);
    return 'answered';
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    for (const { message, hint = '' } of error.diagnostics)
      expect(`${name} ${message} ${hint}`).not.toMatch(garbage);
    return error.diagnostics.map(({ message }) => message).join('; ');
  }
}

const few = { samples: 20, seed: 1 };

describe.each(Object.entries(cases))('%s whose texts are names that objects inherit', (_, files) => {
  test('is loaded or refused, with each of them alone; with all that are let pass every operation answers', async () => {
    let all = files;
    let i = 0;
    for (const [file, value] of Object.entries(files))
      for (const path of textsIn(value)) {
        const next = { ...all, [file]: changed(all[file], path, nameAt(i++), 'text') };
        const { situation, diagnostics } = await load(storeOf(next), { situation: 's' });
        expect(diagnostics.every(({ message }) => !/native code/.test(message))).toBe(true);
        if (situation !== undefined) all = next;
      }
    const texts = new Map(Object.entries(all).map(([name, value]) => [`s/${name}`, JSON.stringify(value)]));
    const { situation } = await load(memoryStore(texts), { situation: 's' });
    const proposal = situation?.proposals[0]?.id;
    const asked: Readonly<Record<string, object>> = {
      brief: few,
      verdict: { ...few, proposal },
      forecast: few,
      deals: few,
      votes: { ...few, proposal },
      stability: few,
      ledger: { ...few, proposal, months: 4 },
      report: { ...few, out: 'x.html' },
      check: {},
      evidence: {},
    };
    const answered: string[] = [];
    for (const [name, given] of Object.entries(asked))
      if ((await survives(name, { situation: 's', ...given }, texts)) === 'answered') answered.push(name);
    expect(answered).toEqual(
      expect.arrayContaining(['brief', 'verdict', 'forecast', 'deals', 'check', 'report']),
    );
    for (const target of [
      `s#proposals.${proposal}`,
      `s#verdicts.${proposal}.accepted`,
      's#claims.constructor',
    ])
      await survives('trace', { target, ...few }, texts);
    await survives('diff', { a: 's', asOf: '2020-01-01', ...few }, texts);
  });
  test('is refused where one is a key, with its place', async () => {
    let i = 0;
    for (const [file, value] of Object.entries(files))
      for (const path of keysIn(value)) {
        const name = nameAt(i++);
        const next = { ...files, [file]: changed(value, path, name, 'key') };
        const { situation, diagnostics } = await load(storeOf(next), { situation: 's' });
        expect(situation).toBeUndefined();
        expect(diagnostics).toContainEqual(
          expect.objectContaining({
            code: 'reserved-key',
            message: `'${name}' cannot be used as a key`,
            hint: 'choose another name',
            span: expect.anything(),
          }),
        );
      }
  });
});

const item = (name: string, i: number) =>
  `<item index="${i + 1}" value="${name}" evaluation="${(i * 2 + 1) % 5}"/>`;

const genius = (tag: string, extra: string) =>
  `<${tag}><utility_space><objective index="0" name="o"><issue index="1" name="valueOf" type="discrete">${inherited
    .slice(0, 4)
    .map(item)
    .join('')}</issue>${extra}</objective></utility_space></${tag}>`;

/** Tables and files of other programs, whose names are all inherited ones. */
const others: readonly (readonly [
  operation: string,
  given: object,
  files: Readonly<Record<string, string>>,
  said?: string,
])[] = [
  [
    'forecast',
    { situation: 'a.csv', format: 'eum', range: '0,100' },
    {
      'a.csv': `actor,capability,position,salience\n${inherited.map((name, i) => `${name},${i + 1},${i * 20},0.5`).join('\n')}\n`,
    },
  ],
  [
    'forecast',
    { situation: 'k.csv', format: 'ktab', model: 'smp' },
    {
      'k.csv': `toString,valueOf,5,1\nActor,Description,Power,constructor,Salience\n${inherited.map((name, i) => `${name},x,${i + 1},${i * 20},50`).join('\n')}\n`,
    },
  ],
  [
    'trade',
    { file: 't.csv', embargo: ['constructor:toString'] },
    {
      't.csv': `exporter,importer,trade\n${inherited.flatMap((a, i) => inherited.map((b, j) => `${a},${b},${i === j ? 100 : i + j + 1}`)).join('\n')}\n`,
    },
  ],
  [
    'votes',
    { situation: 'r.json' },
    {
      'r.json': JSON.stringify({
        source: 'constructor',
        members: inherited.map((name, i) => ({ name, weight: i + 1 })),
        rule: { quota: 9 },
      }),
    },
  ],
  [
    'score',
    { file: 'c.json', draws: 100 },
    {
      'c.json': JSON.stringify({
        cases: [
          {
            id: 'constructor',
            unit: 'toString',
            scale: [0, 100],
            outcome: 40,
            actors: inherited.map((name, i) => [name, 1, i * 20, 0.5]),
          },
        ],
      }),
    },
  ],
  [
    'score',
    { file: 's.csv', draws: 100 },
    {
      's.csv': 'issue,outcome,constructor_forecast,toString_forecast\nvalueOf,40,30,50\n__proto__,20,30,60\n',
    },
  ],
  [
    'stability',
    { situation: 'c.gmcr' },
    {
      'c.gmcr': JSON.stringify({
        options: [{ name: 'toString' }, { name: 'valueOf' }],
        decisionMakers: [
          { name: 'constructor', options: [0], preferenceRanking: [1, 2, 3, 4] },
          { name: '__proto__', options: [1], preferenceRanking: [4, 3, 2, 1] },
        ],
      }),
    },
    "'constructor' cannot name a decision maker",
  ],
  [
    'ledger',
    { situation: 'm.yaml' },
    {
      'm.yaml':
        'kind: equations\ntitle: constructor\nparameters: { toString: 1 }\nequations: |\n  valueOf = toString + constructor\n  constructor = 2 constructor valueOf\n',
    },
    "'toString' cannot be used as a key",
  ],
  [
    'ledger',
    { situation: 'm.yaml', periods: 3 },
    {
      'm.yaml':
        'kind: equations\ntitle: valueOf\nequations: |\n  constructor = 2\n  toString = constructor + 1\n',
    },
    "'constructor' is a word of the language",
  ],
  [
    'deals',
    { situation: 'd' },
    {
      'd/domain.xml': genius('negotiation_template', ''),
      'd/toString.xml': genius('utility_space', '<weight index="1" value="1"/>'),
      'd/constructor.xml': genius('utility_space', '<weight index="1" value="1"/>'),
    },
    "'valueOf' cannot name an issue",
  ],
  [
    'deals',
    { situation: 'n' },
    Object.fromEntries(
      ['a', 'b'].map((party, i) => [
        `n/${party}.json`,
        `{"reservationValue":0,"issueWeights":{"zone":1},"issues":{"zone":{${inherited.map((name, k) => `"${name}":${(k + i) % 3}`).join()}}}}`,
      ]),
    ),
  ],
];

describe('files of other programs whose names objects inherit', () => {
  test.each(others.map(([name, given, files, said = 'answered']) => [name, given, files, said] as const))(
    '%s %j',
    async (name, given, files, said) => {
      expect(await survives(name, given, new Map(Object.entries(files)))).toContain(said);
    },
  );
});
