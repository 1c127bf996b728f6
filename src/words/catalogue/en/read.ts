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
  claim: 'claim',
  at: 'stood at',
  to: 'stands at',
  how: 'found',
  now: 'words',
  hows: {
    exact: 'to the letter',
    context: 'by the words around',
    likely: 'like it: judge',
    orphan: 'orphan',
  },
  revised: (found: number, likely: number, orphans: number) =>
    `${counted(found, 'passage')} found, ${likely} to be judged, ${counted(orphans, 'orphan')}`,
  revisesAlone: 'what a text revises needs the situation that has the report, and its earlier text',
  nameBoth: 'give --situation and --was',
  noReport: (id: string) => `'${id}' is no report of the evidence`,
  areReports: (count: number) => `reports stand under reports: in the evidence file, ${count} of them`,
  otherText: (file: string, report: string) =>
    `'${file}' is not the text of '${report}': their SHA-256 differ`,
  asReceived: 'give the text as received',
  noRules: 'its language has no rules: no cues are read, only dates and amounts in figures',
  rulesFor: 'rules are there for English, Russian, French and Chinese',
  nothingSaid: 'nothing in it is attributed to anybody by words that the rules know',
  noDay: 'no day of publication is known: weekdays and months without a year stay open',
  giveDay: 'give it with --published',
  languages: { en: 'English', ru: 'Russian', fr: 'French', zh: 'Chinese', other: 'another language' },
};

/** A claim written by hand. */
export const claimEnglish = {
  summary:
    'Add a claim by hand: its place is found, its fingerprint made, the evidence file kept as it stands',
  description:
    'Writes a claim at the end of the claims of a situation’s evidence: offsets of the quoted words where the report’s text is given, their fingerprint, and the chain from the report’s publisher to the speaker. The words must stand in the text once, to the letter; a text whose SHA-256 is not that of the report is refused. Comments, order and layout are kept. A claim that cannot be judged has credibility 6, the default, and gives no probability.',
  noReport: (id: string) => `'${id}' is no report of the evidence`,
  noSource: (id: string) => `'${id}' is no source of the evidence`,
  areReports: (near: string | undefined) =>
    near === undefined ? 'reports stand under reports: in the evidence file' : `did you mean '${near}'?`,
  areSources: (near: string | undefined) =>
    near === undefined ? 'add it under sources: in the evidence file first' : `did you mean '${near}'?`,
  taken: (id: string) => `there is a claim '${id}' already`,
  takeOther: 'leave out --id, or give another',
  noText: (file: string) => `there is no text at '${file}'`,
  otherText: (file: string, report: string) =>
    `'${file}' is not the text of '${report}': their SHA-256 differ`,
  asReceived: 'give the text as received',
  notThere: (file: string) => `the quoted words do not stand in '${file}'`,
  toTheLetter: 'quote to the letter, marks and spaces included',
  manyTimes: (count: number) => `the quoted words stand in the text ${count} times`,
  quoteMore: 'quote more words, so that they stand there once',
  noClaims: 'the evidence file has no claims: map to write into',
  written: (id: string, file: string) => `${id} written to ${file}`,
  wouldWrite: (id: string, file: string) => `${id} would be written to ${file}; without --dry-run it is`,
};
