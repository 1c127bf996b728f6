import { type DateLanguage, numberIn } from './rules.ts';

const days = '一二三四五六日天';

export const chineseDates: DateLanguage = {
  rules: [
    {
      pattern: /(?<year>(?:1[5-9]|20|21)\d\d)年(?:(?<month>1?\d)月(?:(?<day>[0-3]?\d)[日号])?)?/gu,
      read: ({ year, month, day }) => ({
        kind: 'date',
        year: numberIn(year),
        month: numberIn(month),
        day: numberIn(day),
      }),
    },
    {
      pattern:
        /(?:(?<which>今年|去年|明年)\s*)?(?<!\d)(?<month>1?\d)月(?:(?<day>[0-3]?\d)[日号])?(?!前|内)/gu,
      read: ({ which, month, day }) => ({
        kind: 'date',
        month: numberIn(month),
        day: numberIn(day),
        yearShift: which === undefined ? undefined : ({ 去年: -1, 明年: 1 }[which] ?? 0),
      }),
    },
    {
      pattern: /(?:本|上|下)?(?:周|星期)(?<weekday>[一二三四五六日天])/gu,
      read: ({ weekday = '' }) => ({ kind: 'weekday', weekday: Math.min(days.indexOf(weekday) + 1, 7) }),
    },
    {
      pattern: /(?<word>昨[天日]|今[天日]|明[天日])/gu,
      read: ({ word = '' }) => ({
        kind: 'shift',
        unit: 'day',
        shift: { 昨: -1, 明: 1 }[word.charAt(0)] ?? 0,
      }),
    },
    { pattern: /近日|最近|日前/gu, read: () => ({ kind: 'recent' }) },
    {
      pattern: /(?<which>今年|去年|明年)(?!\s*1?\d月)/gu,
      read: ({ which = '' }) => ({ kind: 'shift', unit: 'year', shift: { 去年: -1, 明年: 1 }[which] ?? 0 }),
    },
  ],
  future: /将|会(?!议|谈|见|长|员)|预计|计划|打算|可能|下/gu,
  past: /了|曾|已|表示|报道|称|说|宣布|指出/gu,
};
