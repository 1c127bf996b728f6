import {
  type Catalogue,
  type Document,
  document,
  group,
  heading,
  listed,
  type MaybeBlock,
  note,
  type Phrase,
  renderTerminal,
  sentence,
  terms,
} from '../../words/index.ts';
import type { ForbiddenRow } from '../result.ts';
import { tests } from './headline.ts';
import { checkLine, dateLines, turnLines, worldLines } from './lines.ts';
import { matrix, numberOf, signs, testsAsked, unitOf } from './matrix.ts';
import type { Overview } from './result.ts';

/** What a screen of the first kind holds: 25 lines of 80 columns. */
const screenLines = 25;
/** Stands for a line. */
const kept = '…';

/** What a screen says beside the overview. */
export interface ScreenMore {
  /** Proposals that a rule of the file rules out. */
  readonly forbidden: readonly ForbiddenRow[];
  /** What was not yet known on the day, in a line; empty where nothing was left out. */
  readonly leftOut: readonly string[];
  /** Commands that ask further. */
  readonly asks: readonly string[];
}

/** How much of each part is shown. */
interface Plan {
  readonly rows: number;
  readonly standfirst: number;
  readonly turns: number;
  readonly dates: number;
  readonly asks: number;
  readonly isExplained: boolean;
  readonly worlds: number;
}

const fullest: Plan = { rows: 10, standfirst: 4, turns: 3, dates: 4, asks: 3, isExplained: true, worlds: 1 };

/** What is given up for room, the least missed first: what is left out stands at length in the whole brief. */
const sacrifices: readonly Partial<Plan>[] = [
  { dates: 3 },
  { isExplained: false },
  { asks: 2 },
  { dates: 2 },
  { turns: 2 },
  { standfirst: 3 },
  { asks: 1 },
  { turns: 1 },
  { standfirst: 2 },
  { worlds: 0 },
  { standfirst: 1 },
  { rows: 8 },
  { dates: 1 },
  { rows: 6 },
  { standfirst: 0 },
  { rows: 4 },
];

/** The fullest plan, then with one sacrifice more each. */
function* plans(): Generator<Plan> {
  let plan = fullest;
  yield plan;
  for (const less of sacrifices) {
    plan = { ...plan, ...less };
    yield plan;
  }
}

/**
 * The first screen in words: as much as 25 lines of 80 columns hold.
 *
 * @example
 * const more = { forbidden: [], leftOut: [], asks: ['detente verdict small'] };
 * JSON.stringify(overviewDocument(overviewOf(reportData), more, catalogue)).includes('Water for trade') // => true
 */
export function overviewDocument(overview: Overview, more: ScreenMore, catalogue: Catalogue): Document {
  const made = (plan: Plan) => documentOf(overview, more, plan, catalogue);
  // Room is kept for the line on what was left out whether it is there or not: what is learnt later moves nothing else.
  const counted = (plan: Plan) => documentOf(overview, { ...more, leftOut: [kept] }, plan, catalogue);
  const fits = (plan: Plan) => renderTerminal(counted(plan)).split('\n').length <= screenLines;
  let found = fullest;
  for (const plan of plans()) {
    found = plan;
    if (fits(plan)) break;
  }
  // What the last sacrifice left free is given back, the weightiest first.
  for (const key of ['standfirst', 'turns', 'dates', 'asks'] as const)
    while (found[key] < fullest[key] && fits({ ...found, [key]: found[key] + 1 }))
      found = { ...found, [key]: found[key] + 1 };
  return made(found);
}

function documentOf(overview: Overview, more: ScreenMore, plan: Plan, catalogue: Catalogue): Document {
  const { overview: named, overviewScreen: say } = catalogue;
  const { rows, headline, standfirst, title, asOf } = overview;
  const untested = tests.filter(
    (test) => rows.length > 0 && rows.every((row) => row[test].mark === 'notTested'),
  );
  const why = [
    ...standfirst,
    ...(untested.length === 0 ? [] : [say.notTested(listed(untested.map((test) => named.tests([test]))))]),
    ...more.forbidden.map((one) => say.table.ruledOut(one.title, one.says)),
  ].slice(0, plan.standfirst);
  const isMarked = testsAsked(rows).length > 0;
  return document(
    group(
      heading(say.title(title, named.day(asOf)), 1),
      sentence([{ kind: 'strong', text: headline }, ...why.map((one) => ` ${one}`)]),
    ),
    group(
      matrix(overview, plan.rows, catalogue),
      isMarked ? note(say.table.legend(signs, unitOf(rows))) : undefined,
      bottom(overview, more, plan, catalogue),
      ...more.leftOut.map((line) => note(line)),
    ),
  );
}

function bottom(
  { rows, asOf, explains, worlds, checkFirst, deadlines, restsOn }: Overview,
  { asks }: ScreenMore,
  plan: Plan,
  catalogue: Catalogue,
): MaybeBlock {
  const { overviewScreen: say } = catalogue;
  const turns = turnLines(rows, catalogue).slice(0, plan.turns);
  const moved = rows.find(({ title }) => title === checkFirst?.moves);
  const told = rows.find(({ proposal }) => proposal === worlds?.proposal);
  const apart = worldLines(worlds, told === undefined ? '' : numberOf(told), catalogue);
  const dates = dateLines(deadlines, asOf, plan.dates, catalogue);
  const { numbers, judged, contradictions } = restsOn;
  return terms([
    ...named(say.turnsOn, turns.length === 0 ? [say.noTurn] : turns),
    ...named(say.worlds, apart.slice(0, plan.worlds)),
    ...named(say.checkFirst, [checkLine(checkFirst, moved === undefined ? '' : numberOf(moved), catalogue)]),
    ...named(say.nextDates, dates.length === 0 ? [say.noDates] : dates),
    ...named(say.restsOn, [
      say.rests(numbers, judged, contradictions),
      ...(plan.isExplained ? [explains] : []),
    ]),
    ...named(
      say.askFurther,
      asks.slice(0, plan.asks).map((text): Phrase => ({ kind: 'code', text })),
    ),
  ]);
}

/** The name beside the first line alone. */
function named(term: string, lines: readonly Phrase[]): readonly (readonly [string, Phrase])[] {
  return lines.map((line, k) => [k === 0 ? term : '', line] as const);
}
