import type { HedgeMark, ReadingLanguage } from '../types.ts';

interface Meaning {
  readonly kind: HedgeMark['kind'];
  readonly band: HedgeMark['band'];
}

interface HedgeLexicon {
  readonly pattern: RegExp;
  readonly kinds: ReadonlyMap<string, Meaning>;
}

type Words = readonly (readonly [kind: HedgeMark['kind'], words: string, band?: readonly [number, number]])[];

/** Bands are those of ICD 203; a modal verb of the news has none. */
const english: Words = [
  ['modal', 'could|may|might'],
  ['likelihood', 'almost no chance|remote', [0.01, 0.05]],
  ['likelihood', 'very unlikely|highly improbable', [0.05, 0.2]],
  ['likelihood', 'unlikely|improbable', [0.2, 0.45]],
  ['likelihood', 'roughly even chance|roughly even odds', [0.45, 0.55]],
  ['likelihood', 'likely|probable|probably', [0.55, 0.8]],
  ['likelihood', 'very likely|highly probable', [0.8, 0.95]],
  ['likelihood', 'almost certain|almost certainly|nearly certain', [0.95, 0.99]],
  ['likelihood', 'possible|possibly|perhaps|maybe|potentially'],
  [
    'hearsay',
    'reportedly|allegedly|apparently|supposedly|purportedly|seemingly|appears to|appear to|appeared to|seems to|seem to|seemed to',
  ],
  ['approximation', 'roughly|approximately|nearly|almost'],
];

const russian: Words = [
  ['modal', 'может|могут|мог бы|могли бы|могла бы'],
  ['likelihood', 'возможно|вероятно|наверное|пожалуй|скорее всего|маловероятно'],
  ['hearsay', 'якобы|по слухам|предположительно|по-видимому|видимо'],
  ['approximation', 'примерно|приблизительно|почти'],
];

const french: Words = [
  ['modal', 'pourrait|pourraient|peut|peuvent|devrait|devraient'],
  [
    'likelihood',
    'peut-être|probablement|sans doute|vraisemblablement|éventuellement|possible|probable|improbable',
  ],
  ['hearsay', 'apparemment|semble|semblent|semblerait|prétendument|serait|seraient'],
  ['approximation', 'environ|à peu près'],
];

const chinese: Words = [
  ['modal', '可能|或许|也许|或将|有望'],
  ['likelihood', '很可能|大概率|不太可能'],
  ['hearsay', '据称|据说|据悉|似乎|传闻'],
  ['approximation', '大约|大概|左右'],
];

/** Words that weaken an amount and mean something else before anything else: "about 90" and "about it", 约 and 条约. */
const beforeAmounts: Readonly<Record<ReadingLanguage, BeforeAmounts>> = {
  en: {
    words: ['about', 'around', 'some'],
    amount:
      '\\s+(?:US\\$|[\\p{Sc}\\p{N}]|(?:half|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozens?|hundreds?|thousands?|millions?|billions?)\\b|an? (?:third|quarter|half|dozen|hundred|thousand|million|billion|hour|day|week|month|year|decade)\\b)',
  },
  ru: {
    words: ['около', 'порядка'],
    amount:
      '\\s+(?:[\\p{Sc}\\p{N}]|дв|тр[её]|четыр|пят|шест|сем|вос|девят|десят|двадцат|сорок|ста|сот|тысяч|миллион|миллиард|половин|год|месяц|недел|час)',
  },
  fr: {
    words: ['près de', 'quelque'],
    amount:
      '\\s+(?:[\\p{Sc}\\p{N}]|(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|vingt|trente|quarante|cinquante|soixante|cent|mille|un million|un milliard|la moitié)(?!\\p{L}))',
  },
  zh: {
    words: ['(?<!最)近', '(?<![条合公协契])约'],
    amount: '\\s*[\\p{N}一二三四五六七八九十百千万亿两几半数]',
  },
};

interface BeforeAmounts {
  /** As patterns; what stands before the last sign is looked at and not taken. */
  readonly words: readonly string[];
  /** What follows such a word where it weakens an amount, as a pattern. */
  readonly amount: string;
}

export const hedgeLexicon: Readonly<Record<ReadingLanguage, HedgeLexicon>> = {
  en: lexicon(english, beforeAmounts.en, true),
  ru: lexicon(russian, beforeAmounts.ru, true),
  fr: lexicon(french, beforeAmounts.fr, true),
  zh: lexicon(chinese, beforeAmounts.zh, false),
};

/** Longer words first, so that "very unlikely" is no "unlikely". */
function lexicon(words: Words, { words: loose, amount }: BeforeAmounts, hasSpaces: boolean): HedgeLexicon {
  const kinds = new Map<string, Meaning>();
  for (const [kind, list, band = null] of words)
    for (const word of list.split('|')) kinds.set(word, { kind, band });
  const all = [...kinds.keys()].sort((a, b) => b.length - a.length);
  const each = hasSpaces ? `(?:${all.join('|')})(?![\\p{L}\\p{N}])` : `(?:${all.join('|')})`;
  for (const word of loose) kinds.set(word.replace(/^\(.*\)/, ''), { kind: 'approximation', band: null });
  const begins = hasSpaces ? '(?<![\\p{L}\\p{N}])' : '';
  return { pattern: new RegExp(`${begins}(?:${each}|(?:${loose.join('|')})(?=${amount}))`, 'giu'), kinds };
}
