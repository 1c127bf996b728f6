import { hasErrors } from '../../diagnostics/index.ts';
import { type ClaimType, fingerprint, loadEvidence, type Report } from '../../evidence/index.ts';
import { insertKeys, readYaml } from '../../text/index.ts';
import { catalogues } from '../../words/index.ts';
import { InputError } from './types.ts';

const { claim: say } = catalogues.en;

/** A claim that a person or another tool makes, before it stands in a file. */
export interface NewClaim {
  readonly id: string;
  readonly statement: string;
  readonly type: ClaimType;
  readonly polarity?: 'affirmed' | 'negated';
  readonly report: Report;
  readonly source: string;
  readonly passages: readonly { readonly words: string; readonly at: string | undefined }[];
  readonly credibility: number;
  readonly status: 'accepted' | 'draft' | 'rejected';
}

/** The claim on one line, which every map can take. */
export function claimLine(claim: NewClaim): string {
  const { id, statement, type, polarity, report, source, credibility, status } = claim;
  const passages = claim.passages.map(
    ({ words, at }) =>
      `{ ${at === undefined ? `length: ${words.length}` : `at: ${at}`}, fingerprint: "${fingerprint(words)}" }`,
  );
  const carriers = [report.publisher, report.creditedTo, source].flatMap((one) => one ?? []);
  const chain = carriers.filter((one, i) => carriers.lastIndexOf(one) === i);
  const denied = polarity === 'negated' ? ', polarity: negated' : '';
  return `${id}: { statement: ${JSON.stringify(statement)}, type: ${type}${denied}, report: ${report.id}, passages: [${passages.join(', ')}], source: ${source}, chain: [${chain.join(', ')}], credibility: ${credibility}, status: ${status} }`;
}

/** The file with the lines at the end of its claims, read again: what cannot be loaded is not written. */
export function withClaims(file: string, old: string, lines: readonly string[]): string {
  const { claims } = (readYaml(file, old).value ?? {}) as { readonly claims?: unknown };
  if (typeof claims !== 'object' || claims === null)
    throw new InputError(
      [{ code: 'bad-claim', severity: 'error', message: say.noClaims, hint: say.asReceived, file }],
      new Map(),
    );
  const text = insertKeys(
    old,
    lines.map((line) => ({ path: ['claims'], line })),
  );
  const { diagnostics } = loadEvidence(readYaml(file, text));
  if (hasErrors(diagnostics)) throw new InputError(diagnostics, new Map([[file, text]]));
  return text;
}
