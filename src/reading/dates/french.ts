import { type DateLanguage, indexOfStem, numberIn } from './rules.ts';

const stems = [
  'janv',
  'f[ée]v',
  'mars',
  'avr',
  'mai',
  'juin',
  'juil',
  'ao[uû]',
  'sept',
  'oct',
  'nov',
  'd[ée]c',
];
const month =
  '(?<month>janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)(?!\\p{L})';
const weekdays = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];
const year = '(?<year>(?:1[5-9]|20|21)\\d\\d)(?!\\d)';

export const frenchDates: DateLanguage = {
  rules: [
    {
      pattern: new RegExp(`(?<!\\d)(?<day>[0-3]?\\d)(?:er)? ${month}(?: ${year})?`, 'giu'),
      read: ({ day, month: m = '', year: y }) => ({
        kind: 'date',
        day: numberIn(day),
        month: indexOfStem(m, stems),
        year: numberIn(y),
      }),
    },
    {
      pattern: new RegExp(`(?<!\\p{L})${month} ${year}`, 'giu'),
      read: ({ month: m = '', year: y }) => ({
        kind: 'date',
        month: indexOfStem(m, stems),
        year: numberIn(y),
      }),
    },
    {
      pattern: new RegExp(`(?<=(?<!\\p{L})(?:en|de|fin|début|mi-|depuis|dès|jusqu'en) ?)${month}`, 'giu'),
      read: ({ month: m = '' }) => ({ kind: 'date', month: indexOfStem(m, stems) }),
    },
    {
      pattern:
        /(?<!\p{L})(?<weekday>lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?: (?<which>dernier|prochain))?(?!\p{L})/giu,
      read: ({ weekday = '', which }) => ({
        kind: 'weekday',
        weekday: indexOfStem(weekday, weekdays) ?? 1,
        isFuture: which === undefined ? undefined : which === 'prochain',
      }),
    },
    {
      pattern: /(?<!\p{L})(?<word>hier|aujourd['’]hui|demain)(?!\p{L})/giu,
      read: ({ word = '' }) => ({
        kind: 'shift',
        unit: 'day',
        shift: { hier: -1, demain: 1 }[word.toLowerCase()] ?? 0,
      }),
    },
    { pattern: /(?<!\p{L})récemment(?!\p{L})/giu, read: () => ({ kind: 'recent' }) },
    {
      pattern: new RegExp(
        `(?<=(?<!\\p{L})(?:en|depuis|avant|après|de|d'ici|fin) )${year}(?! ?(?:millions|milliards|euros|dollars|tonnes|%))`,
        'giu',
      ),
      read: ({ year: y }) => ({ kind: 'date', year: numberIn(y) }),
    },
  ],
  future:
    /(?<!\p{L})(?:\p{L}{2,}(?:ra|ront|rait|raient)|doit|doivent|peut|prochain\p{L}*|va|vont)(?!\p{L})/giu,
  past: /(?<!\p{L})(?:a|ont|avait|avaient|est|était|étaient|fut)(?!\p{L})/giu,
};
