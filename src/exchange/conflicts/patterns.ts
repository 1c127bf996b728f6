import { quoted } from '../../diagnostics/index.ts';
import type { Path } from '../../text/index.ts';
import { lookUp } from './look-up.ts';
import type { ConflictReading } from './reading.ts';
import type { Pattern } from './schema.ts';
import type { Cube, FactorNames } from './types.ts';

/**
 * What a pattern of the file asks for: a map of options to what holds, or a letter Y, N or - for each option in order.
 * Undefined when it is wrong.
 */
export function readPattern(
  pattern: Pattern,
  factors: readonly FactorNames[],
  path: Path,
  reading: ConflictReading,
): Cube | undefined {
  return typeof pattern === 'string'
    ? readLetters(pattern, factors, path, reading)
    : readMap(pattern, factors, path, reading);
}

/** The letters of a state where every factor is taken or not: `YN-N`. */
export function isLetters(text: string): boolean {
  return /^[YN-]+$/.test(text);
}

function readLetters(text: string, factors: readonly FactorNames[], path: Path, { fail }: ConflictReading) {
  if (!isLetters(text)) {
    fail('bad-pattern', path, `${quoted(text)} is no pattern`, 'write Y, N or - for each option, or a map');
    return undefined;
  }
  if (factors.some(({ isBinary }) => !isBinary)) {
    fail('bad-pattern', path, `${quoted(text)} says nothing of issues`, 'write a map of what holds');
    return undefined;
  }
  if (text.length !== factors.length) {
    const message = `${quoted(text)} has ${text.length} letters; there are ${factors.length} options`;
    fail('bad-pattern', path, message, 'write Y, N or - for each option in order');
    return undefined;
  }
  const letters = [...text];
  return letters.flatMap((letter, factor) =>
    letter === '-' ? [] : [{ factor, options: [letter === 'Y' ? 1 : 0] }],
  );
}

function readMap(
  map: Exclude<Pattern, string>,
  factors: readonly FactorNames[],
  path: Path,
  reading: ConflictReading,
): Cube | undefined {
  const ids = factors.map(({ id }) => id);
  let isRight = true;
  const cube: { factor: number; options: number[] }[] = [];
  for (const [id, values] of Object.entries(map)) {
    const at = [...path, id];
    const factor = lookUp(id, ids, 'option', at, reading.atKeys);
    const options = (Array.isArray(values) ? values : [values]).map((value) =>
      factor === undefined ? undefined : readValue(value, factors[factor] as FactorNames, at, reading),
    );
    if (factor === undefined || options.includes(undefined)) isRight = false;
    else cube.push({ factor, options: [...new Set(options as number[])].sort((a, b) => a - b) });
  }
  return isRight ? cube : undefined;
}

/** Index of what holds of a factor: yes or no, or the id of an option. */
function readValue(
  value: string | boolean,
  { id, options, isBinary }: FactorNames,
  path: Path,
  reading: ConflictReading,
): number | undefined {
  if (!isBinary) return lookUp(String(value), options, 'option', path, reading);
  if (value === true || /^(?:y|yes|true)$/i.test(String(value))) return 1;
  if (value === false || /^(?:n|no|false)$/i.test(String(value))) return 0;
  reading.fail('bad-value', path, `${id} is ${quoted(String(value))}; it can be yes or no`);
  return undefined;
}
