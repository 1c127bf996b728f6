import { contradictions } from '../../evidence/index.ts';
import type { Estimate } from '../../situation/index.ts';
import type { TestName, Verdict } from '../../verdict/index.ts';
import { type Catalogue, percent, rangeText, sampledText } from '../../words/index.ts';
import { describeInput } from '../describe-input.ts';
import { capital } from '../kept-words.ts';
import type { Overview, OverviewRow } from '../overview/result.ts';
import type { Brief, ProposalBrief } from '../result.ts';
import type { ReportData } from '../types.ts';
import { addressOf, eventAddress, isAllAsked, listAddress } from './address.ts';
import { gapText } from './gap-bar.tsx';
import { restsOn } from './rests-on.ts';
import { walkClaims } from './walk-claim.ts';
import type { PageWalk, WalkNode } from './walk-types.ts';

/** From every number of the first screen to the words that it rests on, and back. */
export function walkOf(data: ReportData, brief: Brief, overview: Overview, catalogue: Catalogue): PageWalk {
  const { situation } = data;
  const { screen: say } = catalogue;
  const places = placesOf(data);
  return {
    nodes: Object.fromEntries([
      ...overview.rows.flatMap((row) => answersOf(row, data, brief, places, catalogue)),
      ...nothingOf(data, overview, places, catalogue),
      ...situation.calendar.map(({ id, on, event, support }) => [
        eventAddress(id),
        { title: say.day(on), says: event, claims: places.claims(support.claims) },
      ]),
      ...listsOf(data, overview, places, say),
    ]) as PageWalk['nodes'],
    estimates: situation.estimates.map(({ path, written, low, high, unit, support }) => ({
      says: describeInput(path, situation),
      range: `${spanText(low, high)}, ${unit}`,
      file: written,
      ...(support.assumption === undefined ? {} : { judged: support.assumption }),
      claims: places.claims(support.claims),
    })),
    claims: walkClaims(data, say),
  };
}

/** From the 5 % to the 95 % quantile; one number where there is but one. */
function spanText(low: number, high: number): string {
  const [from, to] = [sampledText(low), sampledText(high)];
  return from === to ? from : rangeText(from, to);
}

interface Places {
  readonly estimate: (path: string) => number;
  readonly claims: (ids: readonly string[]) => readonly number[];
}

function placesOf({ situation }: ReportData): Places {
  const estimates = new Map(situation.estimates.map(({ path }, k) => [path, k]));
  const claims = new Map([...situation.evidence.claims.keys()].map((id, k) => [id, k]));
  return {
    estimate: (path) => estimates.get(path) ?? -1,
    claims: (ids) => ids.flatMap((id) => claims.get(id) ?? []),
  };
}

type Entry = readonly [address: string, node: WalkNode];

function answersOf(
  row: OverviewRow,
  data: ReportData,
  brief: Brief,
  places: Places,
  catalogue: Catalogue,
): readonly Entry[] {
  const verdict = data.verdicts.find(({ proposal }) => proposal === row.proposal);
  const words = brief.proposals.find(({ proposal }) => proposal === row.proposal);
  if (verdict === undefined || words === undefined) return [];
  const proposal = data.situation.proposals.find(({ id }) => id === row.proposal);
  const tests = ['joint', 'accepted', 'ratified', 'kept', 'paidFor'] as const;
  return tests.map((test) => {
    const [says = '', ...because] = saidOf(test, row, words, catalogue);
    return [
      addressOf(row, test),
      {
        title: row.title,
        says,
        because: because.map(capital),
        rests: restsOf(verdict, test, data, places),
        claims: places.claims(proposal?.support.claims ?? []),
      },
    ];
  });
}

/** The answer, and why, a piece each: briefs set them apart by semicolons. */
function saidOf(
  test: TestName | 'joint',
  row: OverviewRow,
  words: ProposalBrief,
  { screen: say, tests: { names } }: Catalogue,
): readonly string[] {
  if (test !== 'joint') {
    const [first = '', ...more] = words[test].split('; ');
    return [`${names[test]}: ${first}`, ...more];
  }
  const each = (['accepted', 'ratified', 'kept', 'paidFor'] as const).flatMap((one) => {
    const { probability, because } = row[one];
    return probability === null
      ? []
      : [`${names[one]} ${percent(probability)}${because === '' ? '' : `: ${because}`}`];
  });
  return [
    `${say.allFourTitle(isAllAsked(row))}: ${row.joint.word}, ${percent(row.joint.probability)}`,
    ...each,
  ];
}

function restsOf(verdict: Verdict, test: TestName | 'joint', data: ReportData, places: Places) {
  return restsOn(verdict, test, data.situation).map(
    ({ path, share }) => [places.estimate(path), share === null ? null : Number(share.toFixed(2))] as const,
  );
}

/** What is lacking where nothing changes, and what would move. */
function nothingOf(data: ReportData, { nothingChanges }: Overview, places: Places, catalogue: Catalogue) {
  const verdict = data.verdicts.find(({ joint }) => joint.probability === null) ?? data.verdicts[0];
  if (nothingChanges === null || verdict === undefined) return [];
  const { title, moves, gap } = nothingChanges;
  const { screen: say } = catalogue;
  const money = gap === null ? say.nobodyShort : say.short(gapText(gap));
  const node = { title, says: money, because: moves, rests: restsOf(verdict, 'paidFor', data, places) };
  return [[listAddress.nothing, node] as const];
}

function listsOf(
  data: ReportData,
  overview: Overview,
  places: Places,
  say: Catalogue['screen'],
): readonly Entry[] {
  const { situation } = data;
  const { numbers, judged } = overview.restsOn;
  const isJudged = ({ support }: Estimate) => support.claims.length === 0;
  const rests = situation.estimates.flatMap((one, k) => (isJudged(one) ? [[k, null] as const] : []));
  const pairs = contradictions(situation.evidence).flatMap(({ claims, note }) => {
    const [one, other] = places.claims(claims);
    return one === undefined || other === undefined ? [] : [[one, other, note ?? ''] as const];
  });
  const custody = data.verdicts.flatMap((one) => one.paidFor?.rivals.map((rival) => rival.custody) ?? []);
  const drawn = situation.estimates.flatMap(({ path }, k) =>
    custody.some((id) => path.split('.').includes(id)) ? [[k, null] as const] : [],
  );
  const { promisedTwice } = overview;
  return [
    [
      listAddress.judged,
      { title: say.howSolid, says: say.solid(String(judged), String(numbers)).join(''), rests },
    ],
    [
      listAddress.pairs,
      { title: say.howSolid, says: say.solidPairs(say.cases(pairs.length)).join(''), pairs },
    ],
    ...(promisedTwice.length === 0
      ? []
      : [
          [
            listAddress.twice,
            {
              title: say.promisedTwice,
              says: promisedTwice[0] ?? '',
              because: promisedTwice.slice(1),
              rests: drawn,
            },
          ] as const,
        ]),
  ];
}
