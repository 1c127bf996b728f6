import { type Evidence, saidOn } from '../../evidence/index.ts';
import { firstDay } from '../../text/index.ts';

/** Keys of the files that hold the day on which a part of them became known. */
const dayKeys: ReadonlySet<string> = new Set(['known', 'on']);

/**
 * The days on which knowledge changed, in order: on which a claim was made, a part of the files became known, a fact happened,
 * or another dated value came into force. Between two of them a situation is the same.
 */
export function knowledgeDays(evidence: Evidence, ...files: readonly unknown[]): readonly string[] {
  const days = new Set<string>();
  for (const claim of evidence.claims.values()) {
    const said = saidOn(claim, evidence);
    if (said !== undefined) days.add(firstDay(said));
  }
  for (const file of files) addDays(file, days);
  return [...days].sort();
}

function addDays(value: unknown, days: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, item] of Object.entries(value)) {
    // Months of the ledger are no days of knowledge.
    if (dayKeys.has(key) && typeof item === 'string' && item.length === 10) days.add(item);
    if (key === 'dated' && typeof item === 'object' && item !== null)
      for (const from of Object.keys(item)) days.add(firstDay(from));
    addDays(item, days);
  }
}
