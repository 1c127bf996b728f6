import type { ReadingLanguage } from '../types.ts';

/** How a language writes amounts: alternatives of regular expressions, longest first, with what they stand for. */
export interface QuantityLexicon {
  /** A number, with its separators. */
  readonly number: string;
  readonly decimal: ',' | '.';
  readonly scales: readonly (readonly [pattern: string, factor: number])[];
  readonly units: readonly (readonly [pattern: string, unit: string])[];
  readonly approximate: RegExp;
  readonly min: RegExp;
  readonly max: RegExp;
  /** What follows an amount and says of what; its first group is the words. */
  readonly of: RegExp;
}

export const currencySigns: readonly (readonly [pattern: string, unit: string])[] = [
  ['US\\$|USD ?|\\$', 'USD'],
  ['EUR ?|€', 'EUR'],
  ['GBP ?|£', 'GBP'],
  ['RUB ?|₽', 'RUB'],
  ['CNY ?|RMB ?', 'CNY'],
  ['CHF ?', 'CHF'],
  ['UAH ?|₴', 'UAH'],
  ['JPY ?|¥', 'JPY'],
  ['₹|INR ?', 'INR'],
];

const symbols: QuantityLexicon['units'] = [
  ['€|EUR(?![\\p{L}])', 'EUR'],
  ['US\\$|\\$|USD(?![\\p{L}])', 'USD'],
  ['£|GBP(?![\\p{L}])', 'GBP'],
  ['₽|RUB(?![\\p{L}])', 'RUB'],
  ['%', 'percent'],
];

