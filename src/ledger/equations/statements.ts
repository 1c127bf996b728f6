import type { Span } from '../../diagnostics/index.ts';
import { limits } from './limits.ts';
import type { ReportEquation } from './report.ts';
import { type Token, tokens } from './tokens.ts';
import type { Written } from './written.ts';

/** The tokens of one equation, and its text as written. */
export interface Statement {
  readonly tokens: readonly Token[];
  readonly span: Span;
}

/**
 * Splits a text into equations, one a line. A line goes on with the one before if a bracket is open, if that one ends
 * with an operator or if this one begins with one; but a line that begins `name =` always begins an equation.
 */
export function statements(written: Written, report: ReportEquation, most: number): readonly Statement[] {
  const found: Statement[] = [];
  let current: Token[] = [];
  const close = () => {
    const [first, last] = [current[0], current.at(-1)];
    if (first !== undefined && last !== undefined)
      found.push({ tokens: current, span: { start: first.span.start, end: last.span.end } });
    current = [];
  };
  for (const line of lines(written)) {
    if (line.length === 0) continue;
    if (startsEquation(line) || !goesOn(current, line)) close();
    for (const token of line) current.push(token);
    if (tooMany(current, found, report, most)) return [];
  }
  close();
  return found;
}

/** All tokens of a text that holds one expression; line breaks are blanks there. */
export function expressionTokens(written: Written, report: ReportEquation): readonly Token[] | undefined {
  const found: Token[] = [];
  for (const token of tokens(written)) {
    if (token.kind !== 'line') found.push(token);
    if (tooMany(found, [], report, 1)) return undefined;
  }
  return found;
}

function tooMany(
  current: readonly Token[],
  found: readonly Statement[],
  report: ReportEquation,
  most: number,
): boolean {
  const span = current[0]?.span;
  if (current.length > limits.tokens)
    report.error('equation-too-long', span, `this has more than ${limits.tokens} words and signs`);
  else if (found.length > most)
    report.error('too-many-equations', span, `the limit of ${limits.equations} equations is passed here`);
  else return false;
  return true;
}

function* lines(written: Written): Generator<readonly Token[]> {
  let line: Token[] = [];
  for (const token of tokens(written)) {
    if (token.kind !== 'line') {
      line.push(token);
      // A line is cut when it is too long for any equation, so that memory stays bounded.
      if (line.length <= limits.tokens) continue;
    }
    yield line;
    line = [];
  }
  yield line;
}

function startsEquation(line: readonly Token[]): boolean {
  const isDifference = line[0]?.text === 'd' && line[1]?.text === '(' && line[3]?.text === ')';
  return line[0]?.kind === 'name' && line[isDifference ? 4 : 1]?.text === '=';
}

const joining: ReadonlySet<string> = new Set('+ - * / ^ , = < <= > >= == !='.split(' '));
const joiningWords: ReadonlySet<string> = new Set(['and', 'or']);

function goesOn(current: readonly Token[], line: readonly Token[]): boolean {
  const [last, next] = [current.at(-1), line[0]];
  if (last === undefined || next === undefined) return false;
  if (joins(last) || last.text === 'not' || joins(next)) return true;
  if (next.text === ')' || next.text === ']') return true;
  return openBrackets(current) > 0;
}

function joins(token: Token): boolean {
  return (token.kind === 'sign' && joining.has(token.text)) || joiningWords.has(token.text);
}

function openBrackets(current: readonly Token[]): number {
  return current.reduce((open, { text }) => open + (text === '(' ? 1 : text === ')' ? -1 : 0), 0);
}
