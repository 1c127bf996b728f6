import { type Diagnostic, newCollector } from '../diagnostics/index.ts';
import { checkSchema, namesIn, type YamlSource } from '../text/index.ts';
import { buildEvidence } from './build-evidence.ts';
import { checkEvidence } from './check-evidence.ts';
import { evidenceSchema } from './file/schema.ts';
import type { Evidence } from './types.ts';

/** Evidence when there is no error, and everything there is to say about the file. */
export interface LoadedEvidence {
  readonly evidence: Evidence | undefined;
  /** The claims that the file names, right or wrong; undefined where there is no telling. */
  readonly claimIds: ReadonlySet<string> | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a body of evidence from its YAML. All errors come at once, of shape and of meaning, as far as it can be read.
 *
 * @example
 * loadEvidence(readYaml('a.yaml', 'evidence: a')).evidence // => undefined
 */
export function loadEvidence(source: YamlSource): LoadedEvidence {
  const { data, readable, diagnostics } = checkSchema(source, evidenceSchema, fallback);
  const report = newCollector();
  report.add(diagnostics);
  if (readable !== undefined) checkEvidence(readable, source, report);
  const names = namesIn(source, 'claims');
  return {
    evidence: data === undefined || report.errors() > 0 ? undefined : buildEvidence(data, source),
    claimIds: names === undefined ? undefined : new Set(names),
    diagnostics: report.diagnostics(),
  };
}

/** What stands in for a part that cannot be read, so that the others can. */
const fallback = {
  evidence: 'unnamed',
  graded: { by: 'nobody', on: '2000-01-01' },
  sources: {},
  reports: {},
  claims: {},
};

/** The evidence of a situation that names none. */
export const noEvidence: Evidence = {
  id: 'none',
  file: '',
  sources: new Map(),
  reports: new Map(),
  claims: new Map(),
  relations: [],
};
