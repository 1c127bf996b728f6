import type { Frozen } from '../../frozen.ts';
import type { CountryEffect, PublishedEffect } from '../../ledger/index.ts';
import {
  type Catalogue,
  type Document,
  document,
  listed,
  type MaybeBlock,
  note,
  numberColumn,
  percent,
  rangeText,
  sentence,
  signed,
  table,
  textColumn,
} from '../../words/index.ts';

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
}>;

/** Losers first, then how to read it, then what others found. */
export function tradeWords(result: TradeResult, catalogue: Catalogue): Document {
  const { about, countries, limit, published, parts, notes } = result;
  const { trade: say } = catalogue;
  const isShocked = about.embargoes.length + about.costs.length > 0;
  const blocks = isShocked
    ? [
        sentence(opening(result, catalogue)),
        effectTable(countries, about.elasticity, catalogue),
        note(say.noTrade),
        sentence(limit, 'strong'),
        publishedTable(published, catalogue),
        parts > 1 ? note(say.parts(parts)) : undefined,
      ]
    : [sentence(say.noShock), gainTable(countries, catalogue), note(say.atElasticity(about.elasticity))];
  return document(...blocks, ...notes.map(note));
}

function opening({ about, countries }: TradeResult, { trade: say }: Catalogue): string {
  const shocks = [...about.embargoes.map(say.embargo), ...about.costs.map(say.cost)];
  const worst = countries.reduce((a, b) => (b.welfarePercent < a.welfarePercent ? b : a));
  const says =
    worst.welfarePercent < 0 ? say.largestLoss(worst.country, signed(worst.welfarePercent)) : say.nobodyLoses;
  return say.opening(listed(shocks), says, about.elasticity, about.closure, about.year);
}

function effectTable(
  countries: Frozen<readonly CountryEffect[]>,
  elasticity: number,
  { trade: say }: Catalogue,
): MaybeBlock {
  const head = say.effects;
  return table(
    [
      textColumn(head.country),
      numberColumn(head.income),
      numberColumn(head.elasticity(elasticity / 2, elasticity * 2), { dropsAt: 1 }),
      numberColumn(head.wages),
      numberColumn(head.prices),
      numberColumn(head.exports),
      textColumn(head.noTrade),
    ],
    byLoss(countries).map((one) => [
      shortName(one.country),
      signed(one.welfarePercent),
      say.between(maybe(one.welfareAtHalfElasticity), maybe(one.welfareAtTwiceElasticity)),
      signed(one.wagePercent),
      signed(one.pricePercent),
      maybe(one.exportsPercent),
      signed(-one.gainFromTradePercent),
    ]),
  );
}

function gainTable(countries: Frozen<readonly CountryEffect[]>, { trade: say }: Catalogue): MaybeBlock {
  const sorted = [...countries].sort((a, b) => b.gainFromTradePercent - a.gainFromTradePercent);
  return table(
    [textColumn(''), numberColumn(say.gains.home), textColumn(say.gains.without)],
    sorted.map(({ country, homeShare, gainFromTradePercent }) => [
      shortName(country),
      percent(homeShare),
      `${signed(-gainFromTradePercent)} %`,
    ]),
  );
}

function publishedTable(
  published: Frozen<readonly PublishedEffect[]>,
  { trade: say }: Catalogue,
): MaybeBlock {
  return table(
    [textColumn(''), numberColumn(say.published.percent), textColumn(say.published.others)],
    published.map(({ country, lowPercent, highPercent, of, says, source }) => [
      country,
      rangeWords(lowPercent, highPercent, say),
      say.publishedAs(of, says, source),
    ]),
  );
}

function rangeWords(low: number | null, high: number | null, say: Catalogue['trade']): string {
  if (low === null) return say.orWorse(signed(high ?? 0));
  return high === null ? signed(low) : rangeText(signed(low), signed(high));
}

function byLoss(countries: Frozen<readonly CountryEffect[]>) {
  return [...countries].sort((a, b) => a.welfarePercent - b.welfarePercent);
}

function maybe(value: number | null): string {
  return value === null ? '–' : signed(value);
}

/** Names of files may be of any length; a table has 80 columns. */
function shortName(name: string): string {
  return name.length > 14 ? `${name.slice(0, 13)}…` : name;
}
