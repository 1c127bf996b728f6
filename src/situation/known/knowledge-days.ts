import { type Evidence, saidOn } from '../../evidence/index.ts';
import { dayProblem, firstDay } from '../../text/index.ts';
import type { KnownFiles } from './known-at.ts';

/**
 * The days on which knowledge changed, in order: on which a claim was made, a part of the files became known, a fact or an event
 * that was known happened, or another dated value came into force. Between two of them a situation is the same. Of what is still
 * unknown there is no day.
 */
export function knowledgeDays({
  evidence,
  file,
  ledger,
}: Pick<KnownFiles, 'evidence' | 'file' | 'ledger'>): readonly string[] {
  const days = new Set<string>();
  for (const id of evidence.claims.keys()) for (const day of dayOf(evidence, id)) days.add(day);
  for (const part of [file, ledger]) addDays(part, evidence, days);
  return [...days].sort();
}

/** The day of a claim; none where it was always known. */
function dayOf(evidence: Evidence, id: unknown): readonly string[] {
  const claim = evidence.claims.get(String(id));
  const said = claim === undefined ? undefined : saidOn(claim, evidence);
  return said === undefined ? [] : [firstDay(said)];
}

function addDays(value: unknown, evidence: Evidence, days: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  const part = value as Readonly<Record<string, unknown>>;
  const { known, on, from, claims } = part;
  if (isDay(known)) days.add(known);
  if (isDay(on)) {
    const [first = on] = (Array.isArray(claims) ? claims : []).flatMap((id) => dayOf(evidence, id)).sort();
    const heard = isDay(known) ? known : first;
    days.add(heard > on ? heard : on);
  }
  // Of a dated value; months of the ledger are no days.
  if (isDay(from)) days.add(from);
  for (const item of Object.values(part)) addDays(item, evidence, days);
}

/** Months of the ledger and ids of issues stand under the same keys. */
function isDay(value: unknown): value is string {
  return typeof value === 'string' && dayProblem(value) === undefined;
}
