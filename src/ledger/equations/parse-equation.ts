import type { Span } from '../../diagnostics/index.ts';
import { type Expression, reservedWords } from './expression.ts';
import { type Cursor, fail, isSign, ParseProblem, spanFrom, takeSign } from './parse-cursor.ts';
import { parseExpression } from './parse-expression.ts';
import { quoted, type ReportEquation } from './report.ts';
import type { Token } from './tokens.ts';
import { unexpected } from './unexpected.ts';

/** The left side of an equation: the variable that it is solved for, and whether its change is written. */
export interface LeftSide {
  readonly variable: string;
  readonly isChange: boolean;
  readonly span: Span;
}

/** Runs a parser; what it throws becomes a diagnostic, and the result is undefined. */
export function parsed<T>(report: ReportEquation, read: () => T): T | undefined {
  try {
    return read();
  } catch (problem) {
    if (!(problem instanceof ParseProblem)) throw problem;
    report.error(problem.code, problem.span, problem.message, problem.hint);
    return undefined;
  }
}

export function cursorOf(tokens: readonly Token[], whole: Span): Cursor {
  const end = tokens.at(-1)?.span ?? whole;
  return { tokens, end, at: 0, depth: 0 };
}

/** An expression that is all there is. */
export function wholeExpression(cursor: Cursor): Expression {
  const expression = parseExpression(cursor);
  if (cursor.at < cursor.tokens.length) unexpected(cursor);
  return expression;
}

/** `left = right`, both any expressions. */
export function parseIdentity(cursor: Cursor): { readonly left: Expression; readonly right: Expression } {
  const left = parseExpression(cursor);
  takeEquals(cursor);
  return { left, right: wholeExpression(cursor) };
}

export function takeEquals(cursor: Cursor): void {
  if (takeSign(cursor, '=')) return;
  if (cursor.at < cursor.tokens.length) unexpected(cursor);
  const span = spanFrom(cursor, 0);
  fail('no-equals', "an equation needs '='", span, 'write variable = expression');
}

/** `X`, or for a change `d(X)` or `X - X[-1]`: the ways to say for which variable an equation is solved. */
export function parseLeft(cursor: Cursor): LeftSide {
  const isDifference = cursor.tokens[0]?.text === 'd' && isSign(cursor, '(', 1);
  if (isDifference) cursor.at = 2;
  const token = cursor.tokens[cursor.at];
  if (token?.kind !== 'name') return badLeft(cursor);
  const variable = token.text;
  if (reservedWords.has(variable))
    return fail(
      'reserved-name',
      `${quoted(variable)} is a word of the language`,
      token.span,
      'choose another name',
    );
  cursor.at++;
  const isChange = isDifference ? takeSign(cursor, ')') : takeOwnLag(cursor, variable);
  if ((isDifference && !isChange) || !endsLeft(cursor)) return badLeft(cursor);
  return { variable, isChange, span: token.span };
}

function endsLeft(cursor: Cursor): boolean {
  return cursor.at >= cursor.tokens.length || isSign(cursor, '=');
}

function takeOwnLag(cursor: Cursor, variable: string): boolean {
  const own = cursor.tokens.slice(cursor.at, cursor.at + 6).map(({ text }) => text);
  const isOwn = own[0] === '-' && own[1] === variable && own[3] === '-' && own[4] === '1';
  if (!isOwn || !['[]', '()'].includes(`${own[2]}${own[5]}`)) return false;
  cursor.at += 6;
  return true;
}

function badLeft(cursor: Cursor): never {
  const equals = cursor.tokens.findIndex(({ text }) => text === '=');
  if (equals < 0) {
    const span = { start: cursor.tokens[0]?.span.start ?? cursor.end.start, end: cursor.end.end };
    return fail('no-equals', "an equation needs '='", span, 'write variable = expression');
  }
  const [first, last] = [cursor.tokens[0], cursor.tokens[Math.max(0, equals - 1)]];
  const span = { start: first?.span.start ?? cursor.end.start, end: last?.span.end ?? cursor.end.end };
  const hint = 'write X = …, or d(X) = … for its change';
  return fail('bad-left-side', 'the left side must be one variable', span, hint);
}
