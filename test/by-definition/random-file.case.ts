/** A small negotiation as data, of every kind that a verdict is asked about; JSON is YAML, so a file of it is read as any other. */

export interface Written {
  readonly value: number | string;
  readonly assumption: string;
}

export type Options = Readonly<Record<string, string>>;
export type Rule =
  | 'unanimity'
  | 'simple_majority'
  | { readonly members: number }
  | { readonly vetoes: readonly string[] };

export interface DeviceFile {
  readonly kind: 'escrow' | 'guarantor' | 'monitor' | 'snapback';
  readonly on: string;
  readonly holds: string;
  readonly against?: string;
  readonly adds_cost?: Written;
  readonly shortens_reply_to?: Written;
}

export interface ProposalFile {
  readonly title: string;
  readonly package: Options;
  readonly required?: readonly string[];
  readonly holds?: readonly string[];
  readonly beneficiaries?: readonly string[];
  readonly charges?: readonly string[];
  readonly devices?: readonly DeviceFile[];
  readonly assumption: string;
}

export interface DecisionFile {
  readonly issue: string;
  readonly options: readonly string[];
  readonly bases: readonly string[];
  readonly exempt?: {
    readonly at_least: number;
    readonly key: Readonly<Record<string, number>>;
    readonly authorised?: Rule;
    readonly burden: Written;
  };
}

export interface BodyFile {
  readonly name: string;
  readonly members: Readonly<
    Record<string, { readonly follows: string; readonly leaning?: Written; readonly dissent_cost?: Written }>
  >;
  readonly legal_bases: Readonly<
    Record<string, { readonly label: string; readonly rule: Rule; readonly validity?: Written }>
  >;
  readonly dissent_cost?: Written;
  readonly abstains?: readonly string[];
  readonly decides: readonly DecisionFile[];
  readonly assumption: string;
}

export interface FactFile {
  readonly id: string;
  readonly on: string;
  readonly epsilon?: number;
  readonly issues?: readonly string[];
  readonly lasted?: 'no_deal' | 'status_quo' | Options;
  readonly passed?: VoteFile;
  readonly failed?: VoteFile;
  readonly signed?: string;
  readonly refused?: string;
  readonly welcomed?: { readonly actor: string; readonly proposal: string };
  readonly rejected?: { readonly actor: string; readonly proposal: string };
  readonly moved?: {
    readonly actor: string;
    readonly issue: string;
    readonly from: string;
    readonly to: string;
  };
  readonly kept?: { readonly actor: string; readonly proposal: string; readonly issue?: string };
  readonly broke?: { readonly actor: string; readonly proposal: string; readonly issue?: string };
  readonly assumption: string;
}

export interface VoteFile {
  readonly institution: string;
  readonly options: Options;
  readonly otherwise?: Options;
  readonly exempt?: readonly string[];
}

export interface IssueFile {
  readonly question: string;
  readonly scale: object;
  readonly options: Readonly<Record<string, { readonly at: number; readonly label: string }>>;
  readonly status_quo: string;
  readonly controller?: string | readonly string[] | { readonly all: readonly string[] };
  readonly moves?: { readonly never: readonly string[] };
}

export interface ActorFile {
  readonly name: string;
  readonly capability: Written;
  readonly outside_option?: Written;
  readonly impatience: Written;
  readonly reply_lag: Written;
  readonly breach_cost?: Written;
  readonly acceptance_margin?: Written;
  readonly unilateral_cost?: Readonly<Record<string, Written>>;
}

export interface LinkageFile {
  readonly id: string;
  readonly label: string;
  readonly actor: string;
  readonly when: Options;
  readonly worth: Written;
}

export interface NegotiationFile {
  readonly situation: string;
  readonly title: string;
  readonly question: string;
  readonly as_of: string;
  readonly actors: Readonly<Record<string, ActorFile>>;
  readonly issues: Readonly<Record<string, IssueFile>>;
  readonly stances: object;
  readonly values: object;
  readonly linkages: readonly LinkageFile[];
  readonly forbidden: readonly { readonly id: string; readonly when: Options; readonly because: string }[];
  readonly required: readonly string[];
  readonly institutions?: Readonly<Record<string, BodyFile>>;
  readonly observed?: readonly FactFile[];
  readonly proposals: Readonly<Record<string, ProposalFile>>;
}
