import { describe, expect, test } from 'vitest';
import { memoryStore } from '../../store/index.ts';
import { exampleLine, fieldsOf } from './fields.ts';
import { readWords } from './read-words.ts';
import { parseInput, runOperation, toJson } from './run.ts';
import { echo as operation } from './tiny.case.ts';
import { InputError } from './types.ts';

function problemsOf(raw: unknown): readonly string[] {
  try {
    parseInput(operation, raw);
    return [];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    expect(error.diagnostics.every(({ code, file }) => code === 'bad-setting' && file === 'echo')).toBe(true);
    return error.diagnostics.map(({ message, hint }) =>
      hint === undefined ? message : `${message}; ${hint}`,
    );
  }
}

describe('running an operation', () => {
  test('fills defaults in and gives keys in the order of the schema', async () => {
    const context = { store: memoryStore(new Map()) };
    const output = await runOperation(operation, { isLoud: true, text: 'a' }, context);
    expect(toJson(output)).toBe(
      `${JSON.stringify({ given: { text: 'a', more: ['x'], howMany: 2, isLoud: true } }, null, 2)}\n`,
    );
  });
  test.each([
    [{}, ["'text' is missing"]],
    [undefined, ["'text' is missing"]],
    [null, ["'text' is missing"]],
    [[], ['the input is []; it must be a map of settings']],
    ['x', ["the input is 'x'; it must be a map of settings"]],
    [{ text: '' }, ["text is ''; it must not be empty"]],
    [{ text: null }, ['text is null; it must be text']],
    [{ text: 'a', txt: 1 }, ["'txt' is no setting; did you mean 'text'?"]],
    [JSON.parse('{"text":"a","__proto__":1}'), [expect.stringContaining("'__proto__' is no setting")]],
    [{ text: 'a', howMany: 10 }, ['howMany is 10; it must be at most 9']],
    [{ text: 'a', howMany: 1.5 }, ['howMany is 1.5; it must be a whole number']],
    [{ text: 'a', isLoud: 'yes' }, ["isLoud is 'yes'; it must be true or false"]],
    [
      { text: 'a', colour: 'gren' },
      ["colour is 'gren'; it must be one of: red, green, blue; did you mean 'green'?"],
    ],
    [{ text: 'a', weights: [1, 'x'] }, ["weights[1] is 'x'; it must be a number"]],
    [{ howMany: 0, colour: 'x' }, expect.objectContaining({ length: 3 })],
  ])('of %j says all that is wrong', (raw, words) => {
    expect(problemsOf(raw)).toEqual(words);
  });
});

describe('settings as words', () => {
  const read = (words: Record<string, readonly string[]>) => ({
    ...readWords(operation, new Map(Object.entries(words))),
  });
  test('become numbers, truths and lists where the schema has them', () => {
    expect(
      read({
        text: ['3'],
        more: ['1'],
        howMany: ['1_0'],
        isLoud: ['false'],
        weights: ['1', '-.5e1'],
        other: ['7'],
      }),
    ).toEqual({ text: '3', more: ['1'], howMany: 10, isLoud: false, weights: [1, -5], other: '7' });
  });
  test.each(['', '_', ' ', 'many', '0x10', 'Infinity', 'NaN', '1e', '1 2', '--1'])(
    'leave %j for the schema to refuse as a number',
    (word) => expect(read({ howMany: [word] })).toEqual({ howMany: word }),
  );
  test('given twice are no single value', () => {
    expect(read({ howMany: ['1', '2'] })).toEqual({ howMany: [1, 2] });
  });
  test('are described from the schema', () => {
    expect(
      fieldsOf(operation).map(({ flag, type, item, isRequired }) => [flag, type, item, isRequired]),
    ).toEqual([
      ['--text', 'string', 'string', true],
      ['--more', 'list', 'string', false],
      ['--how-many', 'number', 'number', false],
      ['--is-loud', 'boolean', 'boolean', false],
      ['--colour', 'string', 'string', false],
      ['--weights', 'list', 'number', false],
    ]);
    expect(fieldsOf(operation)[4]?.choices).toEqual(['red', 'green', 'blue']);
  });
  test('stand in an example’s command line as they would be typed', () => {
    expect(exampleLine(operation, { text: "it's", howMany: 3, isLoud: true, weights: [1, 2] })).toBe(
      "detente echo 'it'\\''s' --how-many 3 --is-loud --weights 1 --weights 2",
    );
  });
});
