import type { Frozen } from '../../frozen.ts';
import { type ForbiddenRow, pastWords, worldsTable } from '../../report/index.ts';
import { byJointAnswer } from '../../verdict/index.ts';
import {
  type Catalogue,
  type Document,
  document,
  group,
  lines,
  note,
  sentence,
  traced,
} from '../../words/index.ts';
import { type AnsweredVerdict, asJudged } from '../shared/answered-verdict.ts';
import { testsTable } from '../shared/tests-table.ts';

/** What the words are written from. */
type VerdictsResult = Frozen<{
  proposals: AnsweredVerdict[];
  nothingChanges: AnsweredVerdict;
  forbidden: ForbiddenRow[];
  about: { seed: number; samples: number; asOf: string };
}>;

/** Whether the file explains the past, then a row a proposal, the best first, and no deal last. */
export function verdictsWords(
  { proposals, nothingChanges, forbidden, about }: VerdictsResult,
  catalogue: Catalogue,
): Document {
  const { verdict } = catalogue;
  // A proposal to leave everything as it is is the last row.
  const ordered = proposals
    .map(asJudged)
    .filter(({ joint }) => joint.probability !== null)
    .sort(byJointAnswer);
  const worlds = worldsTable(ordered, catalogue);
  return document(
    sentence(pastWords(nothingChanges.past, catalogue)),
    testsTable([...ordered, asJudged(nothingChanges)], catalogue, (share, proposal) =>
      traced(share, `verdicts.${proposal}.accepted`),
    ),
    worlds === undefined ? undefined : group(sentence(verdict.worldsHead), worlds),
    lines(forbidden.map(({ title, says }) => `${title}: ${says}`)),
    note(verdict.foot(about.seed, about.samples, about.asOf)),
  );
}
