import type { Frozen } from '../../frozen.ts';
import { type ForbiddenRow, pastWords } from '../../report/index.ts';
import { byJointAnswer, type Verdict } from '../../verdict/index.ts';
import {
  type Catalogue,
  type Document,
  document,
  lines,
  note,
  numberColumn,
  percentNarrow,
  sentence,
  table,
  textColumn,
  traced,
} from '../../words/index.ts';

/** What the words are written from. */
type VerdictsResult = Frozen<{
  proposals: Verdict[];
  nothingChanges: Verdict;
  forbidden: ForbiddenRow[];
  about: { seed: number; samples: number; asOf: string };
}>;

/** Whether the file explains the past, then a row a proposal, the best first, and no deal last. */
export function verdictsWords(
  { proposals, nothingChanges, forbidden, about }: VerdictsResult,
  catalogue: Catalogue,
): Document {
  const { verdicts: say, verdict, tests } = catalogue;
  const { names } = tests;
  // A proposal to leave everything as it is is the last row.
  const ordered = proposals.filter(({ joint }) => joint.probability !== null).sort(byJointAnswer);
  return document(
    sentence(pastWords(nothingChanges.past, catalogue)),
    table(
      [
        textColumn(say.proposal),
        ...[names.joint, names.accepted, names.ratified, names.kept, names.paidFor].map((name) =>
          numberColumn(name),
        ),
      ],
      [...ordered, nothingChanges].map((one) => row(one, say.none)),
    ),
    lines(forbidden.map(({ title, says }) => `${title}: ${says}`)),
    note(verdict.foot(about.seed, about.samples, about.asOf)),
  );
}

/** What is not asked of a package has no number. */
function row({ proposal, title, joint, accepted, ratified, kept, paidFor }: Verdict, none: string) {
  const share = (value: number | null | undefined) =>
    value === null || value === undefined ? none : percentNarrow(value);
  const isAsked = joint.probability !== null;
  const signed = share(accepted.probability);
  return [
    title,
    share(joint.probability),
    !isAsked ? none : proposal === null ? signed : traced(signed, `verdicts.${proposal}.accepted`),
    share(ratified?.probability),
    share(kept?.probability),
    share(paidFor?.probability),
  ];
}
