import type { Path } from '../../text/index.ts';
import type { GmcrCube } from './gmcr-schema.ts';
import type { ConflictReading } from './reading.ts';
import type { Cube } from './types.ts';

/** A pattern over options by index; `-` says nothing, and a pattern that contradicts itself bars nothing. */
export function readCube(
  cube: GmcrCube,
  options: number,
  path: Path,
  { fail, warn }: ConflictReading,
): readonly Cube[] {
  const taken = new Map<number, number>();
  for (const [k, [option, letter]] of cube.entries()) {
    if (option < 0 || option >= options) {
      const hint = `options are counted from 0 to ${options - 1}`;
      fail('unknown-option', [...path, k, 0], `there is no option ${option}`, hint);
      return [];
    }
    if (letter === '-') continue;
    const value = letter === 'Y' ? 1 : 0;
    if ((taken.get(option) ?? value) !== value) {
      warn('contradiction', [...path, k], `the pattern asks option ${option} for Y and N; it fits nothing`);
      return [];
    }
    taken.set(option, value);
  }
  return [[...taken].map(([factor, value]) => ({ factor, options: [value] }))];
}
