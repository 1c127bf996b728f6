import type { PeerFigures, Solution, SolutionName } from '../../deals/index.ts';
import type { Frozen } from '../../frozen.ts';
import {
  type Catalogue,
  type Document,
  digits,
  document,
  large,
  lines,
  type MaybeBlock,
  note,
  numberColumn,
  percent,
  percentNarrow,
  sentence,
  table,
  textColumn,
  twoDigits,
} from '../../words/index.ts';
import { answerParts } from './answer-words.ts';
import {
  type DealsResult,
  gainCells,
  inNames,
  largeInterval,
  listedPoints,
  measuredBy,
  packageWords,
  partyHead,
  utilityCells,
} from './names.ts';
import { packageTable } from './table.ts';

const testNames = ['accepted', 'ratified', 'kept', 'paidFor'] as const;

/** The whole answer in words and tables: packages first. */
export function dealsWords(found: DealsResult, catalogue: Catalogue): Document {
  const result = inNames(found);
  const { answers, peer, notes, windows, about, files, forbidden } = result;
  const { deals: say } = catalogue;
  const isLimited = windows.some((moment) => moment === null || moment < 1);
  return document(
    sentence(opening(result, catalogue)),
    solutionTable(result, catalogue),
    frontierTable(result, catalogue),
    vetoTable(result, catalogue),
    ...(answers === null ? [] : answerParts(result, answers, catalogue)),
    peer === null ? undefined : lines(peerWords(result, peer, catalogue)),
    isLimited ? sentence(windowWords(result, catalogue)) : undefined,
    ...forbidden.map(({ title, says }) => sentence(catalogue.rules.ruledOut(title, says))),
    ...notes.map(note),
    about.asOf === null ? undefined : note(say.foot(about.asOf, about.samples)),
    ...files.map(({ path }) => sentence(say.written(path), 'strong')),
  );
}

function opening(
  { packages, admissible, zopa, parties, frontier }: DealsResult,
  catalogue: Catalogue,
): string {
  const { deals: say } = catalogue;
  const names = parties.join(', ');
  const ruled = admissible !== null && admissible !== packages ? say.admissible(large(admissible)) : '';
  const zone =
    zopa.weak === null
      ? zopa.interval === null
        ? say.zoneUnknown
        : say.zoneSampled(largeInterval(zopa.interval, packages, catalogue), names)
      : zopa.weak === '0'
        ? say.zoneEmpty(names)
        : say.zone(large(zopa.weak), names, zopa.strict === null ? say.unknownNumber : large(zopa.strict));
  const count = frontier.points.length;
  const listed = frontier.exact
    ? say.undominated(count)
    : say.nearlyUndominated(count, digits(frontier.eps, 2));
  return say.opening(large(packages), ruled, zone, listed);
}

function solutionTable(result: DealsResult, catalogue: Catalogue): MaybeBlock {
  const { deals: say } = catalogue;
  const { parties, accepted } = result;
  const found = Object.entries(result.solutions).flatMap(([rule, solution]) =>
    solution === null ? [] : [{ rule: rule as SolutionName, solution }],
  );
  const vectors = gainCells(found.map(({ solution }) => solution.gains));
  const firstWith = new Map<string, SolutionName>();
  const rows = found.map(({ rule, solution }, k) => {
    const key = solution.package.join();
    const same = firstWith.get(key);
    if (same === undefined) firstWith.set(key, rule);
    return {
      cells: [
        say.rules[rule],
        valueWords(solution, catalogue),
        ...(accepted === null ? [] : [percent(accepted[rule] ?? 0)]),
      ],
      vector: vectors[k] ?? '',
      words:
        same === undefined ? testedWords(result, solution.package, catalogue) : say.sameAs(say.rules[same]),
    };
  });
  const columns = [
    textColumn(say.solutions.rule),
    textColumn(say.solutions.value),
    ...(accepted === null ? [] : [textColumn(say.solutions.acceptedIn)]),
  ];
  const vector = { at: 1, title: partyHead(say.gain, parties, catalogue) };
  return packageTable(columns, say.solutions.package, rows, catalogue, vector);
}

