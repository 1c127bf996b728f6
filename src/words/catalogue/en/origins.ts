import { counted } from '../../numbers.ts';

/** Texts that go back to one another. */
export const originsEnglish = {
  summary: 'Which texts go back to one origin, who took from whom, and what corrects what',
  description:
    'Compares the texts of a folder: runs of words that they share (MinHash finds the candidates, each is checked exactly), a quotation of six words or more of one speaker, one outlet cited within three days on the same amount or names. The later text, or the one that cites the other, took it. A text that says it corrects another and shares its words supersedes it. Claims of one origin count once: with --situation and --write, derived_from is written under the report of each text that took from another; what stands there stays. That texts are independent is never shown, only that nothing was found; docs/reading.md has the error rates.',
  text: 'text',
  published: 'published',
  from: 'taken out of',
  why: 'by',
  origin: 'origin',
  none: '',
  supersedes: (text: string) => `corrects ${text}`,
  reasons: {
    text: (share: string) => `the same words (${share} of the shorter)`,
    quotation: (speaker: string) => `the same quotation of ${speaker}`,
    outlet: (outlet: string) => `both cite ${outlet}`,
    cites: (outlet: string) => `cites ${outlet}`,
  },
  counts: (texts: number, origins: number) => `${counted(texts, 'text')}, ${counted(origins, 'origin')}`,
  derived: (report: string, from: string, isWritten: boolean) =>
    `${report} took from ${from}: derived_from ${isWritten ? 'is written' : 'is not written; --write does'}`,
  stands: (report: string, from: string, isSame: boolean) =>
    `${report} has derived_from ${from} already${isSame ? '' : ', which stays'}`,
  noTexts: (folder: string) => `there are no texts in '${folder}'`,
  putTexts: 'name a folder with plain texts, saved pages or Markdown',
  tooMany: (count: number, most: number) => `the folder holds ${count} texts; at most ${most} are compared`,
  parts: 'compare a part of them',
};
