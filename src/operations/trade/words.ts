import type { PlacedDiagnostic } from '../../diagnostics/index.ts';
import type { Frozen } from '../../frozen.ts';
import type { CountryEffect, PublishedEffect } from '../../ledger/index.ts';
import { listed, printPlaced, percent as share, signed, visible, wrapped } from '../../words/index.ts';
import { table } from '../shared/table.ts';
import type { WordsStyle } from '../shared/types.ts';

/** What the words are written from. */
export type TradeResult = Frozen<{
  about: {
    year: number | null;
    elasticity: number;
    closure: string;
    embargoes: readonly string[];
    costs: readonly string[];
  };
  countries: readonly CountryEffect[];
  limit: string;
  published: readonly PublishedEffect[];
  parts: number;
  notes: readonly string[];
  diagnostics: readonly PlacedDiagnostic[];
}>;

/** Losers first, then how to read it, then what others found. */
export function tradeWords(result: TradeResult, style: WordsStyle): string {
  const { about, countries, limit, published, parts, notes, diagnostics } = result;
  const say = (text: string) => wrapped(visible(text), style.width).join('\n');
  const dim = (text: string) => style.paint(say(text), 'dim');
  const isShocked = about.embargoes.length + about.costs.length > 0;
  const lines = isShocked
    ? [
        say(opening(result)),
        effectTable(countries, about.elasticity, style),
        dim('no trade: what the end of all its trade would do to a country’s real income.'),
        style.paint(say(limit), 'bold'),
        published.length === 0 ? '' : publishedTable(published, style),
        parts > 1
          ? dim(`The shocks cut the world in ${parts}; wages of one part have no measure in another.`)
          : '',
      ]
    : [
        say('No embargo and no cost is given: nothing changes. What each would lose if all its trade ended:'),
        gainTable(countries, style),
        dim(`At elasticity ${about.elasticity}, in one sector: more sectors make it larger.`),
      ];
  return [printPlaced(diagnostics, style), ...lines, ...notes.map(dim)]
    .filter((part) => part !== '')
    .join('\n\n');
}

function opening({ about, countries }: TradeResult): string {
  const shocks = [
    ...about.embargoes.map((text) => `embargo ${visible(text)}`),
    ...about.costs.map((text) => `trade costs ${visible(text)}`),
  ];
  const worst = countries.reduce((a, b) => (b.welfarePercent < a.welfarePercent ? b : a));
  const when = about.year === null ? '' : `, trade of ${about.year}`;
  const name = visible(worst.country);
  const loss = `the largest loss of real income is that of ${name}, ${signed(worst.welfarePercent)} %`;
  const says = `${listed(shocks)}: ${worst.welfarePercent < 0 ? loss : 'nobody loses'}`;
  return `${says} (elasticity ${about.elasticity}, ${about.closure} imbalances${when}).`;
}

function effectTable(
  countries: Frozen<readonly CountryEffect[]>,
  elasticity: number,
  style: WordsStyle,
): string {
  const rows = byLoss(countries).map((one) => [
    shortName(one.country),
    signed(one.welfarePercent),
    [one.welfareAtHalfElasticity, one.welfareAtTwiceElasticity].map(maybe).join(' … '),
    signed(one.wagePercent),
    signed(one.pricePercent),
    maybe(one.exportsPercent),
    signed(-one.gainFromTradePercent),
  ]);
  const at = `elasticity ${elasticity / 2} … ${elasticity * 2}`;
  const head = ['in percent', 'real income', at, 'wages', 'prices', 'exports', 'no trade'];
  return table(head, rows, style, [1, 2, 3, 4, 5]);
}

function gainTable(countries: Frozen<readonly CountryEffect[]>, style: WordsStyle): string {
  const sorted = [...countries].sort((a, b) => b.gainFromTradePercent - a.gainFromTradePercent);
  const rows = sorted.map(({ country, homeShare, gainFromTradePercent }) => [
    shortName(country),
    share(homeShare),
    `${signed(-gainFromTradePercent)} %`,
  ]);
  return table(['', 'bought at home', 'real income without trade'], rows, style, [1]);
}

function publishedTable(published: Frozen<readonly PublishedEffect[]>, style: WordsStyle): string {
  const rows = published.map(({ country, lowPercent, highPercent, of, says, source }) => [
    country,
    rangeWords(lowPercent, highPercent),
    `${of}: ${says}. ${source}`,
  ]);
  return table(['', 'percent', 'other models, as published'], rows, style, [1]);
}

function rangeWords(low: number | null, high: number | null): string {
  if (low === null) return `${signed(high ?? 0)} or worse`;
  return low === high || high === null ? signed(low) : `${signed(low)} to ${signed(high)}`;
}

function byLoss(countries: Frozen<readonly CountryEffect[]>) {
  return [...countries].sort((a, b) => a.welfarePercent - b.welfarePercent);
}

function maybe(value: number | null): string {
  return value === null ? '–' : signed(value);
}

/** Names of files may be of any length; the table has 80 columns. */
function shortName(name: string): string {
  const plain = visible(name);
  return plain.length > 14 ? `${plain.slice(0, 13)}…` : plain;
}
