import type { Path } from '../../diagnostics/index.ts';
import type { Frame } from './frame.ts';
import type { Reading } from './reading.ts';

/** Ranks from ordered statements, the most important first. */
export function readStatements(
  statements: readonly string[],
  _frame: Frame,
  path: Path,
  { fail }: Reading,
): Int32Array | undefined {
  fail('not-read', path, `${statements.length} statements are not read yet`, 'give a ranking');
  return undefined;
}
