import { type DateLanguage, type DateParts, indexOfStem, numberIn } from './rules.ts';

const stems = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const month =
  '(?<month>January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)';
const day = '(?<day>[0-3]?\\d)(?:st|nd|rd|th)?(?!\\d|[.,]\\d)';
const year = '(?<year>(?:1[5-9]|20|21)\\d\\d)(?!\\d)';
const relative = '(?<which>this|last|next) year';

/** English dates. A month stands alone only after a word that makes it one: "May" and "March" are verbs as well. */
export const englishDates: DateLanguage = {
  rules: [
    {
      pattern: /(?<![\d-])(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)(?![\d-])/g,
      read: ({ year: y, month: m, day: d }) => ({
        kind: 'date',
        year: numberIn(y),
        month: numberIn(m),
        day: numberIn(d),
      }),
    },
    {
      pattern: new RegExp(`(?<end>(?:\\bthe )?\\bend of )${month}(?:,? ${year})?(?![\\p{L}])`, 'gu'),
      read: ({ month: m = '', year: y }) => ({
        kind: 'date',
        month: indexOfStem(m, stems),
        year: numberIn(y),
        isMonthEnd: true,
        precision: 'month',
      }),
    },
    { pattern: new RegExp(`\\b${month} ${day}(?:,? ${year}|,? ${relative})?`, 'gu'), read: named },
    {
      pattern: new RegExp(`\\b${day} ${month}(?:,? ${year}|,? ${relative})?(?![\\p{L}])`, 'gu'),
      read: named,
    },
    { pattern: new RegExp(`\\b${month},? ${year}`, 'gu'), read: named },
    {
      pattern: new RegExp(
        `(?<=\\b(?:in|since|until|till|by|of|early|late|mid|from|through|before|after|during|to) (?:early |late |mid-?)?)${month}(?: (?<that>of ${year}))?(?![\\p{L}])`,
        'gu',
      ),
      read: named,
    },
    {
      pattern: new RegExp(`\\b(?<which>last|next|this) ${month}(?![\\p{L}])`, 'gu'),
      read: ({ which, ...rest }) => ({ ...named(rest), isFuture: which !== 'last' }),
    },
    {
      pattern:
        /\b(?:(?<which>last|next|this) )?(?<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)(?:'s)?\b/g,
      read: ({ weekday = '', which }) => ({
        kind: 'weekday',
        weekday: indexOfStem(weekday, weekdays) ?? 1,
        isFuture: which === undefined ? undefined : which === 'next',
      }),
    },
    {
      pattern:
        /\b(?:(?<word>yesterday|today|tonight|tomorrow)|(?<which>last|next|this) (?<unit>week|month|year))\b/gi,
      read: ({ word, which, unit }) =>
        word === undefined
          ? shift(unit, which)
          : { kind: 'shift', unit: 'day', shift: { yesterday: -1, tomorrow: 1 }[word.toLowerCase()] ?? 0 },
    },
    { pattern: /\brecently\b/gi, read: () => ({ kind: 'recent' }) },
    { pattern: /\b(?:that|the same) day\b/gi, read: () => ({ kind: 'that-day' }) },
    {
      pattern: new RegExp(
        `(?<=\\b(?:in|since|until|till|by|of|early|late|mid|from|before|after|during|least|and|to|year) )${year}(?![\\p{L}%]|[.,]\\d| (?:people|troops|soldiers|ships|barrels|tonnes|tons|million|billion|miles|dollars|euros))`,
        'gu',
      ),
      read: ({ year: y }) => ({ kind: 'date', year: numberIn(y) }),
    },
  ],
  future:
    /\b(?:will|would|shall|'ll|going to|to|due|could|can|may|might|should|must|next|scheduled|set|expected)\b/gi,
  past: /\b(?:\p{Ll}+ed|said|told|was|were|had|did|came|went|took|gave|got|made|became|began|ran|met|left|held|kept|led|lost|won|fell|rose|sent|built|brought|bought|sold|paid|put|cut|broke|spoke|wrote|saw|found|showed|says|since|ago|has|have)\b/gu,
};

function named({
  month: name = '',
  day: date,
  year: given,
  which,
}: Readonly<Record<string, string | undefined>>): DateParts {
  return {
    kind: 'date',
    month: indexOfStem(name, stems),
    day: numberIn(date),
    year: numberIn(given),
    yearShift: which === undefined ? undefined : ({ last: -1, next: 1 }[which] ?? 0),
  };
}

function shift(unit: string | undefined, which: string | undefined): DateParts {
  const known = unit?.toLowerCase();
  return {
    kind: 'shift',
    unit: known === 'week' || known === 'month' ? known : 'year',
    shift: { last: -1, next: 1 }[which?.toLowerCase() ?? ''] ?? 0,
  };
}
