/** What a dated event changes in every test. */
export const expiryEnglish = {
  summary:
    'What every test answers on the day before a treaty, sanctions or money lapse, and from that day on',
  description:
    'Takes the next event of the calendar that changes what holds without a deal, or the one named, and asks all tests of every proposal twice: against no deal of the day before, and against no deal from the day on. What a renewal would keep is taken to lapse. Both sides have the same draws, so differences are not the dice.',
  event: (day: string, says: string) => `${day}: ${says}`,
  changes: 'without a deal:',
  change: (before: string, after: string) => `${before} until the day before, then ${after}`,
  becomes: (before: string, after: string) => `${before} → ${after}`,
  foot: 'a → b: on the day before, then from the day on; one number where the two agree',
};
