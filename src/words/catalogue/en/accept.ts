import { counted } from '../../numbers.ts';

/** Drafts taken into the evidence. */
export const acceptEnglish = {
  summary: 'Take drafts of a text into the evidence: by number, by tier, all, or one by one',
  description:
    'Reads a text into drafts, as detente read does, and writes those that a person takes into the situation’s evidence: the report with its hash, new sources (graded F until somebody grades them), and each claim with its passages, chain, dates, amounts, hedges and how the text attributes it. Comments, order and layout of the file are kept, and the file takes the place of the old one at once. On a terminal each draft is asked about; --claims 1,3-5, --tier or --all take without asking. A draft that somebody has rejected is neither asked about nor taken with the others, but by its number alone. A draft that stands in the evidence already gets the new status. Only accepted claims support numbers: drafts, rejected and retracted ones never do.',
  number: 'no.',
  tier: 'tier',
  who: 'who',
  statement: 'says',
  status: 'status',
  none: '',
  statuses: { accepted: 'accepted', draft: 'draft', rejected: 'rejected', retracted: 'retracted' },
  question: (number: number, of: number, who: string, statement: string) =>
    `${number} of ${of}  ${who}: ${statement}\ntake it? [y]es, [n]o, [a]ll that follow, [q]uit: `,
  nothing: 'nothing is taken; --claims 1,3-5, --tier 1 or --all take drafts into the evidence',
  written: (file: string, known: number) => `${counted(known, 'claim')} of this text in ${file}`,
  wouldWrite: (file: string, known: number) =>
    `${counted(known, 'claim')} of this text would be in ${file}; without --dry-run they are`,
  ungraded: (sources: string) => `new sources, graded F until somebody grades them: ${sources}`,
  noDraft: (wrong: string) => `'${wrong}' is no draft of this text`,
  areDrafts: (count: number) =>
    count === 0 ? 'the text has no drafts' : `drafts are numbered 1 to ${count}: write 1,3-5`,
  otherText: (file: string, report: string) =>
    `'${file}' is not the text of '${report}': their SHA-256 differ`,
  otherReport: 'leave out --report or name another; detente read --revises compares a new text with it',
  noMap: (key: string) => `the evidence file has no ${key}: map to write into`,
  addMap: (key: string) => `add ${key}: {} to it`,
};
