import type { TestName } from '../../verdict/result.ts';

/** Whether a proposal passed a test, and since when that is decided. */
export interface TestOutcome {
  readonly proposal: string;
  readonly test: TestName;
  readonly passed: boolean;
  readonly on: string;
  readonly claims: readonly string[];
}

/** Where an issue ended, on its scale. */
export interface IssueOutcome {
  readonly issue: string;
  /** Null where it ended between the options. */
  readonly option: string | null;
  readonly position: number;
  readonly on: string;
  readonly claims: readonly string[];
}

/** What came of a situation, loaded and checked. */
export interface Outcomes {
  readonly situation: string;
  readonly tests: readonly TestOutcome[];
  readonly issues: readonly IssueOutcome[];
}

/** What outcomes can speak of. */
export interface Decidable {
  readonly situation: string;
  readonly proposals: readonly string[];
  /** Place of each option on its scale, by issue and option. */
  readonly issues: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** The claims of the evidence; undefined where there is no telling. */
  readonly claimIds: ReadonlySet<string> | undefined;
}
