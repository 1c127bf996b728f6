import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { smallStore } from '../../../test/helpers.ts';
import { operations } from '../../operations.ts';
import { memoryStore, type Store } from '../../store/index.ts';
import { catalogues, renderTerminal } from '../../words/index.ts';
import { fieldsOf } from '../shared/fields.ts';
import { InputError } from '../shared/types.ts';
import { operation } from './deals.ts';

const style = { width: 80, paint: (text: string) => text };

/** NegoLog: two profiles over the same issues, their names and reservation values as given. */
function domain(reservations: readonly (number | null)[], issues = 2, options = 2): Map<string, string> {
  return new Map(
    reservations.map((reservationValue, i) => {
      const names = Array.from({ length: issues }, (_, j) => `issue ${j}`);
      const profile = {
        reservationValue,
        issueWeights: Object.fromEntries(names.map((name) => [name, 1 / issues])),
        issues: Object.fromEntries(
          names.map((name, j) => [
            name,
            Object.fromEntries(
              Array.from({ length: options }, (_, k) => {
                const share = k / (options - 1);
                return [`option ${k}`, (i + j) % 2 === 0 ? share : 1 - share ** 2];
              }),
            ),
          ]),
        ),
      };
      return [`d/p${i}.json`, JSON.stringify(profile)];
    }),
  );
}

const run = (settings: Record<string, unknown>, store: Store) =>
  operation.run(operation.input.parse(settings), { store });

async function ask(files: Map<string, string>, settings: Record<string, unknown> = {}) {
  const output = await run({ situation: 'd', ...settings }, memoryStore(files));
  return { output, words: renderTerminal(operation.words(output, catalogues.en), style) };
}

describe('deals in words', () => {
  test('without a value of no deal there are utilities, not gains over 0', async () => {
    const { words } = await ask(domain([null, 0.2]));
    expect(words.replaceAll('\n', ' ')).toContain('is unknown: a reservation value is missing');
    expect(words).toMatch(/^utilities/m);
    expect(words).not.toMatch(/[+−]\d/);
  });
  test('of many parties stand before the package, without empty lines', async () => {
    const { words } = await ask(
      domain(
        Array.from({ length: 9 }, () => null),
        3,
      ),
    );
    const table = words.split('\n\n').find((part) => part.trimStart().startsWith('utilities: undominated'));
    expect(table).toMatch(/^ *[01][\d .]+: issue 0=option/m);
    expect(table).not.toMatch(/^ *$/m);
  });
  test('fit a terminal of 80 columns, however many parties and issues there are', async () => {
    for (const files of [domain([0, 0.1], 3, 4), domain([0, 0, 0, 0, 0, 0, 0, 0, 0], 14)]) {
      const { words } = await ask(files);
      expect(words.split('\n').filter((line) => line.length > 80)).toEqual([]);
    }
  });
  test('name a package once, and rules that agree by the first of them', async () => {
    const { words } = await ask(domain([0, 0]));
    expect(words).toMatch(/^Nash .* 0\.250 proven {2}issue 0=option 0/m);
    expect(words).toMatch(/^egalitarian .* the same as Nash$/m);
  });
  test('say what opens an empty zone', async () => {
    const { words } = await ask(domain([0.99, 0.99, 0.99], 3, 3));
    expect(words).toContain('zone of possible agreement is empty');
    expect(words).toContain('No package satisfies p0 and p1 together.');
  });
  test('give the points of another program under its names', async () => {
    const { words } = await ask(domain([0.1, 0]), { convention: 'negmas' });
    expect(words).toMatch(/As negmas defines them/);
    expect(words).toMatch(/^Kalai [\d.]+ at/m);
    expect(words).toMatch(/^Kalai–Smorodinsky [\d.]+ at/m);
  });
});

describe('settings of deals', () => {
  const problems = async (settings: Record<string, unknown>, store = memoryStore(domain([0, 0]))) => {
    try {
      await run({ situation: 'd', ...settings }, store);
      return [];
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      return error.diagnostics.map(({ message, hint }) => `${message}; ${hint}`);
    }
  };
  test('that would change nothing are refused', async () => {
    expect(await problems({ asOf: '2025-01-01', set: ['a=1'] })).toEqual([
      'as-of has no effect: a domain of another program has no days; leave out --as-of',
      'set has no effect: a domain of another program has no estimates; leave out --set',
    ]);
    expect(await problems({ situation: 'small', at: 0.5, eps: 0.1 }, smallStore())).toEqual([
      'at has no effect: a situation has no discount factors; a delay is an issue; leave out --at',
      'eps has no effect: the grids of a situation have their own steps; leave out --eps',
    ]);
  });
  test('name each party once', async () => {
    expect(await problems({ parties: ['p0', 'p0'] })).toEqual([
      "parties names 'p0' twice; name each party once",
    ]);
  });
  test('a folder of XML that holds no domain is told so', async () => {
    const store = memoryStore(
      new Map([
        ['d/domain.xml', ''],
        ['d/p1.xml', 'hello'],
      ]),
    );
    expect((await problems({}, store)).join()).toContain('no file holds a negotiation domain');
  });
});

test('a window counts from now, whenever agreement is looked for', async () => {
  const party = (reservation: number, discount: number, values: readonly number[]) => ({
    reservation,
    discount,
    kind: 'linear',
    values: [{ w: 1, v: values }],
  });
  const files = new Map([
    [
      'd.json',
      JSON.stringify({
        id: 'd',
        issues: [{ name: 'i', index: 1, type: 'discrete', values: ['a', 'b'] }],
        parties: [party(0.5, 0.5, [0.9, 0.1]), party(0.1, 1, [0.5, 1])],
      }),
    ],
  ]);
  const expected = Math.log(0.5 / 0.9) / Math.log(0.5);
  for (const at of [0, 0.5]) {
    const { output, words } = await ask(files, { situation: 'd.json', at });
    expect(output.windows).toEqual([expect.closeTo(expected, 12), 1]);
    expect(words.includes('As agreed at 0.5 of the time there is')).toBe(at > 0);
  }
});

test('the commands of the page name settings that there are, and each value belongs to one', async () => {
  const page = readFileSync(new URL('../../../docs/deals.md', import.meta.url), 'utf8');
  const commands = [...page.matchAll(/^npx detente deals (.+)$/gm)].map(([, line]) =>
    (line ?? '').split(' '),
  );
  expect(commands.length).toBeGreaterThan(3);
  const [entry] = operations.filter(({ name }) => name === 'deals');
  if (entry === undefined) throw new Error('deals');
  const types = new Map(fieldsOf(await entry.load()).map(({ flag, item }) => [flag, item] as const));
  for (const [, ...words] of commands) {
    for (const [k, word] of words.entries()) {
      const flag = word.startsWith('--') ? word : (words[k - 1] ?? '');
      expect(flag, word).toMatch(/^--/);
      if (flag === '--json') continue;
      expect([...types.keys()]).toContain(flag);
      if (types.get(flag) === 'boolean') expect(word).toBe(flag);
    }
  }
});
