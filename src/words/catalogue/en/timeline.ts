/** The answers over time, and the claims that changed them. */
export const timelineEnglish = {
  summary: 'How the answers changed from day to day, and which claims changed them',
  description:
    'The joint answer and the four tests of every proposal on each day on which knowledge changed, up to the day of the file, on the same draws throughout. Each change is credited to the claims that came up that day: what the answer would lose without the claim, all others kept. Credits need not add up: claims that say the same lose nothing one by one, and the calendar changes answers, too; the rest is given as together, so that all of it is the whole change. It takes a verdict a day and one a claim that counts: few draws by default, named in the answer; --proposal and --from make it shorter.',
  day: 'day',
  step: (day: string, test: string, change: string) => `${day} ${test} ${change}: `,
  together: (change: string) => `together ${change}`,
  nothing: 'there is no proposal to follow on these days',
  fromAfterEnd: (from: string, end: string) => `no day is left from ${from} on: the last to follow is ${end}`,
  fromAfterEndHint: 'choose an earlier day, or a later one with --as-of',
  tooEarly: (days: number, last: string) =>
    `on ${days === 1 ? '1 day' : `${days} days`} up to ${last} the files hold too little to be asked`,
  credited:
    'points of 100; a claim is credited with what goes without it, all others kept; together: what no single claim makes, or the calendar does',
  foot: (seed: number, samples: number, asOf: string) =>
    `up to ${asOf}; seed ${seed}, ${samples} samples a day, the same draws throughout: shares are good to a few points, their differences to fewer`,
  none: '–',
};
