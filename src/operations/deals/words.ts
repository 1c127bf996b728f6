import type { PeerFigures, Solution, SolutionName } from '../../deals/index.ts';
import type { Frozen } from '../../frozen.ts';
import { percent, printPlaced, twoDigits, visible, wrapped } from '../../words/index.ts';
import { table } from '../shared/table.ts';
import type { WordsStyle } from '../shared/types.ts';
import { answerParts } from './answer-words.ts';
import {
  type DealsResult,
  gainCells,
  large,
  largeInterval,
  packageWords,
  partyHead,
  ruleNames,
  utilityCells,
} from './names.ts';
import { packageTable, withVectors } from './table.ts';

/** The whole answer in words and tables: packages first. */
export function dealsWords(result: DealsResult, style: WordsStyle): string {
  const { answers, peer, notes, windows, about, diagnostics, files, forbidden } = result;
  const say = (text: string) =>
    text
      .split('\n')
      .flatMap((line) => wrapped(visible(line), style.width))
      .join('\n');
  const dim = (text: string) => style.paint(say(text), 'dim');
  const isLimited = windows.some((moment) => moment === null || moment < 1);
  const parts = [
    printPlaced(diagnostics, style).trimEnd(),
    say(opening(result)),
    solutionTable(result, style),
    frontierTable(result, style),
    vetoTable(result, style),
    ...(answers === null ? [] : answerParts(result, answers, style, say)),
    peer === null ? '' : say(peerWords(result, peer)),
    isLimited ? say(windowWords(result)) : '',
    ...forbidden.map(({ title, says }) => say(`${title}: ${says}`)),
    ...notes.map(dim),
    about.asOf === null
      ? ''
      : dim(
          `Issues not named stay as without a deal. At the medians of all inputs, as of ${about.asOf}; accepted in: share of ${about.samples} draws of all inputs in which no party loses.`,
        ),
    ...files.map(({ path }) => style.paint(`undominated packages written to ${path}`, 'bold')),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function opening({ packages, admissible, zopa, parties, frontier }: DealsResult): string {
  const names = parties.map(visible).join(', ');
  const ruled =
    admissible !== null && admissible !== packages ? `, ${large(admissible)} of them admissible` : '';
  const zone =
    zopa.weak === null
      ? zopa.interval === null
        ? 'the zone of possible agreement is unknown: a reservation value is missing'
        : `${largeInterval(zopa.interval, packages)} leave none of ${names} worse off (95 % interval from random packages)`
      : zopa.weak === '0'
        ? `none leaves all of ${names} at least as well off as no deal: the zone of possible agreement is empty`
        : `${large(zopa.weak)} leave none of ${names} worse off, ${zopa.strict === null ? 'an unknown number' : large(zopa.strict)} leave all better off`;
  const quality = frontier.exact
    ? 'undominated'
    : `listed, and every undominated one is within ${frontier.eps.toPrecision(2)} for each party of one of these (too many to list them all)`;
  return `${large(packages)} packages${ruled}; ${zone}; ${frontier.points.length} ${quality}.`;
}

function solutionTable(result: DealsResult, style: WordsStyle): string {
  const { parties, accepted } = result;
  const found = Object.entries(result.solutions).flatMap(([rule, solution]) =>
    solution === null ? [] : [{ rule: rule as SolutionName, solution }],
  );
  const vectors = gainCells(found.map(({ solution }) => solution.gains));
  const firstWith = new Map<string, SolutionName>();
  const { head, title, rows } = withVectors(
    ['rule', partyHead('gain', parties), 'value', ...(accepted === null ? [] : ['accepted in'])],
    1,
    'package',
    found.map(({ rule, solution }, k) => {
      const key = solution.package.join();
      const same = firstWith.get(key);
      if (same === undefined) firstWith.set(key, rule);
      return {
        cells: [
          ruleNames[rule],
          valueWords(solution),
          ...(accepted === null ? [] : [percent(accepted[rule] ?? 0)]),
        ],
        vector: vectors[k] ?? '',
        words: same === undefined ? packageWords(result, solution.package) : `the same as ${ruleNames[same]}`,
      };
    }),
  );
  return packageTable(head, title, rows, style);
}

/** What the rule maximises, and how far it may be from the best. */
function valueWords({ value, atMost, proven }: Frozen<Solution>): string {
  const size = value === 0 ? '0' : value.toPrecision(3);
  if (proven) return `${size} proven`;
  const gap = value > 0 ? (atMost - value) / value : Number.NaN;
  return Number.isFinite(gap) && gap < 10
    ? `${size}, at most ${(100 * gap).toPrecision(2)} % below the best`
    : `${size}, at most ${atMost.toPrecision(3)}`;
}

function frontierTable(result: DealsResult, style: WordsStyle): string {
  const { parties, reservation, frontier } = result;
  const known = reservation.flatMap((r) => (r === null ? [] : [r]));
  const isKnown = known.length === parties.length;
  // Without a value of no deal there is no gain: utilities are shown as they are.
  const measured = ({ values }: { readonly values: readonly number[] }) =>
    isKnown ? values.map((value, i) => value - (known[i] ?? 0)) : values;
  const smallest = new Map(frontier.points.map((point) => [point, Math.min(...measured(point))]));
  const points = [...frontier.points]
    .sort((a, b) => (smallest.get(b) ?? 0) - (smallest.get(a) ?? 0))
    .slice(0, 10);
  const vectors = (isKnown ? gainCells : utilityCells)(points.map(measured));
  const what = isKnown ? 'gain' : 'utility';
  const isBlocked = reservation.some((r) => r !== null);
  const kind = frontier.exact ? 'undominated packages' : 'packages listed';
  const words = `${kind}, the worst-off party’s ${what} first (${points.length} of ${frontier.points.length})`;
  const { head, title, rows } = withVectors(
    [isKnown ? 'gains' : 'utilities', ...(isBlocked ? ['blocked by'] : [])],
    0,
    words,
    points.map(({ package: chosen, blockedBy }, k) => ({
      cells: isBlocked ? [blockedBy.map(visible).join(' ') || '–'] : [],
      vector: vectors[k] ?? '',
      words: packageWords(result, chosen),
    })),
  );
  return packageTable(head, title, rows, style);
}

function vetoTable(result: DealsResult, style: WordsStyle): string {
  const rows = result.vetoes.map(({ party, soleBlocks, acceptable, price }) => [
    visible(party),
    acceptable === null ? '?' : large(acceptable),
    soleBlocks === null ? '?' : large(soleBlocks),
    price === null ? '–' : twoDigits(price),
  ]);
  return rows.length === 0
    ? ''
    : table(['party', 'accepts', 'alone rejects', 'price of its veto to the others'], rows, style, [1, 2]);
}

function peerWords(
  result: DealsResult,
  { convention, says, nash, kalai, egalitarian, opposition }: Frozen<PeerFigures>,
): string {
  const point = (name: string, found: Frozen<PeerFigures>['nash']) =>
    found === null
      ? `${name}: none`
      : `${name} ${found.value.toPrecision(6)} at ${found.values.map((value) => value.toPrecision(4)).join(' ')}: ${packageWords(result, found.package)}`;
  return [
    `As ${convention} defines them (${says}):`,
    point('Nash', nash),
    ...(egalitarian === null
      ? [point('Kalai', kalai)]
      : [point('Kalai', egalitarian), point('Kalai–Smorodinsky', kalai)]),
    opposition === null ? '' : `opposition ${opposition.toPrecision(6)}`,
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function windowWords({ parties, windows }: DealsResult): string {
  const each = windows.map(
    (moment, i) => `${visible(parties[i] ?? '')} ${moment === null ? 'never' : twoDigits(moment)}`,
  );
  return `The Nash package suits each party until this moment of the time there is (0 now, 1 the deadline): ${each.join(', ')}.`;
}
