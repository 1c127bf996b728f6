import { type Cursor, fail } from './parse-cursor.ts';
import { quoted } from './report.ts';

// What is written for the same thing elsewhere.
const hints: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '=': 'one equation a line; equality inside an expression is written ==',
    '%': 'write 0.05 for 5 %',
    '&': 'write and',
    '|': 'write or',
    '!': 'write not',
    '~': 'write = between the two sides',
    '{': 'a lag is written x[-1]',
    '[': 'a lag is written x[-1], after a name or a bracket',
    ')': 'no bracket is open here',
  }),
);

/** Fails with the words for a word or sign that cannot stand where the parser is. */
export function unexpected(cursor: Cursor): never {
  const token = cursor.tokens[cursor.at];
  if (token === undefined) return fail('unfinished', 'the expression ends too early', cursor.end);
  const last = cursor.tokens[cursor.at - 1];
  const isOperand = token.kind === 'number' || token.kind === 'name';
  const follows =
    last?.kind === 'number' || last?.kind === 'name' || last?.text === ')' || last?.text === ']';
  if (follows && (isOperand || token.text === '('))
    return fail('missing-operator', `an operator is missing before ${quoted(token.text)}`, token.span);
  const code = token.kind === 'unreadable' ? 'unreadable-sign' : 'unexpected-sign';
  return fail(code, `${quoted(token.text)} cannot stand here`, token.span, hints.get(token.text));
}
