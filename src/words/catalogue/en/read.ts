import { counted } from '../../numbers.ts';

/** A text read into drafts. */
export const readEnglish = {
  summary: 'Draft claims from a news text: who said what, through whom, when, how hedged, which amounts',
  description:
    'Reads plain text, a saved page or Markdown by rules, offline, and drafts a claim for everything that somebody is said to say, want or believe, each anchored to the letter. English has grammatical frames; Russian, French and Chinese have their cue verbs, quotation marks, dates, numbers and scale words. Drafts are no facts: they have no grade and reach no number until a person accepts them. Offsets count UTF-16 units of the text that --text prints. A weekday or a month without a year is read from the day of publication.',
  number: 'draft',
  speaker: 'who',
  through: 'through',
  said: 'when',
  type: 'what',
  statement: 'says',
  hedged: (words: string) => ` (hedged: ${words})`,
  denied: ' (denied)',
  amounts: 'Amounts',
  amount: 'amount',
  value: 'read as',
  of: 'of',
  dates: 'Dates',
  date: 'date',
  day: 'on the calendar',
  unresolved: 'not known',
  about: 'about',
  atLeast: 'at least',
  atMost: 'at most',
  counts: (claims: number, amounts: number, dates: number) =>
    `${counted(claims, 'draft')}, ${counted(amounts, 'amount')}, ${counted(dates, 'date')}; drafts are no facts until accepted`,
  read: (file: string, language: string, day: string | null) =>
    `${file}: ${language}, ${day === null ? 'day of publication not known' : `published ${day}`}`,
  noFile: (file: string) => `there is no text at '${file}'`,
  noText: 'no text is given',
  nameOne: 'name a file with plain text, a saved page or Markdown, or give content',
  noRules: 'its language has no rules: no cues are read, only dates and amounts in figures',
  rulesFor: 'rules are there for English, Russian, French and Chinese',
  nothingSaid: 'nothing in it is attributed to anybody by words that the rules know',
  noDay: 'no day of publication is known: weekdays and months without a year stay open',
  giveDay: 'give it with --published',
  languages: { en: 'English', ru: 'Russian', fr: 'French', zh: 'Chinese', other: 'another language' },
};
