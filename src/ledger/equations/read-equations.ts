import type { Span } from '../../diagnostics/index.ts';
import type { YamlSource } from '../../text/index.ts';
import type { ChainLink, Expression } from './expression.ts';
import { limits } from './limits.ts';
import {
  cursorOf,
  type LeftSide,
  parsed,
  parseIdentity,
  parseLeft,
  takeEquals,
  wholeExpression,
} from './parse-equation.ts';
import { quoted, type ReportEquation } from './report.ts';
import type { EquationsFile } from './schema.ts';
import { expressionTokens, type Statement, statements } from './statements.ts';
import type { Identity } from './types.ts';
import { type Written, writtenAt, writtenKey } from './written.ts';

/** An equation as read: without an expression where that could not be read, so that its variable is still known. */
export interface ReadEquation {
  readonly name: string;
  readonly expression: Expression | undefined;
  readonly span: Span;
}

/** Reads the equations in any of their forms; one variable has one equation. */
export function readEquations(
  file: EquationsFile,
  source: YamlSource,
  report: ReportEquation,
): readonly ReadEquation[] {
  const found: ReadEquation[] = [];
  const byName = new Map<string, ReadEquation>();
  const keep = (equation: ReadEquation | undefined) => {
    if (equation === undefined) return;
    if (byName.has(equation.name))
      report.error(
        'two-equations',
        equation.span,
        `${quoted(equation.name)} has two equations`,
        'a variable has one; a redundant identity stands under hidden',
      );
    else found.push(equation);
    byName.set(equation.name, equation);
  };
  const text = (written: Written) => {
    const left = limits.equations - found.length;
    for (const statement of statements(written, report, left)) keep(readStatement(statement, report));
  };
  const map = (at: readonly (string | number)[], entries: Readonly<Record<string, string | number>>) => {
    for (const [key, value] of Object.entries(entries))
      keep(readEntry(writtenKey(source, [...at, key]), writtenAt(source, [...at, key], value), report));
  };
  const { equations } = file;
  if (typeof equations === 'string') text(writtenAt(source, ['equations'], equations));
  else if (!Array.isArray(equations)) map(['equations'], equations);
  else
    for (const [i, item] of equations.entries()) {
      if (report.isFull()) break;
      if (typeof item === 'string') text(writtenAt(source, ['equations', i], item));
      else map(['equations', i], item);
    }
  return within(found, source, report);
}

function within(
  found: readonly ReadEquation[],
  source: YamlSource,
  report: ReportEquation,
): readonly ReadEquation[] {
  if (found.length === 0 && !report.hasErrors())
    report.error('no-equations', source.spanOf(['equations']), 'there is no equation', 'write C = alpha*YD');
  if (found.length <= limits.equations) return found;
  const message = `there are ${found.length} equations; the limit is ${limits.equations}`;
  report.error('too-many-equations', source.spanOf(['equations']), message);
  return [];
}

function readStatement({ tokens, span }: Statement, report: ReportEquation): ReadEquation | undefined {
  const cursor = cursorOf(tokens, span);
  const left = parsed(report, () => parseLeft(cursor));
  if (left === undefined) return undefined;
  const expression = parsed(report, () => {
    takeEquals(cursor);
    return solvedFor(left, wholeExpression(cursor));
  });
  return { name: left.variable, expression, span: left.span };
}

function readEntry(key: Written, value: Written, report: ReportEquation): ReadEquation | undefined {
  const keyTokens = expressionTokens(key, report);
  const tokens = expressionTokens(value, report);
  if (keyTokens === undefined || tokens === undefined) return undefined;
  const left = parsed(report, () => {
    const cursor = cursorOf(keyTokens, key.span);
    return parseLeft(cursor);
  });
  if (left === undefined) return undefined;
  const expression = parsed(report, () => solvedFor(left, wholeExpression(cursorOf(tokens, value.span))));
  return { name: left.variable, expression, span: left.span };
}

/** A change is added to the last period's value: d(X) = e is X = X[-1] + e. */
function solvedFor({ variable, isChange, span }: LeftSide, expression: Expression): Expression {
  if (!isChange) return expression;
  const last: Expression = { kind: 'lag', by: 1, of: { kind: 'name', name: variable, span }, span };
  const change: ChainLink = { operator: '+', of: expression, span };
  return { kind: 'chain', first: last, rest: [change], span };
}

/** An expression anywhere in the file; undefined when it cannot be read. */
export function readExpression(written: Written, report: ReportEquation): Expression | undefined {
  const tokens = expressionTokens(written, report);
  if (tokens === undefined) return undefined;
  return parsed(report, () => wholeExpression(cursorOf(tokens, written.span)));
}

/** The identities that must hold without being solved. */
export function readHidden(
  file: EquationsFile,
  source: YamlSource,
  report: ReportEquation,
): readonly Identity[] {
  const texts: Written[] = [];
  if (typeof file.hidden === 'string') texts.push(writtenAt(source, ['hidden'], file.hidden));
  else
    for (const [i, text] of (file.hidden ?? []).entries()) texts.push(writtenAt(source, ['hidden', i], text));
  return texts.flatMap((written) =>
    statements(written, report, limits.equations).flatMap(({ tokens, span }) => {
      const sides = parsed(report, () => parseIdentity(cursorOf(tokens, span)));
      const text = source.text.slice(span.start, span.end).replace(/\s+/g, ' ');
      return sides === undefined ? [] : [{ text, ...sides, span }];
    }),
  );
}
