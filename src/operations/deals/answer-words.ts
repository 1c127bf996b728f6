import type { Answers } from '../../deals/index.ts';
import type { Frozen } from '../../frozen.ts';
import { signed, twoDigits, visible } from '../../words/index.ts';
import { table } from '../shared/table.ts';
import type { WordsStyle } from '../shared/types.ts';
import { type DealsResult, gainCells, large, packageWords } from './names.ts';
import { packageTable } from './table.ts';

/** The answers that analysts ask for, each as a table or in words; empty texts for those that the space does not have. */
export function answerParts(
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
      `${visible(result.issues[issue] ?? '')}=${visible(result.options[issue]?.[option] ?? '')}`,
      nash === null ? 'no deal left' : `${Math.round((lost ?? 0) * 100)} %`,
      nash === null
        ? ''
        : `best product ${nash === 0 ? 0 : nash.toPrecision(3)}${proven ? '' : ' found, not proven'}`,
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
      .flatMap((gap, i) => (gap > 5e-11 ? [`${visible(result.parties[i] ?? '')} ${twoDigits(gap)}`] : []))
      .join(', ');
  const lines = [
    ...conflicts.map(
      (set) => `No package satisfies ${set.map(visible).join(' and ')}${set.length > 1 ? ' together' : ''}.`,
    ),
    uniform === null
      ? ''
      : `Opens when everybody goes ${twoDigits(uniform.size)} below no deal: ${packageWords(result, uniform.package)}.`,
    total === null
      ? ''
      : `Least in all, ${twoDigits(total.size)} (${give(total.gaps)}): ${packageWords(result, total.package)}.`,
    ...fewest.map(
      ({ parties, concession }) =>
        `${parties.map(visible).join(' and ')} alone would have to give way (${give(concession.gaps)}): ${packageWords(result, concession.package)}.`,
    ),
    issues.length === 0
      ? ''
      : `A new option could open it on: ${
          issues
            .filter(({ opens }) => opens)
            .map(({ issue }) => visible(result.issues[issue] ?? ''))
            .join(', ') || 'no single issue'
        }.`,
  ];
  return lines.filter((line) => line !== '').join('\n');
}

function paymentWords(result: DealsResult, { sidePayments }: Frozen<Answers>): string {
  if (sidePayments === null) return '';
  const { surplus, transfers, overLimit, others, unit } = sidePayments;
  const who = transfers.flatMap((money, i) =>
    Math.abs(money) > 1e-9 ? [`${visible(result.parties[i] ?? '')} ${signed(money)}`] : [],
  );
  for (const { party, transfer } of others)
    if (Math.abs(transfer) > 1e-9) who.push(`${visible(party)} ${signed(transfer)}`);
  const limit =
    overLimit.length === 0 ? '' : ` ${overLimit.map(visible).join(', ')} would have to pay more than it can.`;
  return `With side payments there are ${twoDigits(surplus)} ${visible(unit)} to share${surplus < 0 ? ': no deal' : `; equal shares need ${who.join(', ') || 'no payment'}`}.${limit} ${packageWords(result, sidePayments.package)}`;
}

function logrollTable(result: DealsResult, { logrolls }: Frozen<Answers>, style: WordsStyle): string {
  const shown = logrolls.slice(0, 8);
  const gains = gainCells(shown.map(({ parties: [a, b], changes }) => [changes[a] ?? 0, changes[b] ?? 0]));
  const rows = shown.map(({ parties: [a, b], issues, options }, n) => ({
    cells: [`${visible(result.parties[a] ?? '')} / ${visible(result.parties[b] ?? '')}`, gains[n] ?? ''],
    words: issues
      .map(
        (j, k) => `${visible(result.issues[j] ?? '')}→${visible(result.options[j]?.[options[k] ?? 0] ?? '')}`,
      )
      .join(', '),
  }));
  const title = 'the first gives way on the first issue, the second on the second';
  return packageTable(['logroll', 'gains'], title, rows, style);
}

function improvementTable(result: DealsResult, { improvements }: Frozen<Answers>, style: WordsStyle): string {
  const vectors = gainCells(improvements.map(({ fairest }) => fairest?.gains ?? []));
  const rows = improvements.map(({ proposal, better, fairest }, k) => ({
    cells: [visible(proposal), better === null ? '?' : String(better.length)],
    words:
      fairest === null
        ? 'nothing is better for all'
        : `${vectors[k]?.replaceAll(/ +/g, ' ')}: ${packageWords(result, fairest.package)}`,
  }));
  const title = 'the one whose smallest improvement is largest';
  return packageTable(['proposal', 'improvements'], title, rows, style, [1]);
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
