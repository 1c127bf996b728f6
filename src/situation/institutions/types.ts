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
  /** Its own cost of isolated dissent; that of the institution when left out. */
  readonly dissentCost?: Estimate;
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
  readonly known: string | null;
  /** Chance that a court would uphold it; null: nobody doubts it. */
  readonly validity: Estimate | null;
}

/** Options that need this body's consent, and the legal bases on which it may be given; the first is the one used. */
export interface Competence {
  readonly issue: string;
  readonly options: readonly string[];
  readonly bases: readonly string[];
  /** Who may stand aside, and what then falls on the others; null where all take part. */
  readonly exempt: Exemption | null;
}

/** Members may stand aside from a decision, and be spared its burden. */
export interface Exemption {
  readonly atLeast: number;
  /** Instruments that members standing aside do not bear; null: all that charge members. */
  readonly relieves: readonly string[] | null;
  /** Shares of the burden by member, adding up to 1. */
  readonly key: ReadonlyMap<string, number>;
  /** Rule by which all members admit the exemption; null where nobody need. */
  readonly authorised: RuleWords | null;
  /** What the relieved burden costs a member at an average share, in utility; null where money has a worth or nothing is known. */
  readonly burden: Estimate | null;
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
  /** τ: a member refuses where its gain is below −τ; null is 0. */
  readonly dissentCost: Estimate | null;
  /** Members that abstain on every decision. */
  readonly abstains: readonly string[];
}

/** What lapses on a day unless a body renews it. */
export interface Renewal {
  readonly institution: string;
  readonly base: string;
  /** What becomes of the status quo when nobody acts. */
  readonly otherwise: Readonly<Record<string, string>>;
}
