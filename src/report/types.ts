import type { Answers, Deals } from '../deals/index.ts';
import type { PlacedDiagnostic } from '../diagnostics/index.ts';
import type { Anchoring } from '../evidence/index.ts';
import type { CalibratedIssueForecast, Forecast } from '../forecast/index.ts';
import type { NotYetKnown, Situation } from '../situation/index.ts';
import type { IfMembersAct, MoveWithoutDeal, PackageMoney, PaidForTest, Verdict } from '../verdict/index.ts';
import type { RenewalVote, Vote } from '../votes/index.ts';
import type { ForbiddenRow } from './result.ts';

/** What a result is: enough to run it again and get the same bytes. */
export interface About {
  readonly operation: string;
  readonly detente: string;
  /** Major version of Node, whose exp, log and pow decide the last digits. */
  readonly node: string;
  readonly seed: number;
  readonly samples: number;
  readonly asOf: string;
  /** What-if overrides, as the user wrote them. */
  readonly set: readonly string[];
  /** SHA-256 of the texts of all input files. */
  readonly inputs: string;
  /** What was left out as it was not yet known on the day. */
  readonly notYetKnown: NotYetKnown;
}

/** One issue’s forecasts, and what its replay says. */
export interface IssueReplay {
  readonly forecast: CalibratedIssueForecast;
  readonly paragraph: string;
  readonly rounds: readonly string[];
}

/** Everything the brief and the report are written from. */
export interface ReportData {
  readonly situation: Situation;
  readonly verdicts: readonly Verdict[];
  /** Proposals that a rule of the file rules out. */
  readonly forbidden: readonly ForbiddenRow[];
  /** What somebody would change alone where nothing is agreed. */
  readonly moves: readonly MoveWithoutDeal[];
  /** What would become of the hardest vote on each proposal, by its id, if a member acted otherwise; empty where only the brief is asked for. */
  readonly ifMembers: ReadonlyMap<string, IfMembersAct>;
  readonly forecast: Forecast;
  /** All models with the calibrated range, and a replay in words, by issue; null where only the first screen is asked for. */
  readonly replays: {
    readonly byIssue: ReadonlyMap<string, IssueReplay>;
    /** The Spatial Model of Politics over all issues together, in one paragraph. */
    readonly together: string;
  } | null;
  /** Null where only the brief is asked for. */
  readonly deals: Deals | null;
  /** Red lines and improvements of the proposals; null where `deals` is. */
  readonly dealAnswers: Answers | null;
  /** The money of each proposal, by its id; null where there is no ledger, or only the brief is asked for. */
  readonly money: ReadonlyMap<string, PackageMoney> | null;
  /** Every vote on each proposal, and renewals; null where there are no institutions, or only the brief is asked for. */
  readonly votes: {
    readonly byProposal: ReadonlyMap<string, readonly Vote[]>;
    readonly renewals: readonly RenewalVote[];
  } | null;
  /** Reports' texts, when the user supplied them. */
  readonly anchoring: Anchoring | null;
  readonly texts: readonly { readonly name: string; readonly text: string }[];
  readonly about: About;
  /** Warnings on the files that were read. */
  readonly diagnostics: readonly PlacedDiagnostic[];
  /** The command line that makes this report again. */
  readonly command: string;
}

/** The money of one package, and what it is shown against. */
export interface DrawnMoney {
  /** Id of the proposal; null for a package of one's own. */
  readonly proposal: string | null;
  readonly isNoDeal: boolean;
  readonly money: PackageMoney;
  readonly paidFor: PaidForTest;
  /** What flows without a deal. */
  readonly always: PackageMoney['flows'];
}
