import { testsEnglish } from './tests.ts';

/** Votes of bodies on a package, and the power of their members. */
export const votesEnglish = {
  nothingToDecide: 'No body has to decide anything of this package.',
  opening: (share: string, best: string, passes: boolean) =>
    `${testsEnglish.names.ratified} in ${share} of draws${best}; at the medians it ${passes ? 'passes' : 'fails'}`,
  onBestBase: (share: string) => `; on the legal base that serves each decision best, in ${share}`,
  renewal: (day: string, says: string) => `${day}: ${says}`,
  lapse: (lapses: string, winners: string, losers: string) =>
    `When nobody acts: ${lapses}. Would gain from that: ${winners || 'nobody'}; lose: ${losers || 'nobody'}.`,
  quoted: (option: string) => `“${option}”`,
  head: (institution: string, what: string, base: string, rule: string, isUsed: boolean) =>
    `${institution} on ${what}, ${base} (${rule})${isUsed ? '' : ', if that were the base'}`,
  count: (yes: number, all: number, abstain: number, passes: boolean, share: string) =>
    `at the medians ${yes} of ${all} say yes${abstain > 0 ? `, ${abstain} abstain` : ''}: it ${passes ? 'passes' : 'fails'}; it passes in ${share} of draws`,
  members: {
    member: 'member',
    follows: 'follows',
    gain: 'gain',
    saysYes: 'says yes in',
    decides: 'decides in',
    price: 'gain that it lacks',
  },
  noPrice: 'none',
  notSearched: (why: string) => `who could block it was not searched: ${why}`,
  nobodyBlocks: 'nobody can block it',
  anyBlocks: (count: string) => `any of ${count} members can block it alone`,
  blocksAlone: (names: string) => `can block it alone: ${names}`,
  smallestBlocking: (size: number, count: string, example: string) =>
    `the smallest blocking coalitions have ${size} members; there are ${count}, for example ${example}`,
  oneMore: (names: string) => `the consent of one more would do (${names})`,
  moreNeeded: (size: number, names: string) => `at least ${size} more must consent, for example ${names}`,
  foot: (seed: number, samples: number, asOf: string) =>
    `what members lack is in the utility of the actor that each follows (all its issues together = 1) and never added up; seed ${seed}, ${samples} samples, as of ${asOf}`,
  roster: (winning: string, all: string, share: string, blocking: string, engine: string) =>
    `${winning} of ${all} coalitions win (${share}); ${blocking} block; counted by ${engine}`,
  power: {
    shapleyShubik: 'Shapley–Shubik',
    banzhaf: 'Banzhaf',
    penrose: 'Penrose',
    prevent: 'prevent',
    initiate: 'initiate',
    swings: 'swings',
    member: 'member',
  },
  member: (name: string, hasVeto: boolean, isDummy: boolean) =>
    `${name}${hasVeto ? ' (veto)' : ''}${isDummy ? ' (without power)' : ''}`,
};
