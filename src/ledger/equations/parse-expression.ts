import type { Span } from '../../diagnostics/index.ts';
import {
  type ChainLink,
  type Comparison,
  type Expression,
  functionArguments,
  isFunctionName,
  type Logic,
  reservedWords,
} from './expression.ts';
import { limits } from './limits.ts';
import { type Cursor, fail, isSign, isWord, spanFrom, takeSign } from './parse-cursor.ts';
import { parseLag } from './parse-lag.ts';
import { unexpected } from './unexpected.ts';

/** Reads one expression; throws a `ParseProblem` at the first word or sign that cannot stand where it stands. */
export function parseExpression(cursor: Cursor): Expression {
  return logic(cursor, 'or');
}

/** `or` binds loosest, then `and`, `not`, comparisons, sums, products, signs, powers: as in Python, R and EViews. */
function logic(cursor: Cursor, operator: Logic['operator']): Expression {
  const next = () => (operator === 'or' ? logic(cursor, 'and') : negation(cursor));
  const start = cursor.at;
  const first = next();
  if (!isWord(cursor, operator)) return first;
  const parts = [first];
  while (isWord(cursor, operator)) {
    cursor.at++;
    parts.push(next());
  }
  return { kind: 'logic', operator, parts, span: spanFrom(cursor, start) };
}

function negation(cursor: Cursor): Expression {
  if (!isWord(cursor, 'not')) return comparison(cursor);
  const start = cursor.at++;
  const of = deeper(cursor, negation);
  return { kind: 'unary', operator: 'not', of, span: spanFrom(cursor, start) };
}

const comparisons: ReadonlySet<string> = new Set(['<', '<=', '>', '>=', '==', '!=']);

function comparison(cursor: Cursor): Expression {
  const left = sum(cursor);
  const operator = cursor.tokens[cursor.at];
  if (operator?.kind !== 'sign' || !comparisons.has(operator.text)) return left;
  cursor.at++;
  const right = sum(cursor);
  const next = cursor.tokens[cursor.at];
  if (next?.kind === 'sign' && comparisons.has(next.text))
    fail('two-comparisons', 'two comparisons in a row can mean two things', next.span, 'join them with and');
  return {
    kind: 'comparison',
    operator: operator.text as Comparison['operator'],
    left,
    right,
    span: operator.span,
  };
}

function sum(cursor: Cursor): Expression {
  return chain(cursor, '+', '-', product);
}

function product(cursor: Cursor): Expression {
  return chain(cursor, '*', '/', signed);
}

function chain(
  cursor: Cursor,
  one: ChainLink['operator'],
  other: ChainLink['operator'],
  part: (cursor: Cursor) => Expression,
): Expression {
  const start = cursor.at;
  const first = part(cursor);
  const rest: ChainLink[] = [];
  for (;;) {
    const token = cursor.tokens[cursor.at];
    if (token?.kind !== 'sign' || (token.text !== one && token.text !== other)) break;
    cursor.at++;
    rest.push({ operator: token.text === one ? one : other, of: part(cursor), span: token.span });
  }
  return rest.length === 0 ? first : { kind: 'chain', first, rest, span: spanFrom(cursor, start) };
}

/** A sign binds looser than a power: -x^2 is -(x^2). */
function signed(cursor: Cursor): Expression {
  const start = cursor.at;
  if (takeSign(cursor, '+')) return deeper(cursor, signed);
  if (!takeSign(cursor, '-')) return power(cursor);
  const of = deeper(cursor, signed);
  if (of.kind === 'number') return { ...of, value: -of.value, span: spanFrom(cursor, start) };
  return { kind: 'unary', operator: '-', of, span: spanFrom(cursor, start) };
}

/** Powers are read from the right: 2^3^2 is 2^9. */
function power(cursor: Cursor): Expression {
  const base = lagged(cursor);
  const operator = cursor.tokens[cursor.at];
  if (operator === undefined || !takeSign(cursor, '^')) return base;
  return { kind: 'power', base, exponent: deeper(cursor, signed), span: operator.span };
}

function lagged(cursor: Cursor): Expression {
  const start = cursor.at;
  let of = primary(cursor);
  while (isSign(cursor, '[')) {
    if (of.kind === 'number') fail('bad-lag', 'a number has no lag', of.span);
    const by = parseLag(cursor, ']');
    if (by > 0) of = lag(of, by, spanFrom(cursor, start));
  }
  return of;
}

function lag(of: Expression, by: number, span: Span): Expression {
  return of.kind === 'lag' ? { ...of, by: of.by + by, span } : { kind: 'lag', by, of, span };
}

function primary(cursor: Cursor): Expression {
  const token = cursor.tokens[cursor.at];
  if (token?.kind === 'number') {
    cursor.at++;
    if (!Number.isFinite(token.value)) fail('not-finite', 'this number is too large', token.span);
    return { kind: 'number', value: token.value, span: token.span };
  }
  if (token?.kind === 'name') return named(cursor, token.text, token.span);
  if (token !== undefined && takeSign(cursor, '(')) {
    const inside = deeper(cursor, parseExpression);
    close(cursor, token.span);
    return inside;
  }
  return unexpected(cursor);
}

function named(cursor: Cursor, text: string, span: Span): Expression {
  const start = cursor.at++;
  if (isFunctionName(text)) return call(cursor, text, span);
  if (reservedWords.has(text)) return fail('unexpected-word', `'${text}' cannot stand here`, span);
  const name: Expression = { kind: 'name', name: text, span };
  if (!isSign(cursor, '(')) return name;
  // x(-1) is x[-1], as EViews writes it.
  const by = parseLag(cursor, ')', text);
  return by > 0 ? lag(name, by, spanFrom(cursor, start)) : name;
}

function call(cursor: Cursor, name: keyof typeof functionArguments, span: Span): Expression {
  const start = cursor.at - 1;
  if (!takeSign(cursor, '('))
    fail('reserved-name', `'${name}' is a function, so it cannot be a name`, span, `write ${name}( … )`);
  const given: Expression[] = [];
  do given.push(deeper(cursor, parseExpression));
  while (takeSign(cursor, ','));
  close(cursor, span);
  const [least, most] = functionArguments[name];
  if (given.length < least || given.length > most) {
    const wanted = least === most ? String(least) : `${least} to ${most}`;
    const has = given.length === 1 ? 'argument' : 'arguments';
    fail('wrong-arguments', `${name} has ${given.length} ${has}; it takes ${wanted}`, span);
  }
  return { kind: 'call', function: name, arguments: given, span: spanFrom(cursor, start) };
}

/** In a bracket somebody compares, or has forgotten to close it. */
const equality = 'a comparison is written ==; a bracket is closed before the = of an equation';

function close(cursor: Cursor, opened: Span): void {
  if (takeSign(cursor, ')')) return;
  const token = cursor.tokens[cursor.at];
  if (token === undefined) fail('bracket', 'this bracket is not closed', opened);
  if (token.text === '=') fail('bracket', `'=' stands in a bracket that is still open`, token.span, equality);
  unexpected(cursor);
}

function deeper(cursor: Cursor, read: (cursor: Cursor) => Expression): Expression {
  cursor.depth++;
  if (cursor.depth > limits.depth) {
    const span = cursor.tokens[cursor.at]?.span ?? cursor.end;
    fail('nested-too-deep', `the nesting is deeper than ${limits.depth} levels`, span);
  }
  const inside = read(cursor);
  cursor.depth--;
  return inside;
}
