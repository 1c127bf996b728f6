import { type AnswerName, answerNames } from '../../uncertainty/index.ts';
import {
  type Catalogue,
  type Document,
  document,
  heading,
  lines,
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
import type { DriverCheck, DriversOfAll, DriversResult, DriverTest, PackageFound } from './shapes.ts';
import { mapWords, scenarioWords, turningWords } from './turning-words.ts';

/** What to check first, then each answer with what it hinges on and where it tips: of one package, or of each under its title. */
export function driversWords(found: DriversResult | DriversOfAll, catalogue: Catalogue): Document {
  if (!('proposals' in found))
    return document(...packageWords(found, catalogue), ...turnWords(found, catalogue));
  const each = found.proposals.flatMap((one) => [
    heading(one.title, 2),
    ...packageWords(one, catalogue),
    ...turnedWords(one, catalogue),
  ]);
  return document(...each, ...footWords(found, catalogue));
}

function packageWords(found: PackageFound, catalogue: Catalogue): readonly MaybeBlock[] {
  return [
    ...checkFirstWords(found, catalogue),
    ...answerNames.flatMap((name) => hingeWords(found, name, catalogue)),
  ];
}

/** What knowing more would be worth, the most first. */
export function checkFirstWords(found: PackageFound, { drivers: say }: Catalogue): readonly MaybeBlock[] {
  return [heading(say.checkHeading, 2), ...checkWords(found, say)];
}

/** What one answer hinges on, where it tips, and where it fails; nothing where it does not apply. */
export function hingeWords(
  { shares, tests, scenarios, labels, byChance }: PackageFound,
  name: AnswerName,
  { drivers: say, tests: names }: Catalogue,
): readonly MaybeBlock[] {
  const share = shares[name] ?? null;
  if (share === null) return [];
  return [
    heading(say.heading(names.names[name], percentNarrow(share)), 2),
    ...testWords(tests[name], byChance[name], labels, say),
    scenarioWords(scenarios[name], labels, say),
  ];
}

/** What would turn the answer, its map, and how all of it was found. */
export function turnWords(found: DriversResult, catalogue: Catalogue): readonly MaybeBlock[] {
  return [...turnedWords(found, catalogue), ...footWords(found, catalogue)];
}

function turnedWords({ turning, map, labels }: PackageFound, catalogue: Catalogue): readonly MaybeBlock[] {
  return [...turningWords(turning, labels, catalogue.drivers), ...mapWords(map, labels, catalogue)];
}

function footWords(
  { about, design }: DriversResult | DriversOfAll,
  { drivers: say }: Catalogue,
): readonly MaybeBlock[] {
  return [
    note(design.kind === 'sobol' ? say.plain(design.rows, design.replicates) : say.weighted),
    note(say.foot(about.seed, about.samples, about.asOf)),
  ];
}

type Say = Catalogue['drivers'];
type Tip = DriverTest['tipping'][number];
type Labels = PackageFound['labels'];
type CheckPassages = PackageFound['passages'];

function testWords(
  { output, indices, tipping }: DriverTest,
  byChance: readonly string[],
  labels: Labels,
  say: Say,
): readonly MaybeBlock[] {
  if (indices.length === 0) return [sentence(say.measured(output)), sentence(say.still)];
  const hasTotal = indices.some(({ total }) => total !== null);
  return [
    sentence(say.measured(output)),
    table(
      [
        textColumn(say.input, { wraps: true }),
        numberColumn(say.first),
        numberColumn(say.interval),
        ...(hasTotal ? [numberColumn(say.total)] : []),
      ],
      indices.map(({ input, first, total }) => [
        labels[input] ?? input,
        marked(shareText(first.value), byChance.includes(input)),
        first.low === null || first.high === null ? '' : `${shareText(first.low)} … ${shareText(first.high)}`,
        ...(hasTotal ? [total === null ? '' : shareText(total.value)] : []),
      ]),
    ),
    byChance.length > 0 ? note(say.byChance) : undefined,
    lines(tipping.map((one) => say.tipOf(labels[one.input] ?? one.input, tipWords(one, say)))),
    tipping.length > 0 ? note(say.tipsKnown) : undefined,
  ];
}

/** Half of a digit that is written: closer than that is no news to a reader. */
const written = 0.005;

function tipWords({ value, today, direction, before, after, resolution }: Tip, say: Say): string {
  const isRough = resolution / 2 > written * Math.abs(value);
  const at = say.tip(sampledText(value), sampledText(today), isRough ? sampledText(resolution / 2) : null);
  const [low, high] = [percentNarrow(before), percentNarrow(after)];
  return low === high ? say.passesHalf(at, direction) : say.leaps(at, low, high);
}

/** What is not told apart from 0 bears a mark, which a note explains. */
function marked(text: string, isByChance: boolean): string {
  return isByChance ? `${text} *` : text;
}

/** An estimate below 0 keeps its sign: it is one. */
function shareText(share: number): string {
  return share < 0 ? `−${percentNarrow(-share)}` : percentNarrow(Math.min(1, share));
}

const mostChecked = 8;
const mostPlaces = 2;

function checkWords(
  { check, passages, labels, tests, byChance }: PackageFound,
  say: Say,
): readonly MaybeBlock[] {
  const [first] = check;
  if (first === undefined) return [sentence(tests.joint.indices.length > 0 ? say.nothingTold : say.still)];
  const isNoise = ({ kind, id }: DriverCheck) =>
    byChance.check.some((one) => one.kind === kind && one.id === id);
  const isPoints = first.unit === 'percentage points of the joint answer';
  const worth = (value: number | null) =>
    value === null ? '' : isPoints ? twoDigits(value) : shareText(value);
  const shown = check.slice(0, mostChecked);
  const [example] = passages.flatMap(({ claims }) => claims);
  return [
    sentence(isPoints ? say.points : say.variance),
    table(
      [
        textColumn(say.kind),
        textColumn(say.what, { wraps: true }),
        numberColumn(say.worth),
        numberColumn(say.interval),
        textColumn(say.where, { standsBelow: true }),
      ],
      shown.map((one) => [
        say.kinds[one.kind],
        labels[one.id] ?? one.id,
        marked(worth(one.worth), isNoise(one)),
        one.low === null || one.high === null ? '' : `${worth(one.low)} … ${worth(one.high)}`,
        placesWords(one, passages, say),
      ]),
    ),
    shown.some(isNoise) ? note(say.byChanceTogether) : undefined,
    example === undefined ? undefined : note(say.traceIt(example.claim)),
  ];
}

/** Claims with their reports and places in these; a judgement has none. */
function placesWords({ kind, id }: DriverCheck, passages: CheckPassages, say: Say): string {
  if (kind === 'measurement') return say.judged;
  const claims = passages.find((one) => one.kind === kind && one.id === id)?.claims ?? [];
  const named = claims
    .slice(0, mostPlaces)
    .map(({ claim, report, places }) =>
      say.place(claim, report, places.map(({ start, end }) => `${start}–${end}`).join(', ')),
    );
  return [...named, ...(claims.length > mostPlaces ? [say.morePlaces(claims.length - mostPlaces)] : [])].join(
    '; ',
  );
}
