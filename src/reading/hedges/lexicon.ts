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
  ['approximation', 'about|around|roughly|approximately|nearly|almost|some'],
];

const russian: Words = [
  ['modal', 'может|могут|мог бы|могли бы|могла бы'],
  ['likelihood', 'возможно|вероятно|наверное|пожалуй|скорее всего|маловероятно'],
  ['hearsay', 'якобы|по слухам|предположительно|по-видимому|видимо'],
  ['approximation', 'около|примерно|приблизительно|порядка|почти'],
];

const french: Words = [
  ['modal', 'pourrait|pourraient|peut|peuvent|devrait|devraient'],
  [
    'likelihood',
    'peut-être|probablement|sans doute|vraisemblablement|éventuellement|possible|probable|improbable',
  ],
  ['hearsay', 'apparemment|semble|semblent|semblerait|prétendument|serait|seraient'],
  ['approximation', 'environ|à peu près|près de|quelque'],
];

const chinese: Words = [
  ['modal', '可能|或许|也许|或将|有望'],
  ['likelihood', '很可能|大概率|不太可能'],
  ['hearsay', '据称|据说|据悉|似乎|传闻'],
  ['approximation', '大约|大概|左右|近|约'],
];

export const hedgeLexicon: Readonly<Record<ReadingLanguage, HedgeLexicon>> = {
  en: lexicon(english, true),
  ru: lexicon(russian, true),
  fr: lexicon(french, true),
  zh: lexicon(chinese, false),
};

/** Longer words first, so that "very unlikely" is no "unlikely". */
function lexicon(words: Words, hasSpaces: boolean): HedgeLexicon {
  const kinds = new Map<string, Meaning>();
  for (const [kind, list, band = null] of words)
    for (const word of list.split('|')) kinds.set(word, { kind, band });
  const all = [...kinds.keys()].sort((a, b) => b.length - a.length).join('|');
  const pattern = hasSpaces
    ? new RegExp(`(?<![\\p{L}\\p{N}])(?:${all})(?![\\p{L}\\p{N}])`, 'giu')
    : new RegExp(all, 'gu');
  return { pattern, kinds };
}
