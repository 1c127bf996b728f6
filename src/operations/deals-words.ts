import type { Answers, Deals, PeerFigures, SolutionName } from '../deals/index.ts';
import { type PlacedDiagnostic, printPlaced } from '../diagnostics/index.ts';
import { percent, plainText, signed, twoDigits, wrapText } from '../report/index.ts';
import { table } from './table.ts';
import type { Frozen, WordsStyle } from './types.ts';

/** What the words are written from. */
export type DealsResult = Frozen<
  Deals & {
    accepted: Readonly<Record<string, number>> | null;
    answers: Answers | null;
    peer: PeerFigures | null;
    notes: readonly string[];
    about: { asOf: string | null; samples: number };
    reference: readonly number[];
    windows: readonly (number | null)[];
    diagnostics: readonly PlacedDiagnostic[];
    files: readonly { path: string }[];
  }
>;

const ruleNames: Readonly<Record<SolutionName, string>> = {
  nash: 'Nash',
  kalaiSmorodinsky: 'Kalai–Smorodinsky',
  egalitarian: 'egalitarian',
  utilitarian: 'utilitarian',
  relativeUtilitarian: 'relative utilitarian',
};

/** The whole answer in words and tables: packages first. */
export function dealsWords(result: DealsResult, style: WordsStyle): string {
  const { answers, peer, notes, windows, about, diagnostics, files } = result;
  const say = (text: string) =>
    text
      .split('\n')
      .flatMap((line) => wrapText(line, style.width))
      .join('\n');
  const dim = (text: string) => style.paint(say(text), 'dim');
  const isLimited = windows.some((moment) => moment === null || moment < 1);
  const parts = [
    printPlaced(diagnostics, style),
    say(opening(result)),
    solutionTable(result, style),
    frontierTable(result, style),
    vetoTable(result, style),
    ...(answers === null ? [] : answerParts(result, answers, style, say)),
    peer === null ? '' : say(peerWords(result, peer)),
    isLimited ? say(windowWords(result)) : '',
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

/** Digits in groups of three; powers of ten where nobody would read them. */
export function large(digits: string): string {
  if (digits.length > 15) return `about ${digits[0]}.${digits.slice(1, 3)}·10^${digits.length - 1}`;
  return digits.replace(/\B(?=(\d{3})+$)/g, ',');
}

function opening({ packages, admissible, zopa, parties, frontier }: DealsResult): string {
  const names = parties.map(plainText).join(', ');
  const ruled =
    admissible !== null && admissible !== packages ? `, ${large(admissible)} of them admissible` : '';
  const zone =
    zopa.weak === null
      ? zopa.interval === null
        ? 'the zone of possible agreement is unknown: a reservation value is missing'
        : `between ${large(zopa.interval[0])} and ${large(zopa.interval[1])} leave none of ${names} worse off (95 % interval from random packages)`
      : zopa.weak === '0'
        ? `none leaves all of ${names} at least as well off as no deal: the zone of possible agreement is empty`
        : `${large(zopa.weak)} leave none of ${names} worse off, ${zopa.strict === null ? 'an unknown number' : large(zopa.strict)} leave all better off`;
  const quality = frontier.exact
    ? 'undominated'
    : `listed, and every undominated one is within ${frontier.eps.toPrecision(2)} for each party of one of these (too many to list them all)`;
  return `${large(packages)} packages${ruled}; ${zone}; ${frontier.points.length} ${quality}.`;
}

/** More options than this nobody reads in a table; `--json` and `--csv` have them all. */
const mostNamed = 12;

/** For a situation only what differs from no deal. */
function packageWords({ issues, options, reference, about }: DealsResult, chosen: readonly number[]): string {
  const named = chosen.flatMap((k, j) =>
    about.asOf !== null && k === reference[j]
      ? []
      : [`${plainText(issues[j] ?? '')}=${plainText(options[j]?.[k] ?? '')}`],
  );
  const rest = named.length - mostNamed;
  const shown = rest > 1 ? [...named.slice(0, mostNamed), `… ${rest} more`] : named;
  return shown.join(', ') || 'no deal';
}

function solutionTable(result: DealsResult, style: WordsStyle): string {
  const rows = Object.entries(result.solutions).flatMap(([rule, solution]) =>
    solution === null
      ? []
      : [
          [
            ruleNames[rule as SolutionName],
            solution.gains.map(signed).join(' '),
            solution.proven ? 'proven' : `at most ${solution.atMost.toPrecision(3)}`,
            ...(result.accepted === null ? [] : [percent(result.accepted[rule] ?? 0)]),
            packageWords(result, solution.package),
          ],
        ],
  );
  return rows.length === 0
    ? ''
    : table(
        [
          'rule',
          `gain of ${result.parties.map(plainText).join(' ')}`,
          '',
          ...(result.accepted === null ? [] : ['accepted in']),
          'package',
        ],
        rows,
        style,
      );
}

function frontierTable(result: DealsResult, style: WordsStyle): string {
  const points = [...result.frontier.points];
  const gain = (values: readonly number[]) => values.map((value, i) => value - (result.reservation[i] ?? 0));
  const smallest = (values: readonly number[]) => Math.min(...gain(values));
  points.sort((a, b) => smallest(b.values) - smallest(a.values));
  const rows = points
    .slice(0, 10)
    .map(({ values, package: chosen, blockedBy }) => [
      gain(values).map(signed).join(' '),
      blockedBy.length === 0 ? '–' : blockedBy.map(plainText).join(' '),
      packageWords(result, chosen),
    ]);
  const head = [
    'gains',
    'blocked by',
    `undominated packages, the worst-off party’s gain first (${rows.length} of ${points.length})`,
  ];
  return table(head, rows, style);
}

function vetoTable(result: DealsResult, style: WordsStyle): string {
  const rows = result.vetoes.map(({ party, soleBlocks, acceptable, price }) => [
    plainText(party),
    acceptable === null ? '?' : large(acceptable),
    soleBlocks === null ? '?' : large(soleBlocks),
    price === null ? '–' : twoDigits(price),
  ]);
  return rows.length === 0
    ? ''
    : table(['party', 'accepts', 'alone rejects', 'price of its veto to the others'], rows, style, [1, 2]);
}

function answerParts(
  result: DealsResult,
  found: Frozen<Answers>,
  style: WordsStyle,
  say: (text: string) => string,
): readonly string[] {
  return [
    redLineTable(result, found, style),
    say(concessionWords(result, found)),
    say(paymentWords(result, found)),
    logrollTable(result, found, style),
    improvementTable(result, found, style),
    say(rankingWords(result, found)),
  ];
}

function redLineTable(result: DealsResult, { redLines }: Frozen<Answers>, style: WordsStyle): string {
  const costly = redLines
    .filter(({ lost, nash }) => nash === null || (lost ?? 0) > 0)
    .sort((a, b) => (b.lost ?? 1) - (a.lost ?? 1));
  const rows = costly
    .slice(0, 15)
    .map(({ issue, option, nash, lost, proven }) => [
      `${plainText(result.issues[issue] ?? '')}=${plainText(result.options[issue]?.[option] ?? '')}`,
      nash === null ? 'no deal left' : `${Math.round((lost ?? 0) * 100)} %`,
      nash === null ? '' : `best product ${nash.toPrecision(3)}${proven ? '' : ' found, not proven'}`,
    ]);
  return rows.length === 0
    ? ''
    : table(
        [
          'insisting on',
          'costs',
          `of the Nash product (${rows.length} of ${costly.length} options that cost something)`,
        ],
        rows,
        style,
        [1],
      );
}

function concessionWords(result: DealsResult, { concessions }: Frozen<Answers>): string {
  if (concessions === null) return '';
  const { uniform, total, fewest, conflicts, issues } = concessions;
  const give = (gaps: readonly number[]) =>
    gaps
      .flatMap((gap, i) => (gap > 5e-11 ? [`${plainText(result.parties[i] ?? '')} ${twoDigits(gap)}`] : []))
      .join(', ');
  const lines = [
    ...conflicts.map((set) => `No package satisfies ${set.map(plainText).join(' and ')} together.`),
    uniform === null
      ? ''
      : `Opens when everybody goes ${twoDigits(uniform.size)} below no deal: ${packageWords(result, uniform.package)}.`,
    total === null
      ? ''
      : `Least in all, ${twoDigits(total.size)} (${give(total.gaps)}): ${packageWords(result, total.package)}.`,
    ...fewest.map(
      ({ parties, concession }) =>
        `${parties.map(plainText).join(' and ')} alone would have to give way (${give(concession.gaps)}): ${packageWords(result, concession.package)}.`,
    ),
    `A new option could open it on: ${
      issues
        .filter(({ opens }) => opens)
        .map(({ issue }) => plainText(result.issues[issue] ?? ''))
        .join(', ') || 'no single issue'
    }.`,
  ];
  return lines.filter((line) => line !== '').join('\n');
}

function paymentWords(result: DealsResult, { sidePayments }: Frozen<Answers>): string {
  if (sidePayments === null) return '';
  const { surplus, transfers, overLimit } = sidePayments;
  const who = transfers.flatMap((money, i) =>
    Math.abs(money) > 1e-9 ? [`${plainText(result.parties[i] ?? '')} ${signed(money)}`] : [],
  );
  const limit =
    overLimit.length === 0
      ? ''
      : ` ${overLimit.map(plainText).join(', ')} would have to pay more than it can.`;
  return `With side payments there are ${twoDigits(surplus)} units of money to share${surplus < 0 ? ': no deal' : `; equal shares need ${who.join(', ') || 'no payment'}`}.${limit} ${packageWords(result, sidePayments.package)}`;
}

function logrollTable(result: DealsResult, { logrolls }: Frozen<Answers>, style: WordsStyle): string {
  const rows = logrolls
    .slice(0, 8)
    .map(({ parties: [a, b], issues, options, changes }) => [
      `${plainText(result.parties[a] ?? '')} / ${plainText(result.parties[b] ?? '')}`,
      `${signed(changes[a] ?? 0)} ${signed(changes[b] ?? 0)}`,
      issues
        .map(
          (j, k) =>
            `${plainText(result.issues[j] ?? '')}→${plainText(result.options[j]?.[options[k] ?? 0] ?? '')}`,
        )
        .join(', '),
    ]);
  return rows.length === 0
    ? ''
    : table(
        ['logroll', 'gains', 'the first gives way on the first issue, the second on the second'],
        rows,
        style,
      );
}

function improvementTable(result: DealsResult, { improvements }: Frozen<Answers>, style: WordsStyle): string {
  const rows = improvements.map(({ proposal, better, fairest }) => [
    plainText(proposal),
    better === null ? '?' : String(better.length),
    fairest === null
      ? 'nothing is better for all'
      : `${fairest.gains.map(signed).join(' ')}: ${packageWords(result, fairest.package)}`,
  ]);
  return rows.length === 0
    ? ''
    : table(['proposal', 'improvements', 'the one whose smallest improvement is largest'], rows, style, [1]);
}

function rankingWords(result: DealsResult, { rankings }: Frozen<Answers>): string {
  if (rankings === null) return '';
  const { fallback, borda, condorcet, ranked } = rankings;
  const lines = [
    `By ranks alone, of ${large(String(ranked))}: fallback bargaining ends at depth ${large(String(fallback.depth))} with ${packageWords(result, fallback.package)}.`,
    `Borda: ${packageWords(result, borda.package)}.`,
    condorcet === null
      ? 'No package beats every other by majority.'
      : `Preferred by majorities to every other: ${packageWords(result, condorcet.package)}.`,
  ];
  return lines.join('\n');
}

function peerWords(
  result: DealsResult,
  { convention, says, nash, kalai, opposition }: Frozen<PeerFigures>,
): string {
  const point = (name: string, found: Frozen<PeerFigures>['nash']) =>
    found === null
      ? `${name}: none`
      : `${name} ${found.value.toPrecision(6)} at ${found.values.map((value) => value.toPrecision(4)).join(' ')}: ${packageWords(result, found.package)}`;
  return [
    `As ${convention} defines them (${says}):`,
    point('Nash', nash),
    point('Kalai', kalai),
    opposition === null ? '' : `opposition ${opposition.toPrecision(6)}`,
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function windowWords({ parties, windows }: DealsResult): string {
  const each = windows.map(
    (moment, i) => `${plainText(parties[i] ?? '')} ${moment === null ? 'never' : twoDigits(moment)}`,
  );
  return `The Nash package suits each party until this moment of the time there is (0 now, 1 the deadline): ${each.join(', ')}.`;
}
