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

/** How ids of claims are said beside their words: a command takes them, a page has no use for them. */
type SayClaim = (statement: string, id: string) => string;

const withId: SayClaim = (statement, id) => `${statement} (${id})`;

/** What every proposal answers on both sides, which numbers make the difference, then what differs key by key. */
export function diffWords(
  result: DiffResult,
  { diff: say, tests }: Catalogue,
  sayClaim: SayClaim = withId,
): Document {
  const { names } = tests;
  const named = (id: string) => {
    if (Object.hasOwn(result.statements, id)) return sayClaim(result.statements[id] ?? id, id);
    return Object.hasOwn(result.labels, id) ? `${result.labels[id]} (${id})` : id;
  };
  const section = (title: string, { added, removed, changed }: Differences) => {
    const rows = [
      ...added.map((id) => ['+', named(id), '']),
      ...removed.map((id) => ['-', named(id), '']),
      ...changed.map(({ id, from, to }) => ['~', named(id), becomes(from, to)]),
    ];
    // Nothing to say in a column is no column.
    if (rows.length > 0 && changed.length === 0)
      return table(
        [textColumn(''), textColumn(title, { wraps: true })],
        rows.map((row) => row.slice(0, 2)),
      );
    const columns = [textColumn(''), textColumn(title, { wraps: true }), textColumn(say.change)];
    return table(columns, rows) ?? sentence(say.noChange(title));
  };
  const becomes = (from: string, to: string) => {
    const readings = readingsThatDiffer(from, to);
    if (readings === null) return say.becomes(from, to);
    const claim = (id: string) => {
      const statement = Object.hasOwn(result.statements, id) ? result.statements[id] : undefined;
      return statement === undefined ? id : sayClaim(say.saidBy(statement), id);
    };
    return readings
      .map(({ claim: id, from: was, to: is }) => {
        if (was === undefined) return say.newReading(claim(id), is ?? '');
        return is === undefined
          ? say.goneReading(claim(id), was)
          : say.reading(claim(id), say.becomes(was, is));
      })
      .join('; ');
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
      result.proposals.filter(isAsked).map((one) => [one.title, ...followed.map((key) => cell(one, key))]),
    ),
    isCredited ? lines(credits) : undefined,
    isCredited ? group(note(say.credits)) : group(note(say.withCredit)),
    section(say.numbers, result.estimates),
    section(say.statusQuo, result.statusQuo),
    section(say.claims, result.claims),
  );
}

/** Nothing is asked on either side of what changes nothing. */
function isAsked({ from, to }: ProposalDifference): boolean {
  return followed.some((key) => from[key] !== null || to[key] !== null);
}

interface ReadingChange {
  readonly claim: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** What several claims make of a number, by claim: which of them differ; null where a side is no such reading. */
function readingsThatDiffer(from: string, to: string): readonly ReadingChange[] | null {
  const [before, after] = [readingsIn(from), readingsIn(to)];
  if (before === null || after === null) return null;
  const found = [...new Set([...before.keys(), ...after.keys()])].flatMap((claim) => {
    const [was, is] = [before.get(claim), after.get(claim)];
    return was === is ? [] : [{ claim, from: was, to: is }];
  });
  return found.length === 0 ? null : found;
}

/** `c39: 75 to 95, c52: 72 to 90`, as a file’s readings are written. */
function readingsIn(written: string): ReadonlyMap<string, string> | null {
  const parts = written.split(/, (?=[\w-]+: )/).map((part) => /^([\w-]+): (.+)$/.exec(part));
  const readings = parts.flatMap((part) => (part === null ? [] : [[part[1] ?? '', part[2] ?? ''] as const]));
  return readings.length === parts.length ? new Map(readings) : null;
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
