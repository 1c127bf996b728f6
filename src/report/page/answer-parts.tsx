import { renderToString } from 'preact-render-to-string';
import type { Catalogue } from '../../words/index.ts';
import { briefOf } from '../brief.ts';
import { overviewOf } from '../overview/overview.ts';
import type { Overview } from '../overview/result.ts';
import type { ReportData } from '../types.ts';
import { linksOf } from './numbered-notes.ts';
import { ProposalPlace } from './proposal.tsx';
import { Rail } from './rail.tsx';
import { walkOf } from './walk.ts';
import type { PageWalk } from './walk-types.ts';

/** The page in parts: the first screen as data, what stands beside it and every proposal as markup, and what the drawer knows. */
export interface AnswerParts {
  readonly overview: Overview;
  readonly walk: PageWalk;
  readonly rail: string;
  /** By id of the proposal. */
  readonly places: Readonly<Record<string, string>>;
}

/** No notes: what is looked at is not printed. */
export function answerParts(data: ReportData, catalogue: Catalogue): AnswerParts {
  const { screen: say } = catalogue;
  const overview = overviewOf(data, catalogue);
  const links = linksOf({ notes: [], sources: [] }, data);
  const places = overview.rows.flatMap((row) => {
    const verdict = data.verdicts.find(({ proposal }) => proposal === row.proposal);
    const part = { row, data, links, say };
    return verdict === undefined
      ? []
      : [[row.proposal, renderToString(<ProposalPlace {...part} verdict={verdict} />)] as const];
  });
  return {
    overview,
    walk: walkOf(data, briefOf(data, catalogue), overview, catalogue),
    rail: renderToString(<Rail overview={overview} data={data} links={links} say={say} />),
    places: Object.fromEntries(places),
  };
}
