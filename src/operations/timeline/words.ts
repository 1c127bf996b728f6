import type { Frozen } from '../../frozen.ts';
import { type Followed, followed, type ProposalTimeline } from '../../record/index.ts';
import {
  type Catalogue,
  type Document,
  document,
  group,
  heading,
  lines,
  type MaybeBlock,
  note,
  numberColumn,
  type Phrase,
  percentNarrow,
  phrase,
  pointsText,
  sentence,
  table,
  textColumn,
  traced,
} from '../../words/index.ts';

/** What the words are written from. */
type TimelineResult = Frozen<{
  about: { seed: number; samples: number; asOf: string };
  tooEarly: string[];
  labels: Record<string, string>;
  proposals: ProposalTimeline[];
}>;

type Step = ProposalTimeline['steps'][number];
type Say = Catalogue['timeline'];

/** A proposal after the other: its answer on every day on which one changed, and which claims changed it. */
export function timelineWords(
  { about, tooEarly, labels, proposals }: TimelineResult,
  catalogue: Catalogue,
): Document {
  const { timeline: say } = catalogue;
  return document(
    ...proposals.map((one) => proposalBlock(one, labels, catalogue)),
    proposals.length === 0 ? sentence(say.nothing) : undefined,
    tooEarly.length === 0 ? undefined : sentence(say.tooEarly(tooEarly.length, tooEarly.at(-1) ?? '')),
    group(note(say.credited), note(say.foot(about.seed, about.samples, about.asOf))),
  );
}

function proposalBlock(
  { title, steps }: ProposalTimeline,
  labels: Readonly<Record<string, string>>,
  { timeline: say, tests }: Catalogue,
): MaybeBlock {
  const { names } = tests;
  const shown = steps.filter((step, i) => isNews(step, steps[i - 1]));
  const share = (value: number | null) => (value === null ? say.none : percentNarrow(value));
  return group(
    heading(title),
    table(
      [textColumn(say.day), ...followed.map((key) => numberColumn(names[key]))],
      shown.map(({ day, shares }) => [day, ...followed.map((key) => share(shares[key]))]),
    ),
    lines(shown.flatMap((step) => creditLines(step, labels, say, names))),
  );
}

/** A day counts that changes an answer, or on which the proposal comes up or goes. */
function isNews({ change, shares }: Step, before: Step | undefined): boolean {
  return followed.some(
    (key) =>
      Math.abs(change[key] ?? 0) > visible ||
      (shares[key] === null) !== ((before?.shares[key] ?? null) === null),
  );
}

// Half a point: what rounds to nothing is no news to a reader; the data hold it.
const visible = 0.005;

function creditLines(
  { day, change, credits, together }: Step,
  labels: Readonly<Record<string, string>>,
  say: Say,
  names: Readonly<Record<Followed, string>>,
): readonly Phrase[] {
  return followed.flatMap((key) => {
    const whole = change[key];
    if (whole === null || Math.abs(whole) <= visible) return [];
    const counted = credits
      .filter((one) => Math.abs(one[key] ?? 0) > visible)
      .sort((a, b) => Math.abs(b[key] ?? 0) - Math.abs(a[key] ?? 0));
    const parts = counted.map(({ claim, ...credit }) => {
      const says = labels[claim];
      const said = says === undefined ? '' : ` (${short(says)})`;
      return phrase`${traced(claim, `claims.${claim}`)} ${pointsText(credit[key] ?? 0)}${said}`;
    });
    const rest = together[key] ?? 0;
    const all = [
      ...parts,
      ...(Math.abs(rest) > visible || parts.length === 0 ? [say.together(pointsText(rest))] : []),
    ];
    const joined = all.flatMap((one, k) => (k === 0 ? [one] : ['; ', one]));
    return [[say.step(day, names[key], pointsText(whole)), ...joined]];
  });
}

const mostLetters = 60;

function short(statement: string): string {
  return statement.length <= mostLetters ? statement : `${statement.slice(0, mostLetters - 1).trimEnd()}…`;
}
