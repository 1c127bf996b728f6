import { counted, listed } from '../../numbers.ts';

/** The verdicts of all proposals over many draws, done in parts. */
export const sweepEnglish = {
  summary: 'The tests of all proposals over many draws: on all cores, or in parts for any scheduler',
  description:
    'The joint answer and the four tests of every proposal that the rules of the file allow, and of no deal, over the same draws: the numbers of `verdicts`, without what explains them. With --out every finished part is kept in a folder, so that a run that was stopped goes on where it was; with --shard i/n one of n runs, on as many machines as you like, works out its parts of the same draws, and `merge` prints the answer. With --until it stops once every joint answer is known so well, after an eighth, a quarter, a half or all of the draws, or says that it is not. Threads, shards and their order change no byte. Parts are kept by the command line alone.',
  mergeSummary: 'One answer from the parts that shards of a sweep have left in a folder',
  mergeDescription:
    'Reads the plan and the parts that `sweep --out` has left in a folder and prints the answer, the same bytes as one sweep in one go. Parts that are missing are named, exit code 2: run their shards again.',
  phase: 'draws',
  again: 'draws worked out again',
  shard: (folder: string, done: number, total: number) =>
    `${folder}: ${done} of ${counted(total, 'part')} of the sweep ${total === 1 ? 'is' : 'are'} there`,
  own: (i: number, n: number, made: number, kept: number) =>
    made + kept === 0
      ? `shard ${i} of ${n}: no part of so few draws falls to it`
      : `shard ${i} of ${n}: ${counted(made, 'part')} worked out, ${kept} there before`,
  mergedByOther: (theirs: string, ours: string) =>
    `the parts were made by ${theirs}, this is ${ours}: the last digits may differ from those of a sweep in one go`,
  next: (folder: string) => `when all shards are done: detente merge ${folder}`,
  stopped: (folder: string, done: number, total: number) =>
    `stopped; ${done} of ${counted(total, 'part')} are kept in '${folder}': the same command goes on from there`,
  stoppedBeforeLook: 'stopped before an eighth of the draws was made; nothing is known yet',
  stoppedGrowing: (draws: number, of: number, each: readonly string[]) =>
    `stopped after ${draws} of ${of} draws, of which this is known: ${each.join('; ')}; with --samples ${draws} the same is shown in full`,
  soFar: (title: string, share: string, low: string, high: string) => `${title} ${share} (${low} to ${high})`,
  stopping: 'stopping after what is at hand; Ctrl-C again stops at once',
  stoppedAtOnce: 'stopped at once; what was kept before stays',
  stoppedWhole: 'stopped; nothing is kept',
  stoppedBare: 'stopped; nothing is kept without --out',
  until: (reached: boolean, draws: number, of: number, half: string, wanted: string) =>
    reached
      ? `stopped after ${draws} of ${of} draws: every joint answer is known to ${half} either way, ${wanted} was asked for`
      : `not narrow enough after all ${draws} draws: a joint answer is known to ${half} either way, ${wanted} was asked for`,
  scrambled: (scrambles: number, draws: number) =>
    `the draws are the points of ${scrambles} scrambles of one net, ${Math.round(draws / scrambles)} of each; intervals are by how far these lie apart`,
  settling: 'The joint answer that is known least',
  left: (seconds: number) =>
    seconds < 90
      ? `about ${Math.max(1, Math.round(seconds))} s left`
      : `about ${Math.round(seconds / 60)} min left`,
  problems: {
    noUntil: 'a sweep that stops when it is narrow enough is done in one place and has no table',
    noLooks: 'only a sweep that stops when it is narrow enough is looked at as it grows',
    nets: (samples: number, scrambles: number) =>
      `samples is ${samples}; ${scrambles} scrambles take ${scrambles} times a power of two`,
    netsHint: (near: number) => `write --samples ${near}`,
    shard: (text: string) => `shard is '${text}'; it is written i/n, from 1/n to n/n`,
    shardHint: 'write --shard 3/64 for the third of 64',
    noDatabase: 'only workers of a database have a lease',
    noFolder: 'a shard needs a folder for its parts',
    noFolderHint: 'name one with --out; all shards of a sweep share it',
    served: (door: string) => `${door} keeps no parts`,
    servedHint: 'run the shards on the command line',
    noWhole: 'a table is of all draws; merge writes it from the parts',
    noTable: 'a table of draws is written by the command line alone',
    noPlan: (folder: string) => `there is no sweep in '${folder}'`,
    noPlanHint: 'name a folder that detente sweep --out has written',
    damagedPlan: (folder: string) => `the plan in '${folder}' is not as it was written`,
    damagedPlanHint: 'remove plan.json and run a shard again: parts that are there are kept',
    unreadablePlan: (version: string, because: string) =>
      `this version cannot read the situation in the plan, which was made by Détente ${version}: ${because}`,
    unreadablePlanHint: (version: string) =>
      `merge with Détente ${version}, or sweep the situation again with this one`,
    otherPlan: (folder: string, what: readonly string[]) =>
      `'${folder}' holds parts of another sweep: ${listed(what)}`,
    otherPlanHint: 'name another folder, or remove that one',
    differs: (what: string, there: string, here: string) => `its ${what} is ${there}, not ${here}`,
    otherInputs: 'its files differ',
    otherPart: (folder: string, name: string) => `'${folder}/${name}' is part of another sweep`,
    missing: (folder: string, parts: string, total: number) =>
      `of the ${counted(total, 'part')} of the sweep in '${folder}' these are missing: ${parts}`,
    missingHint: 'run the shards that had them again: what is there is kept',
  },
};
