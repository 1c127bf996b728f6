import {
  type Catalogue,
  heading,
  lines,
  listed,
  type MaybeBlock,
  note,
  numberColumn,
  percentNarrow,
  sampledText,
  sentence,
  table,
  textColumn,
  twoDigits,
} from '../../words/index.ts';
import type { DriverChange, DriverMap, DriverScenarios } from './turning.ts';

type Say = Catalogue['drivers'];
type Labels = Readonly<Record<string, string>>;

/** Where an answer fails, in a sentence. */
export function scenarioWords(found: DriverScenarios['joint'], labels: Labels, say: Say): MaybeBlock {
  if (found === null) return undefined;
  const text = (end: number | null) => (end === null ? null : sampledText(end));
  const where = found.limits.map(({ input, low, high }) =>
    say.limit(labels[input] ?? input, text(low), text(high)),
  );
  return sentence(
    say.scenario(found.outcome, listed(where), percentNarrow(found.density), percentNarrow(found.coverage)),
  );
}

/** The change of stances that turns the answer. */
export function turningWords(turning: DriverChange, labels: Labels, say: Say): readonly MaybeBlock[] {
  if (turning === null) return [];
  const { passesToday, change } = turning;
  if (change === null) return [heading(say.turningHeading, 2), sentence(say.turningNone(passesToday))];
  return [
    heading(say.turningHeading, 2),
    sentence(say.turning(passesToday, twoDigits(change.distanceAtMost), change.moved.length)),
    lines(
      change.moved.map(({ input, from, to }) =>
        say.moved(labels[input] ?? input, sampledText(from), sampledText(to)),
      ),
    ),
  ];
}

/** The map of the joint answer; the others are in the data and in the figures. */
export function mapWords(map: DriverMap, labels: Labels, catalogue: Catalogue): readonly MaybeBlock[] {
  const shares = map?.shares.joint ?? null;
  if (map === null || shares === null) return [];
  const { drivers: say, tests: names } = catalogue;
  const label = (input: string) => labels[input] ?? input;
  return [
    heading(say.mapHeading(names.names.joint), 2),
    sentence(say.mapCorner(label(map.up.input), label(map.across.input))),
    table(
      [textColumn(''), ...map.across.values.map((value) => numberColumn(sampledText(value)))],
      map.up.values
        .map((value, row) => [sampledText(value), ...(shares[row] ?? []).map(percentNarrow)])
        .toReversed(),
    ),
    note(say.mapDraws(map.draws)),
  ];
}
