/** Words of two who work on one case at once. */
export const togetherEnglish = {
  region: 'Working together',
  saved: (file: string) => `Somebody else has saved ${file}.`,
  isIn: 'Their changes are in what you see.',
  bothIn: 'Their changes are put together with yours, which are not saved yet.',
  whole: 'the whole file',
  gone: 'taken out',
  nothing: 'nothing',
  fromTo: (what: string, from: string, to: string) => `${what}: ${from} → ${to}`,
  more: (count: number) => `and ${count} more`,
  onlyNotes: 'Only comments or layout.',
  decide: (file: string) => `You and somebody else have changed the same in ${file}. Choose at each place.`,
  before: (value: string) => `Before: ${value}`,
  ours: (value: string) => `Mine: ${value}`,
  theirs: (value: string) => `Theirs: ${value}`,
  kinds: { value: '', comment: ' (comment)', order: ' (order of keys)', layout: '' },
  write: 'Save what I have chosen',
  restored: (files: string) =>
    `What you had not saved when the window closed is back: ${files}. Nothing is saved until you save it.`,
};
