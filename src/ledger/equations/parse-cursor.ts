import type { Span } from '../../diagnostics/index.ts';
import type { Token } from './tokens.ts';

/** Where the parser is in the tokens of one equation or expression. */
export interface Cursor {
  readonly tokens: readonly Token[];
  /** Where the text ends, for what is missing there. */
  readonly end: Span;
  at: number;
  depth: number;
}

/** What is wrong with an expression; caught where one expression is read, never beyond. */
export class ParseProblem extends Error {
  readonly code: string;
  readonly span: Span;
  readonly hint: string | undefined;
  constructor(code: string, message: string, span: Span, hint: string | undefined) {
    super(message);
    this.code = code;
    this.span = span;
    this.hint = hint;
  }
}

export function fail(code: string, message: string, span: Span, hint?: string): never {
  throw new ParseProblem(code, message, span, hint);
}

export function isSign(cursor: Cursor, text: string, ahead = 0): boolean {
  const token = cursor.tokens[cursor.at + ahead];
  return token?.kind === 'sign' && token.text === text;
}

export function isWord(cursor: Cursor, text: string): boolean {
  const token = cursor.tokens[cursor.at];
  return token?.kind === 'name' && token.text === text;
}

/** Steps over a sign if it stands here. */
export function takeSign(cursor: Cursor, text: string): boolean {
  const isHere = isSign(cursor, text);
  if (isHere) cursor.at++;
  return isHere;
}

/** Place from a token to the one read last. */
export function spanFrom(cursor: Cursor, start: number): Span {
  const first = cursor.tokens[start]?.span ?? cursor.end;
  const last = cursor.tokens[cursor.at - 1]?.span ?? first;
  return { start: first.start, end: Math.max(first.end, last.end) };
}
