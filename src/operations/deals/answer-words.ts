import type { Answers } from '../../deals/index.ts';
import type { Frozen } from '../../frozen.ts';
import {
  type Catalogue,
  digits,
  large,
  lines,
  type MaybeBlock,
  numberColumn,
  sentence,
  signed,
  table,
  textColumn,
  twoDigits,
} from '../../words/index.ts';
import { type DealsResult, gainCells, packageWords } from './names.ts';
import { packageTable } from './table.ts';

/** The answers that analysts ask for, each as a table or in words; nothing for those that the space does not have. */
export function answerParts(
  result: DealsResult,
  found: Frozen<Answers>,
  catalogue: Catalogue,
): readonly MaybeBlock[] {
  return [
    redLineTable(result, found, catalogue),
    lines(concessionWords(result, found, catalogue)),
    sentence(paymentWords(result, found, catalogue)),
    logrollTable(result, found, catalogue),
    improvementTable(result, found, catalogue),
    lines(rankingWords(result, found, catalogue)),
  ];
}

function redLineTable(
  result: DealsResult,
  { redLines }: Frozen<Answers>,
  { deals: say }: Catalogue,
): MaybeBlock {
  const costly = redLines
    .filter(({ lost, nash }) => nash === null || (lost ?? 0) > 0)
    .sort((a, b) => (b.lost ?? 1) - (a.lost ?? 1));
  const shown = costly.slice(0, 15);
  return table(
    [
      textColumn(say.redLines.insisting),
      numberColumn(say.redLines.costs),
      textColumn(say.redLines.of(shown.length, costly.length)),
    ],
    shown.map(({ issue, option, nash, lost, proven }) => [
      say.option(result.issues[issue] ?? '', result.options[issue]?.[option] ?? ''),
      nash === null ? say.noDealLeft : say.share(String(Math.round((lost ?? 0) * 100))),
      nash === null ? '' : say.bestProduct(digits(nash, 3), proven),
    ]),
  );
}

function concessionWords(
  result: DealsResult,
  { concessions }: Frozen<Answers>,
  catalogue: Catalogue,
): readonly string[] {
  if (concessions === null) return [];
  const { deals: say } = catalogue;
  const { uniform, total, fewest, conflicts, issues } = concessions;
  const words = (chosen: readonly number[]) => packageWords(result, chosen, catalogue);
  const give = (gaps: readonly number[]) =>
    gaps
      .flatMap((gap, i) => (gap > 5e-11 ? [say.pairOf(result.parties[i] ?? '', twoDigits(gap))] : []))
      .join(', ');
  const opening = issues.filter(({ opens }) => opens).map(({ issue }) => result.issues[issue] ?? '');
  return [
    ...conflicts.map((set) => say.conflict(set.join(say.and), set.length > 1)),
    uniform === null ? '' : say.uniform(twoDigits(uniform.size), words(uniform.package)),
    total === null ? '' : say.least(twoDigits(total.size), give(total.gaps), words(total.package)),
    ...fewest.map(({ parties, concession }) =>
      say.fewest(parties.join(say.and), give(concession.gaps), words(concession.package)),
    ),
    issues.length === 0 ? '' : say.newOption(opening.join(', ')),
  ];
}

function paymentWords(result: DealsResult, { sidePayments }: Frozen<Answers>, catalogue: Catalogue): string {
  if (sidePayments === null) return '';
  const { deals: say } = catalogue;
  const { surplus, transfers, overLimit, others, unit } = sidePayments;
  const paid = [
    ...transfers.map((transfer, i) => ({ party: result.parties[i] ?? '', transfer })),
    ...others,
  ].flatMap(({ party, transfer }) =>
    Math.abs(transfer) > 1e-9 ? [say.pairOf(party, signed(transfer))] : [],
  );
  return say.payments(
    say.pairOf(twoDigits(surplus), unit),
    surplus < 0 ? say.paymentsNoDeal : say.equalShares(paid.join(', ')),
    overLimit.length === 0 ? '' : say.cannotPay(overLimit.join(', ')),
    packageWords(result, sidePayments.package, catalogue),
  );
}

function logrollTable(result: DealsResult, { logrolls }: Frozen<Answers>, catalogue: Catalogue): MaybeBlock {
  const { deals: say } = catalogue;
  const shown = logrolls.slice(0, 8);
  const gains = gainCells(shown.map(({ parties: [a, b], changes }) => [changes[a] ?? 0, changes[b] ?? 0]));
  const rows = shown.map(({ parties: [a, b], issues, options }, n) => ({
    cells: [say.pair(result.parties[a] ?? '', result.parties[b] ?? ''), gains[n] ?? ''],
    words: issues
      .map((j, k) => say.becomes(result.issues[j] ?? '', result.options[j]?.[options[k] ?? 0] ?? ''))
      .join(', '),
  }));
  const columns = [textColumn(say.logrolls.parties), textColumn(say.logrolls.gains)];
  return packageTable(columns, say.logrolls.how, rows, catalogue);
}

function improvementTable(
  result: DealsResult,
  { improvements }: Frozen<Answers>,
  catalogue: Catalogue,
): MaybeBlock {
  const { deals: say } = catalogue;
  const vectors = gainCells(improvements.map(({ fairest }) => fairest?.gains ?? []));
  const rows = improvements.map(({ proposal, better, fairest }, k) => ({
    cells: [proposal, better === null ? say.unknown : String(better.length)],
    words:
      fairest === null
        ? say.nothingBetter
        : say.vectorFirst(
            (vectors[k] ?? '').replaceAll(/ +/g, ' '),
            packageWords(result, fairest.package, catalogue),
          ),
  }));
  const columns = [textColumn(say.improvements.proposal), numberColumn(say.improvements.count)];
  return packageTable(columns, say.improvements.fairest, rows, catalogue);
}

function rankingWords(
  result: DealsResult,
  { rankings }: Frozen<Answers>,
  catalogue: Catalogue,
): readonly string[] {
  if (rankings === null) return [];
  const { deals: say } = catalogue;
  const { fallback, borda, condorcet, ranked } = rankings;
  const words = (chosen: readonly number[]) => packageWords(result, chosen, catalogue);
  return [
    say.ranks(large(String(ranked)), large(String(fallback.depth)), words(fallback.package)),
    say.borda(words(borda.package)),
    condorcet === null ? say.noCondorcet : say.condorcet(words(condorcet.package)),
  ];
}
