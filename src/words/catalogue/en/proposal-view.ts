import { counted } from '../../numbers.ts';
import { testsEnglish } from './tests.ts';

const { names } = testsEnglish;

/** One proposal opened: what each test says, in short sentences. */
export const proposalViewEnglish = {
  title: (row: string, title: string, by: string) =>
    `${row === '' ? '' : `${row} `}${title}${by === '' ? '' : ` (${by})`}`,
  answer: (share: string, low: string, high: string, word: string) =>
    `passes all tests in ${share} of draws (${low} to ${high} by sampling), ${word}`,
  noDeal: testsEnglish.nothingToSign,
  head: (sign: string, share: string) => (share === '' ? sign : `${sign} ${share}`),
  accepted: {
    signs: (who: string) => `Must sign: ${who}.`,
    refuses: (who: string, share: string, low: string, high: string) =>
      `${who} refuses in ${share} of draws; it would gain ${low} to ${high}.`,
    least: (who: string, low: string, high: string) => `${who} gains least, ${low} to ${high}.`,
    notAsked: (who: string) => `Lose without being asked: ${who}.`,
    missing: (who: string) => `Must sign though the file does not say so: ${who}.`,
  },
  ratified: {
    passes: (body: string, base: string, rule: string, share: string, mayStandAside: boolean) =>
      `${body}, ${base} (${rule}): passes in ${share}${mayStandAside ? ' with everybody inside' : ''}.`,
    refuse: (who: string) => `Against it: ${who}.`,
    wereIt: (base: string, rule: string, share: string) => `Were the base ${base} (${rule}): ${share}.`,
    upheld: (share: string) => `A court upholds the base in ${share} of draws.`,
    aside: (who: string, share: string) => `In ${share} of draws it passes with ${who} standing aside.`,
    turned: (who: string, option: string, cost: string | null) =>
      `Would turn ${who}: ${option}${cost === null ? ', at no cost to other signatories' : `, which costs ${cost}`}.`,
    costs: (who: string, loss: string, money: string | null) =>
      `${who} ${loss}${money === null ? '' : ` (${money})`}`,
  },
  kept: {
    tempted: (who: string, share: string) => `${who} breaks it in ${share} of draws.`,
    by: (changes: string) => `Its usual breach: ${changes}.`,
    reply: (issues: string) => `The others would then take back ${issues}.`,
    noReply: 'Nobody would answer.',
    bond: (bond: string) => `A bond of ${bond} in utility would hold it in half of the draws.`,
  },
  paidFor: {
    honoured: (share: string, financed: string | null) =>
      `It finds its money in ${share} of draws${financed === null ? '' : `; what it covers is financed in ${financed}`}.`,
    gap: (sum: string, low: string, high: string, without: string | null) =>
      `Bills of ${sum} (${low} to ${high}) stay unpaid${without === null ? '' : `; without a deal ${without}`}.`,
    usedUp: (account: string, deal: string, noDeal: string) =>
      `${account} is used up ${deal}; without a deal ${noDeal}.`,
    usedUpIn: (month: string) => `in ${month}`,
    lasts: 'in fewer than half of the draws',
    loser: (who: string, low: string, high: string) => `The loss is borne by ${who}: ${low} to ${high}.`,
  },
  worlds: (worlds: readonly (readonly [label: string, share: string])[]) =>
    `${worlds.map(([label, share]) => `${label}: ${share}`).join('; ')}.`,
  worldsHead: 'if instead',
  outsideHead: 'like cases',
  outside: (test: keyof typeof names | 'joint', k: number, n: number, what: string) =>
    `${k} of ${counted(n, 'case')} ${names[test]}: ${what}.`,
  contested: 'contested',
  doubt: (a: string, b: string) => `${a} against ${b}.`,
  andMore: (names: string, more: number) => `${names} and ${more} more`,
};