const english: QuantityLexicon = {
  number:
    '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|(?:one|two|three|four|five|six|seven|eight|nine|ten|a|half a)(?= (?:hundred|thousand|million|billion|trillion)(?!\\p{L}))',
  decimal: '.',
  scales: [
    ['thousand|k(?!\\p{L})', 1e3],
    ['million|mln|mn(?!\\p{L})|m(?!\\p{L})', 1e6],
    ['billion|bln|bn(?!\\p{L})|b(?!\\p{L})', 1e9],
    ['trillion|tn(?!\\p{L})', 1e12],
    ['hundred', 1e2],
  ],
  units: [
    ...symbols,
    ['(?:U\\.?S\\.? )?dollars?(?!\\p{L})', 'USD'],
    ['euros?(?!\\p{L})', 'EUR'],
    ['(?:British )?pounds?(?: sterling)?(?!\\p{L})', 'GBP'],
    ['(?:Russian )?rou?bles?(?!\\p{L})', 'RUB'],
    ['(?:Chinese )?yuan(?!\\p{L})', 'CNY'],
    ['(?:Japanese )?yen(?!\\p{L})', 'JPY'],
    ['Swiss francs?(?!\\p{L})', 'CHF'],
    ['hryvnias?(?!\\p{L})', 'UAH'],
    ['percentage points?(?!\\p{L})', 'percentage points'],
    ['per ?cent(?!\\p{L})', 'percent'],
    ['(?:metric )?ton(?:ne)?s?(?!\\p{L})', 'tonnes'],
    ['barrels(?: (?:per|a) day)?(?!\\p{L})', 'barrels'],
    ['kilomet(?:er|re)s?(?!\\p{L})|km(?!\\p{L})', 'km'],
    ['miles?(?!\\p{L})', 'miles'],
    ['hectares?(?!\\p{L})', 'hectares'],
    ['cubic met(?:er|re)s(?!\\p{L})', 'cubic metres'],
    ['megawatts?(?!\\p{L})|MW(?!\\p{L})', 'MW'],
    ['gigawatts?(?!\\p{L})|GW(?!\\p{L})', 'GW'],
    ['people|troops|soldiers|workers|jobs|refugees|votes|prisoners', 'persons'],
  ],
  approximate:
    /(?:about|around|roughly|approximately|nearly|almost|some|an estimated|estimated|close to)\s*$/i,
  min: /(?:at least|more than|over|above|no less than|not less than|exceeding|in excess of|upwards? of)\s*$/i,
  max: /(?:up to|at most|less than|under|below|no more than|not more than|as much as)\s*$/i,
  of: /^(?:-worth)?\s+(?:worth of|in|of)\s+((?:[\p{L}’'-]+ ){0,4}[\p{L}’'-]+)/u,
};

const russian: QuantityLexicon = {
  number: '\\d{1,3}(?:[\\s\\u00a0\\u202f]\\d{3})+(?:,\\d+)?|\\d+(?:[.,]\\d+)?',
  decimal: ',',
  scales: [
    ['тыс(?:яч[аи]?|\\.)?(?!\\p{L})', 1e3],
    ['миллион(?:а|ов)?(?!\\p{L})|млн\\.?(?!\\p{L})', 1e6],
    ['миллиард(?:а|ов)?(?!\\p{L})|млрд\\.?(?!\\p{L})', 1e9],
    ['триллион(?:а|ов)?(?!\\p{L})|трлн\\.?(?!\\p{L})', 1e12],
  ],
  units: [
    ...symbols,
    ['доллар(?:а|ов|ы)?(?: США)?(?!\\p{L})|долл\\.', 'USD'],
    ['евро(?!\\p{L})', 'EUR'],
    ['рубл(?:ь|я|ей|и)(?!\\p{L})|руб\\.', 'RUB'],
    ['юан(?:ь|я|ей|и)(?!\\p{L})', 'CNY'],
    ['фунт(?:а|ов)?(?: стерлингов)?(?!\\p{L})', 'GBP'],
    ['процент(?:а|ов)?(?!\\p{L})', 'percent'],
    ['тонн(?:а|ы)?(?!\\p{L})', 'tonnes'],
    ['баррел(?:ь|я|ей)(?!\\p{L})', 'barrels'],
    ['человек(?!\\p{L})', 'persons'],
  ],
  approximate: /(?:около|примерно|приблизительно|порядка|почти)\s*$/iu,
  min: /(?:не менее|более|больше|свыше|как минимум)\s*$/iu,
  max: /(?:до|не более|менее|меньше|максимум)\s*$/iu,
  of: /^\s+((?:\p{Ll}+ ){0,2}\p{Ll}+)/u,
};

const french: QuantityLexicon = {
  number:
    '\\d{1,3}(?:[\\s\\u00a0\\u202f.]\\d{3})+(?:,\\d+)?|\\d+(?:,\\d+)?|un(?= (?:million|milliard)(?!\\p{L}))',
  decimal: ',',
  scales: [
    ['mille(?!\\p{L})', 1e3],
    ['millions?(?!\\p{L})|M(?= ?[€$])', 1e6],
    ['milliards?(?!\\p{L})|Mds?(?!\\p{L})', 1e9],
    ['billions?(?!\\p{L})', 1e12],
  ],
  units: [
    ...symbols,
    ["(?:d['’])?euros?(?!\\p{L})", 'EUR'],
    ['(?:de )?dollars?(?!\\p{L})', 'USD'],
    ['(?:de )?roubles?(?!\\p{L})', 'RUB'],
    ['(?:de )?livres(?: sterling)?(?!\\p{L})', 'GBP'],
    ['(?:de )?yuans?(?!\\p{L})', 'CNY'],
    ['(?:de )?francs suisses(?!\\p{L})', 'CHF'],
    ['pour ?cent(?!\\p{L})', 'percent'],
    ['(?:de )?tonnes?(?!\\p{L})', 'tonnes'],
    ['(?:de )?barils(?!\\p{L})', 'barrels'],
    ['(?:de )?personnes(?!\\p{L})', 'persons'],
  ],
  approximate: /(?:environ|à peu près|près de|quelque|autour de)\s*$/iu,
  min: /(?:au moins|plus de|au minimum)\s*$/iu,
  max: /(?:jusqu['’]à|au plus|moins de|au maximum)\s*$/iu,
  of: /^\s+(?:de |d['’])((?:\p{L}+ ){0,3}\p{L}+)/u,
};

const chinese: QuantityLexicon = {
  number: '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?',
  decimal: '.',
  scales: [
    ['万亿', 1e12],
    ['亿', 1e8],
    ['千万', 1e7],
    ['百万', 1e6],
    ['万', 1e4],
    ['千', 1e3],
  ],
  units: [
    ...symbols,
    ['美元', 'USD'],
    ['欧元', 'EUR'],
    ['卢布', 'RUB'],
    ['英镑', 'GBP'],
    ['日元', 'JPY'],
    ['人民币|元', 'CNY'],
    ['吨', 'tonnes'],
    ['桶', 'barrels'],
    ['人', 'persons'],
  ],
  approximate: /(?:大约|约|近|大概)\s*$/u,
  min: /(?:至少|超过|逾|不少于|多于|不低于)\s*$/u,
  max: /(?:至多|最多|不超过|不到|少于|不应超过|低于)\s*$/u,
  of: /^的([\p{Script=Han}]{2,8})/u,
};

export const quantityLexicons: Readonly<Record<ReadingLanguage, QuantityLexicon>> = {
  en: english,
  ru: russian,
  fr: french,
  zh: chinese,
};
