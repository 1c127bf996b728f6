/** Report: the brief in words; the single-file HTML. */

export { briefOf } from './brief.ts';
export { briefDocument } from './brief-document.ts';
export { briefNote } from './brief-note.ts';
export { brokenRuleWords, forbiddenRows } from './broken-rule-words.ts';
export { carrotsTable } from './carrots-table.ts';
export { describeInput } from './describe-input.ts';
export { actorSentence, keptWords, type OptionName, optionNames } from './kept-words.ts';
export { lackWords } from './money-words.ts';
export { notYetKnownLine } from './not-yet-known.ts';
export { offerWords } from './offer-words.ts';
export { outsideWords } from './outside-words.ts';
export { overviewHeadline } from './overview/headline.ts';
export { overviewOf, overviewRow } from './overview/overview.ts';
export { overviewDocument } from './overview/overview-document.ts';
export { overviewNote } from './overview/overview-note.ts';
export { proposalDocument } from './overview/proposal/proposal-document.ts';
export { proposalView } from './overview/proposal/proposal-view.ts';
export type { ProposalView } from './overview/proposal/result.ts';
export type { Mark, Overview, OverviewRow } from './overview/result.ts';
export type { Extent } from './page/page.tsx';
export { type NameOf, namesOf, paidForWords } from './paid-for-words.ts';
export { pastWords } from './past-words.ts';
export { ratifiedWords } from './ratified-words.ts';
export { renderReport } from './report.ts';
export type { Brief, BriefDriver, ForbiddenRow, ProposalBrief } from './result.ts';
export type { About, IssueReplay, ReportData } from './types.ts';
export { worldsTable, worldWords } from './world-words.ts';
