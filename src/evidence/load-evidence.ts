import { type Diagnostic, hasErrors } from '../diagnostics/index.ts';
import { checkSchema, type YamlSource } from '../text/index.ts';
import { buildEvidence } from './build-evidence.ts';
import { checkEvidence } from './check-evidence.ts';
import { evidenceSchema } from './schema.ts';
import type { Evidence } from './types.ts';

/** Evidence when there is no error, and everything there is to say about the file. */
export interface LoadedEvidence {
  readonly evidence: Evidence | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a body of evidence from its YAML. All errors come at once. */
export function loadEvidence(source: YamlSource): LoadedEvidence {
  if (hasErrors(source.diagnostics)) return { evidence: undefined, diagnostics: source.diagnostics };
  const { data, diagnostics } = checkSchema(source, evidenceSchema);
  if (data === undefined) return { evidence: undefined, diagnostics };
  const found = checkEvidence(data, source);
  if (hasErrors(found)) return { evidence: undefined, diagnostics: found };
  return { evidence: buildEvidence(data, source), diagnostics: found };
}

/** The evidence of a situation that names none. */
export const noEvidence: Evidence = {
  id: 'none',
  file: '',
  sources: new Map(),
  reports: new Map(),
  claims: new Map(),
  relations: [],
  placeOfClaim: () => ({ start: 0, end: 1 }),
};
