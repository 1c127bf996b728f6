import type { Estimate, Support } from '../estimate.ts';

/** Who votes: with which weight, and whose gain decides its vote. */
export interface InstitutionMember {
  readonly name: string;
  /** As the file writes it, so that no digit is lost: 3, 0.3333333, '1/3'. */
  readonly weight: number | string;
  /** The actor whose gain is its own. */
  readonly follows: string;
  /** Added to that gain: what sets it apart from whom it follows. */
  readonly leaning?: Estimate;
}

/** A decision rule as a file states it; the votes analysis turns it into one over members. */
export type RuleWords =
  | 'qualified_majority'
  | 'reinforced_qualified_majority'
  | 'unanimity'
  | 'consensus'
  | 'simple_majority'
  | 'two_thirds'
  | { readonly quota: number | string }
  | { readonly share: string; readonly among?: readonly string[] | undefined }
  | { readonly members: number; readonly among?: readonly string[] | undefined }
  | { readonly sponsors: number; readonly among: readonly string[] }
  | { readonly vetoes: readonly string[] }
  | { readonly few_outside: number }
  | { readonly all: readonly RuleWords[] }
  | { readonly any: readonly RuleWords[] };

export interface LegalBase {
  readonly id: string;
  readonly label: string;
  readonly rule: RuleWords;
  readonly support: Support;
}

/** Options that need this body's consent, and the legal bases on which it may be given; the first is the one used. */
export interface Competence {
  readonly issue: string;
  readonly options: readonly string[];
  readonly bases: readonly string[];
}

/** A body that must pass certain options. */
export interface Institution {
  readonly id: string;
  readonly name: string;
  readonly note?: string;
  /** Where the members and weights are from. */
  readonly roster: string | null;
  readonly members: readonly InstitutionMember[];
  readonly bases: readonly LegalBase[];
  readonly decides: readonly Competence[];
}

/** What lapses on a day unless a body renews it. */
export interface Renewal {
  readonly institution: string;
  readonly base: string;
  /** What becomes of the status quo when nobody acts. */
  readonly otherwise: Readonly<Record<string, string>>;
}
