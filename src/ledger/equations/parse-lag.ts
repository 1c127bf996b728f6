import { nearestName } from '../../diagnostics/index.ts';
import { functionArguments } from './expression.ts';
import { limits } from './limits.ts';
import { type Cursor, fail, spanFrom, takeSign } from './parse-cursor.ts';
import { quoted } from './report.ts';

/**
 * Reads `[-2]` or `(-2)` and gives 2. After a round bracket anything but a negative whole number means that the name
 * was taken for a function.
 */
export function parseLag(cursor: Cursor, closing: ']' | ')', name = ''): number {
  const start = cursor.at++;
  const isNegative = takeSign(cursor, '-');
  const isLead = !isNegative && takeSign(cursor, '+');
  const token = cursor.tokens[cursor.at];
  const isWhole = token?.kind === 'number' && Number.isInteger(token.value) && /^\d+$/.test(token.text);
  if (isWhole) cursor.at++;
  const isClosed = isWhole && takeSign(cursor, closing);
  if (closing === ')' && !(isClosed && (isNegative || isLead))) return noFunction(cursor, start, name);
  if (!isClosed) {
    const span = token?.span ?? cursor.end;
    return fail('bad-lag', 'a lag is a whole number of periods', span, 'write x[-1] for the last period');
  }
  if (!isNegative && token.value > 0)
    fail('lead', 'leads are not supported', spanFrom(cursor, start), 'write x[-1] for the last period');
  if (token.value > limits.lag)
    fail('bad-lag', `the lag is ${token.text} periods; it may be at most ${limits.lag}`, token.span);
  return token.value;
}

function noFunction(cursor: Cursor, start: number, name: string): never {
  const span = cursor.tokens[start - 1]?.span ?? cursor.end;
  const known = Object.keys(functionArguments);
  const near = nearestName(
    name,
    known.filter((word) => word.length > 1),
  );
  const hint =
    near === undefined ? `functions are ${known.join(', ')}; a product needs *` : `did you mean '${near}'?`;
  return fail('no-function', `${quoted(name)} is no function`, span, hint);
}