/** `all four 2 % (accepted 40 %, ratified 5 %, …): water=half`: how a package fares, and what it is. */
function testedWords(result: DealsResult, chosen: readonly number[], catalogue: Catalogue): string {
  const words = packageWords(result, chosen, catalogue);
  const key = chosen.join();
  const found = result.tests?.find((one) => one.package.join() === key);
  if (found === undefined) return words;
  const { deals: say, tests } = catalogue;
  const joint = percentNarrow(found.joint);
  const each = testNames.flatMap((test) => {
    const share = found[test];
    if (found.notTested.includes(test)) return [say.test(tests.names[test], tests.untested)];
    return share === null || found.notApplicable.includes(test)
      ? []
      : [say.test(tests.names[test], percentNarrow(share))];
  });
  return say.tested(
    say.test(tests.names.joint, found.notTested.length === 0 ? joint : tests.atMost(joint)),
    each.join(', '),
    words,
  );
}

/** What the rule maximises, and how far it may be from the best. */
function valueWords({ value, atMost, proven }: Frozen<Solution>, { deals: say }: Catalogue): string {
  const size = digits(value, 3);
  if (proven) return say.proven(size);
  const gap = value > 0 ? (atMost - value) / value : Number.NaN;
  return Number.isFinite(gap) && gap < 10
    ? say.atMostBelow(size, digits(100 * gap, 2))
    : say.atMost(size, digits(atMost, 3));
}

function frontierTable(result: DealsResult, catalogue: Catalogue): MaybeBlock {
  const { deals: say } = catalogue;
  const { reservation, frontier } = result;
  const measured = measuredBy(result);
  const isKnown = reservation.every((r) => r !== null);
  const points = listedPoints(result);
  const vectors = (isKnown ? gainCells : utilityCells)(points.map(measured));
  const isBlocked = reservation.some((r) => r !== null);
  const kind = frontier.exact ? say.undominatedPackages : say.packagesListed;
  return packageTable(
    isBlocked ? [textColumn(say.blockedBy)] : [],
    say.worstOffFirst(kind, isKnown ? say.gain : say.utility, points.length, frontier.points.length),
    points.map(({ package: chosen, blockedBy }, k) => ({
      cells: isBlocked ? [blockedBy.join(' ') || say.nobody] : [],
      vector: vectors[k] ?? '',
      words: testedWords(result, chosen, catalogue),
    })),
    catalogue,
    { at: 0, title: isKnown ? say.gains : say.utilities },
  );
}

function vetoTable({ vetoes }: DealsResult, { deals: say }: Catalogue): MaybeBlock {
  const columns = [
    textColumn(say.vetoes.party),
    numberColumn(say.vetoes.accepts),
    numberColumn(say.vetoes.rejects),
    textColumn(say.vetoes.price),
  ];
  return table(
    columns,
    vetoes.map(({ party, soleBlocks, acceptable, price }) => [
      party,
      acceptable === null ? say.unknown : large(acceptable),
      soleBlocks === null ? say.unknown : large(soleBlocks),
      price === null ? say.noPrice : twoDigits(price),
    ]),
  );
}

function peerWords(
  result: DealsResult,
  { convention, says, nash, kalai, egalitarian, opposition }: Frozen<PeerFigures>,
  catalogue: Catalogue,
): readonly string[] {
  const { deals: say } = catalogue;
  const point = (name: string, found: Frozen<PeerFigures>['nash']) =>
    found === null
      ? say.peerNone(name)
      : say.peerPoint(
          name,
          digits(found.value, 6),
          found.values.map((value) => digits(value, 4)).join(' '),
          packageWords(result, found.package, catalogue),
        );
  return [
    say.peers(convention, says),
    point(say.rules.nash, nash),
    ...(egalitarian === null
      ? [point('Kalai', kalai)]
      : [point('Kalai', egalitarian), point(say.rules.kalaiSmorodinsky, kalai)]),
    opposition === null ? '' : say.opposition(digits(opposition, 6)),
  ];
}

function windowWords({ parties, windows }: DealsResult, { deals: say }: Catalogue): string {
  const each = windows.map((moment, i) =>
    say.pairOf(parties[i] ?? '', moment === null ? say.never : twoDigits(moment)),
  );
  return say.windows(each.join(', '));
}
