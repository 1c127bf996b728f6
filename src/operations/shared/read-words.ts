import { fieldsOf, type InputField } from './fields.ts';
import type { Operation } from './types.ts';

/** Settings as they were typed: by key, each with all its values. */
export type TypedWords = ReadonlyMap<string, readonly string[]>;

/**
 * What was typed, as an operation's raw input. A word that is no number stays a word, and an unknown key stays in:
 * the operation's schema then says what is wrong with each, all at once.
 */
export function readWords(operation: Operation, words: TypedWords): Record<string, unknown> {
  const fields = new Map(fieldsOf(operation).map((field) => [field.key, field]));
  // No prototype: a key such as __proto__ is a setting like any other, and unknown.
  const raw: Record<string, unknown> = Object.create(null);
  for (const [key, values] of words) {
    const read = values.map((value) => readWord(value, fields.get(key)?.item));
    raw[key] = fields.get(key)?.type === 'list' || read.length !== 1 ? read : read[0];
  }
  return raw;
}

const number = /^[+-]?(\d[\d_]*\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

function readWord(word: string, item: InputField['item'] | undefined): unknown {
  if (item === 'number') return number.test(word) ? Number(word.replaceAll('_', '')) : word;
  if (item !== 'boolean') return word;
  return word === 'true' ? true : word === 'false' ? false : word;
}
