import { nearestName, quoted } from '../../diagnostics/index.ts';
import type { Path } from '../../text/index.ts';
import type { ConflictReading } from './reading.ts';

/** Index of a name among the known ones, or an error with the nearest of them. */
export function lookUp(
  name: string,
  known: readonly string[],
  what: 'actor' | 'option' | 'issue' | 'state',
  path: Path,
  { fail, report }: Pick<ConflictReading, 'fail' | 'report'>,
): number | undefined {
  const index = known.indexOf(name);
  if (index >= 0) return index;
  const near = known.length > 300 || report.isFull() ? undefined : nearestName(name, known);
  const few =
    known.length > 0 && known.length <= 20 && known.join(', ').length <= 70 ? known.join(', ') : undefined;
  const hint =
    near !== undefined
      ? `did you mean ${quoted(near)}?`
      : few === undefined
        ? undefined
        : `known are: ${few}`;
  fail(`unknown-${what}`, path, `${quoted(name)} is no ${what}`, hint);
  return undefined;
}
