import { counted } from '../../numbers.ts';
import { testsEnglish } from './tests.ts';

const { names } = testsEnglish;

/** `EUR bn` → `bn`: the currency is said below. */
const scaleOf = (unit: string) => unit.split(' ').at(-1) ?? unit;

/** The first screen on a terminal. */
export const overviewScreenEnglish = {
  title: (title: string, day: string) => `${title}, as of ${day}`,
  notTested: (tests: string) => `Not tested for want of data: ${tests}.`,
  table: {
    proposal: 'proposal',
    stoppedBy: 'stopped by',
    scale: scaleOf,
    some: (names: string, more: number) => `${names} +${more}`,
    nobodyMoves: 'nobody moves alone',
    ruledOut: (title: string, says: string) => `Ruled out: “${title}” (${says}).`,
    more: (count: number) => `and ${count} more`,
    legend: (
      signs: { readonly yes: string; readonly open: string; readonly no: string },
      unit: string | null,
    ) =>
      `${signs.yes} at least 90 % of draws  ${signs.open} 10 to 90 %  ${signs.no} under 10 %${unit === null ? '' : `  ${scaleOf(unit)}: ${unit} unpaid`}`,
  },
  turnsOn: 'turns on',
  /** The joint answer is what the table is about: only a test of its own is named. */
  turn: (words: string, test: keyof typeof names, low: string, high: string) =>
    `${words}: ${test === 'joint' ? '' : `${names[test]} `}${low}, ${high}`,
  shareAt: (share: string, value: string) => `${share} at ${value}`,
  tips: (value: string, resolution: string) => `; half at ${value} ± ${resolution}`,
  noTurn: 'no single number within its range',
  worlds: 'worlds',
  inWorld: (share: string, world: string) => `in ${share} if ${world}`,
  inWorlds: (row: string, test: 'accepted' | 'joint', shares: readonly string[]) =>
    `${row} ${test === 'joint' ? 'passes all tests' : names.accepted} ${shares.join(', ')}`,
  checkFirst: 'check first',
  claim: (words: string, who: string) => `“${words}” (${who})`,
  via: (speaker: string, outlet: string) => `${speaker}, ${outlet}`,
  measure: (words: string) => `${words}, which nobody has measured`,
  moves: (what: string, row: string, by: string) =>
    `${what} moves ${row === '' ? 'it' : `proposal ${row}`} by ${by}`,
  points: (by: string) => `up to ${by} points`,
  utility: (by: string) => `${by} in utility`,
  nothingToCheck: 'no report moves an answer',
  nextDates: 'next dates',
  date: (day: string, words: string, range: string | null) =>
    `${day}: ${words}${range === null ? '' : ` (${range})`}`,
  noDates: 'the file names none',
  restsOn: 'rests on',
  rests: (numbers: number, judged: number, contradictions: number) =>
    `${numbers} numbers, ${judged} of them judged; ${counted(contradictions, 'pair')} of claims contradict`,
  askFurther: 'ask further',
  sources: 'Sources',
};
