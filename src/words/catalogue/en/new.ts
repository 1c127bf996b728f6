/** A situation begun: a skeleton, or suggestions from texts. */
export const newEnglish = {
  summary: 'Write a first situation: a commented skeleton, or actors and issues suggested from texts',
  description:
    'Without texts: two actors, two issues, one claim and a small ledger, files that run at once, every number a wide placeholder that says so, every key explained. With --from: actors by how often and how the texts name them, one that goes by several names once, issues by what is said of a decision or an amount, each with its sentence, all drafts kept as drafts, and every number as wide as it can be and marked as a gap, so that it runs at once and says how little is known. Suggestions are counted from words and nothing more: mend them.',
  noDay: 'no text states its day of publication',
  giveDay: 'give it with --published',
  noTexts: 'no text is named',
  nameTexts: 'name files with plain texts, saved pages or Markdown',
};
