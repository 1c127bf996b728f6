import { z } from 'zod';
import { hasErrors } from '../../diagnostics/index.ts';
import { type Evidence, loadEvidence, type SuppliedText, textHash } from '../../evidence/index.ts';
import { cleanText, type Origins } from '../../reading/index.ts';
import { readYaml, setKeys } from '../../text/index.ts';
import { InputError } from '../shared/types.ts';

export const derivedShape = z
  .array(
    z.strictObject({
      report: z.string().describe('id of the report that took from another'),
      from: z.string().describe('id of the report that it took from'),
      stands: z.string().nullable().describe('what the evidence has as its derived_from; null: nothing'),
    }),
  )
  .describe('reports of the situation that took from another of them');

export type DerivedReport = z.infer<typeof derivedShape>[number];

/** Texts that took from another, as reports of the evidence: both must be there, by their hash. */
export function derivedReports(
  supplied: readonly SuppliedText[],
  { texts }: Origins,
  { reports }: Evidence,
): DerivedReport[] {
  const byHash = new Map([...reports.values()].map(({ id, text }) => [text.sha256, id] as const));
  const byName = new Map(
    supplied.map(({ name, text }) => {
      const id = byHash.get(textHash(text)) ?? byHash.get(textHash(cleanText(text).text));
      return [name, id] as const;
    }),
  );
  return texts.flatMap(({ name, takenFrom }) => {
    const [report, from] = [byName.get(name), takenFrom === null ? undefined : byName.get(takenFrom)];
    if (report === undefined || from === undefined || report === from) return [];
    return [{ report, from, stands: reports.get(report)?.derivedFrom ?? null }];
  });
}

/** The evidence file with each report's origin, everything else as it stands; what cannot be loaded is not written. */
export function withDerived(file: string, old: string, derived: readonly DerivedReport[]): string {
  const text = setKeys(
    old,
    derived.map(({ report, from }) => ({ path: ['reports', report], key: 'derived_from', value: from })),
  );
  const { diagnostics } = loadEvidence(readYaml(file, text));
  if (hasErrors(diagnostics)) throw new InputError(diagnostics, new Map([[file, text]]));
  return text;
}
