import { leftOutKinds, type NotYetKnown } from '../situation/index.ts';
import type { Catalogue } from '../words/index.ts';

/**
 * What was not yet known on a day, in one line; undefined where nothing was left out.
 *
 * @example
 * notYetKnownLine('2026-01-10', situation.notYetKnown, catalogue) // => undefined
 */
export function notYetKnownLine(
  day: string,
  notYetKnown: NotYetKnown,
  { knowledge: say }: Catalogue,
): string | undefined {
  const counts = leftOutKinds.flatMap((kind) =>
    notYetKnown[kind] > 0 ? [[kind, notYetKnown[kind]] as const] : [],
  );
  return counts.length === 0 ? undefined : say.notYetKnown(day, counts);
}
