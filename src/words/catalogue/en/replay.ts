/** A replay of the pressures on one issue, round by round and in one paragraph for a reader who knows none of the models. */
export const replayEnglish = {
  start: (positions: string, centres: string) => `Start: ${positions || 'nobody'}. ${centres}`,
  round: (number: number, says: string) => `Round ${number}: ${says}`,
  centres: (median: string, mean: string) => `Median ${median}, mean ${mean}.`,
  nobodyMoved: 'nobody moved.',
  moved: (ways: string, verb: string, by: string) => `${ways} ${verb} ${by}.`,
  verbs: {
    confrontation: 'gave way to',
    compromise: 'went part of the way towards',
    compel: 'had to go over to',
  },
  reasons: {
    confrontation: (by: string) => `each side expected to gain from a contest, ${by} more`,
    compromise: (by: string) => `${by} expected to gain from a contest, the other side to lose, though less`,
    compel: (by: string) => `the other side expected to lose more from a contest than ${by} to gain`,
  },
  stopped: {
    noWeight: 'Nobody weighs anything on this issue, so there is nothing to replay.',
    agreedAtOnce: (where: string) => `All stood at ${where} from the start, so nothing moved.`,
    agreed: (round: number, where: string) => `After round ${round} all stood at ${where}.`,
    settled: (round: number, where: string) =>
      `After round ${round} nobody moved any more; the weighted median ended at ${where}.`,
    cycle: (round: number, length: number, where: string) =>
      `It never settled: by round ${round} positions came back that had been there ${length} rounds before, and so on without end, the weighted median at ${where}.`,
    undefinedRisk: (round: number, where: string) =>
      `After round ${round} all were in equal danger, where the model has no answer; the weighted median was ${where}.`,
    limit: (round: number, where: string) =>
      `It was stopped after round ${round} without having settled; the weighted median was ${where}.`,
  },
  furthest: {
    nobody: 'In the replay nobody ended far from where it began.',
    end: (name: string, from: string, to: string) => `${name} (${from} to ${to})`,
    pressed: (by: string, reason: string) => `, pressed above all by ${by} (${reason})`,
    others: (count: number) => `; ${count} more moved less far`,
    went: (clauses: string) => `Furthest in the replay went ${clauses}.`,
  },
  scale: (low: string, high: string) => `On this scale 0 means “${low}” and 100 means “${high}”.`,
  stands: {
    nobody: 'No actor has a stance on it.',
    weight: (share: string, actor: string) => ` The most weight, ${share}, is that of ${actor}.`,
    together: (position: string, names: string) =>
      `Everybody who has a stance on it wants ${position}: ${names}.`,
    few: (each: string, weight: string) => `Where they stand: ${each}.${weight}`,
    ends: (low: string, high: string, weight: string) =>
      `Nearest to the low end: ${low}. Nearest to the high end: ${high}.${weight}`,
  },
  pressure: {
    pair: (from: string, to: string) => `${from} on ${to}`,
    strongest: (pairs: string, most: string) =>
      `Before anybody moved, the strongest pressure felt was that of ${pairs}; the most in all lay on ${most}.`,
  },
  end: {
    bloc: (share: string, points: string, names: string) =>
      ` In the last round the heaviest bloc, with ${share} of the weight within ${points} points, was ${names}.`,
    draws: (samples: number, range: string) =>
      ` With the uncertain inputs drawn ${samples} times, the median ended at ${range} in nine draws of ten.`,
    loose: ' Who ends where then depends on the round at which one stops.',
  },
  models: {
    apart: (range: string) => `; all models that look at the positions, ${range}`,
    beside: (headline: string, shown: string, apart: string) =>
      `The forecast is the weighted mean of the positions, ${headline}, whatever the replay shows. Beside it: ${shown}${apart}.`,
    names: {
      'weighted-median': 'weighted median',
      mean: 'plain mean',
      modal: 'heaviest position',
      'status-quo': 'status quo',
      constant: 'a constant',
    },
  },
  trust: (
    [issues, mean, replay, constant]: readonly [number, string, string, string],
    [q10, q25, q75, q90]: readonly [string, string, string, string],
  ) =>
    `Trust this little: on ${issues} decided issues of the European Union the weighted mean was ${mean} points off on average, a replay of this kind at best ${replay} and a constant 50 ${constant}. By that record, and as uncertain as the inputs are, the outcome lies between ${q25} and ${q75} in half of such cases and between ${q10} and ${q90} in four of five.`,
  together: {
    turn: (number: number, says: string) => `Turn ${number}: ${says}`,
    opening: (issues: number) =>
      `All ${issues} issues together, each actor giving way where it cares least: the Spatial Model of Politics.`,
    caution:
      'No published comparison shows this model to forecast better than a weighted mean: read it as a picture of who presses whom.',
    noChallenge: 'nobody challenged anybody.',
    challenged: (from: string, to: string) => `${from} challenged ${to}`,
    with: (initiator: string, receiver: string) => `${initiator} with ${receiver}`,
    takenAlone: (pair: string, by: string) => `${pair} (taken by ${by} alone)`,
    taken: (pairs: string) => `Bargains taken: ${pairs}.`,
    noneTaken: 'No bargain was taken.',
    nobodyTook: 'No bargain was taken by anybody.',
    leftOut: (names: string) => `Left out, since they weigh nothing anywhere: ${names}.`,
    pair: (a: string, b: string) => `${a} and ${b}`,
    most: (taken: number, turns: number, pair: string, count: number) =>
      `Bargains were taken ${taken} times in ${turns} turns, most often between ${pair} (${count}).`,
    stopped: {
      tooFew: 'Fewer than two actors weigh anything, so there is nothing to replay.',
      settled: (turn: number) => `After turn ${turn} hardly anybody moved any more.`,
      limit: (turn: number) => `It was stopped after turn ${turn} without having settled.`,
      cycle: (turn: number, length: number) =>
        `It never settled: after turn ${turn} all stood as they had ${length} turns before.`,
    },
    issue: (question: string, mean: string, median: string | null) =>
      `“${question}” ${mean}${median === null ? '' : ` (median ${median})`}`,
    forecasts: (each: string) => `Weighted by the chances of the groups it ends at, from 0 to 100: ${each}.`,
  },
  hardly: (at: string) => `at ${at}, hardly`,
};
