import { type DateLanguage, indexOfStem, numberIn } from './rules.ts';

const stems = [
  'январ',
  'феврал',
  'март',
  'апрел',
  'ма[йяе]',
  'июн',
  'июл',
  'август',
  'сентябр',
  'октябр',
  'ноябр',
  'декабр',
];
const month =
  '(?<month>январ[ьяе]|феврал[ьяе]|март[ае]?|апрел[ьяе]|ма[йяе]|июн[ьяе]|июл[ьяе]|август[ае]?|сентябр[ьяе]|октябр[ьяе]|ноябр[ьяе]|декабр[ьяе])(?!\\p{L})';
const weekdays = ['понедельник', 'вторник', 'сред', 'четверг', 'пятниц', 'суббот', 'воскресень'];
const year = '(?<year>(?:1[5-9]|20|21)\\d\\d)(?!\\d)(?: год(?:а|у|ом)?(?!\\p{L})| г\\.)?';

export const russianDates: DateLanguage = {
  rules: [
    {
      pattern: new RegExp(`(?<!\\d)(?<day>[0-3]?\\d) ${month}(?: ${year})?`, 'giu'),
      read: ({ day, month: m = '', year: y }) => ({
        kind: 'date',
        day: numberIn(day),
        month: indexOfStem(m, stems),
        year: numberIn(y),
      }),
    },
    {
      pattern: new RegExp(
        `(?:(?<=(?:^|\\s)(?:в|с|до|к|по|на|конце|начале|середине) ))${month}(?: ${year})?`,
        'giu',
      ),
      read: ({ month: m = '', year: y }) => ({
        kind: 'date',
        month: indexOfStem(m, stems),
        year: numberIn(y),
      }),
    },
    {
      pattern:
        /(?<!\p{L})(?<weekday>понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье)(?!\p{L})/giu,
      read: ({ weekday = '' }) => ({ kind: 'weekday', weekday: indexOfStem(weekday, weekdays) ?? 1 }),
    },
    {
      pattern: /(?<!\p{L})(?<word>вчера|сегодня|завтра)(?!\p{L})/giu,
      read: ({ word = '' }) => ({
        kind: 'shift',
        unit: 'day',
        shift: { вчера: -1, завтра: 1 }[word.toLowerCase()] ?? 0,
      }),
    },
    { pattern: /(?<!\p{L})недавно(?!\p{L})/giu, read: () => ({ kind: 'recent' }) },
    {
      pattern: /(?<!\d)(?<year>(?:1[5-9]|20|21)\d\d) год(?:а|у|ом)?(?!\p{L})/giu,
      read: ({ year: y }) => ({ kind: 'date', year: numberIn(y) }),
    },
  ],
  future:
    /(?<!\p{L})(?:буд(?:ет|ут)|предстоит|намерен|планиру\p{L}*|ожида\p{L}*|начн[её]тся|состоится|продл\p{L}*|истекает|должн\p{L}*)(?!\p{L})/giu,
  past: /\p{L}{2,}(?:л|ла|ли|ло|лся|лась|лись|лось)(?!\p{L})/giu,
};
