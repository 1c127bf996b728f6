import type { Frozen } from '../../frozen.ts';
import { type Followed, followed } from '../../record/index.ts';
import type { Differences } from '../../situation/index.ts';
import {
  type Catalogue,
  type Document,
  document,
  group,
  lines,
  note,
  type Phrase,
  percentNarrow,
  phrase,
  pointsText,
  sentence,
  table,
  textColumn,
  traced,
} from '../../words/index.ts';
import type { ProposalDifference } from './shapes.ts';

/** What the words are written from. */
type DiffResult = Frozen<{
  about: { asOf: string };
  aboutB: { asOf: string };
  estimates: Differences;
  statusQuo: Differences;
  claims: Differences;
  statements: Readonly<Record<string, string>>;
  labels: Readonly<Record<string, string>>;
  proposals: ProposalDifference[];
}>;

/** What every proposal answers on both sides, which numbers make the difference, then what differs key by key. */
export function diffWords(result: DiffResult, { diff: say, tests }: Catalogue): Document {
  const { names } = tests;
  const named = (id: string) => {
    const names = [result.labels, result.statements].find((some) => Object.hasOwn(some, id));
    return names === undefined ? id : `${names[id]} (${id})`;
  };
  const section = (title: string, { added, removed, changed }: Differences) => {
    const rows = [
      ...added.map((id) => ['+', named(id), '']),
      ...removed.map((id) => ['-', named(id), '']),
      ...changed.map(({ id, from, to }) => ['~', named(id), say.becomes(from, to)]),
    ];
    const columns = [textColumn(''), textColumn(title, { wraps: true }), textColumn(say.change)];
    return table(columns, rows) ?? sentence(say.noChange(title));
  };
  const share = (value: number | null) => (value === null ? say.notThere : percentNarrow(value));
  const cell = ({ from, to }: ProposalDifference, key: Followed) =>
    share(from[key]) === share(to[key]) ? share(to[key]) : say.becomes(share(from[key]), share(to[key]));
  const credits = result.proposals.flatMap((one) => creditLines(one, result.labels, say, names));
  const isCredited = result.proposals.some((one) => one.credits.length > 0);
  return document(
    sentence(say.days(result.about.asOf, result.aboutB.asOf)),
    table(
      [textColumn(say.proposals, { wraps: true }), ...followed.map((key) => textColumn(names[key]))],
      result.proposals.map((one) => [one.title, ...followed.map((key) => cell(one, key))]),
    ),
    isCredited ? lines(credits) : undefined,
    isCredited ? group(note(say.credits)) : group(note(say.withCredit)),
    section(say.numbers, result.estimates),
    section(say.statusQuo, result.statusQuo),
    section(say.claims, result.claims),
  );
}

// Half a point: what rounds to nothing is no news to a reader; the data hold it.
const visible = 0.005;

function creditLines(
  { title, change, credits, together }: ProposalDifference,
  labels: DiffResult['labels'],
  say: Catalogue['diff'],
  names: Readonly<Record<Followed, string>>,
): readonly Phrase[] {
  return followed.flatMap((key) => {
    const whole = change[key];
    if (whole === null || Math.abs(whole) <= visible) return [];
    const parts = credits
      .filter((one) => Math.abs(one[key] ?? 0) > visible)
      .sort((a, b) => Math.abs(b[key] ?? 0) - Math.abs(a[key] ?? 0))
      .map(
        ({ number, ...credit }) =>
          phrase`${traced(labels[number] ?? number, number)} ${pointsText(credit[key] ?? 0)}`,
      );
    const rest = together[key] ?? 0;
    const all = [
      ...parts,
      ...(Math.abs(rest) > visible || parts.length === 0 ? [say.together(pointsText(rest))] : []),
    ];
    const joined = all.flatMap((one, k) => (k === 0 ? [one] : ['; ', one]));
    return [[say.credited(title, names[key], pointsText(whole)), ...joined]];
  });
}
