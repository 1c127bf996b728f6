/** A situation as a folder of pages that any web server gives out. */
export const publishEnglish = {
  summary: 'Write a situation as read-only pages: the report with its drawer, figures, answers and passages',
  description:
    'Writes a folder that opens from a disk as from any web server: an index, the report with all tables and the way from every number to its passages, the answers as JSON with their schemas’ names, the evidence with what its passages say, and each figure as a picture with its data. Pages link to each other by relative addresses and fetch nothing; scripts are the report’s own, by their hash. What a report’s text holds is published only where --reports names it: whether you may is yours to know. Reviews and comments, with the names of who wrote them, are published with --discussion alone.',
  parts: 'What is here',
  reviews: 'Reviews',
  comments: 'Comments',
  figures: 'Figures, each with its data',
  says: {
    report: 'the report: every number leads to the passages that it rests on',
    verdicts: 'the tests of every proposal, as data',
    evidence: 'sources, claims, grades and passages, as data',
    check: 'what the file leaves open, as data',
    discussion: 'who decided what on claims and said what of numbers',
    review: 'reviews of claims, as data',
    comment: 'comments, as data',
  },
  made: (day: string, version: string, seed: number, samples: number) =>
    `As of ${day}. Détente ${version}, seed ${seed}, ${samples} draws. Read only.`,
  further: (count: number) => `and ${count} more: open index.html`,
  inputs: (hash: string) => `Inputs ${hash}.`,
};
