import type { Verdict } from '../../verdict/index.ts';
import type { Catalogue } from '../../words/index.ts';
import type { OverviewRow } from '../overview/result.ts';
import type { ReportData } from '../types.ts';
import type { NumberLinks } from './number.tsx';

/** What every part of a proposal’s place is made from. */
export interface ProposalPart {
  readonly row: OverviewRow;
  readonly verdict: Verdict;
  readonly data: ReportData;
  readonly links: NumberLinks;
  readonly say: Catalogue['screen'];
}
