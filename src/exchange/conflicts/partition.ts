import { quoted } from '../../diagnostics/index.ts';
import type { Path } from '../../text/index.ts';
import type { ConflictReading } from './reading.ts';

/** Who stands together, completed by those who stand alone; undefined where all do. */
export function readPartition(
  blocs: readonly (readonly number[])[],
  actors: readonly string[],
  path: Path,
  { fail }: ConflictReading,
): readonly (readonly number[])[] | undefined {
  const seen = new Set<number>();
  for (const [b, members] of blocs.entries())
    for (const member of members) {
      if (seen.has(member)) {
        const message = `${quoted(actors[member] ?? '')} stands in two coalitions`;
        fail('actor-twice', [...path, b], message, 'name every actor once');
      }
      seen.add(member);
    }
  if (blocs.every((members) => members.length < 2)) return undefined;
  const alone = actors.map((_, i) => i).filter((i) => !seen.has(i));
  return [...blocs.filter((members) => members.length > 0), ...alone.map((i) => [i])];
}
