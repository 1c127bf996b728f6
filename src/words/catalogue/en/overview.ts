import { counted, listed } from '../../numbers.ts';
import { testsEnglish } from './tests.ts';

const { names } = testsEnglish;

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];

/** `2026-01-31` → `31 Jan 2026`; `2026-04` → `Apr 2026`. */
function dayText(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return [date === '' ? '' : String(Number(date)), months[Number(month) - 1] ?? month, year]
    .filter((part) => part !== '')
    .join(' ');
}

/** The year is said once where both are of it. */
function withoutYear(low: string, high: string): string {
  return low.slice(0, 4) === high.slice(0, 4) ? dayText(low).replace(/ \d{4}$/, '') : dayText(low);
}

/** The next such day: its year is said where it is more than a year away. */
function nextDay(day: string, from: string): string {
  const isNear = day < `${Number(from.slice(0, 4)) + 1}${from.slice(4, day.length)}`;
  return isNear ? dayText(day).replace(/ \d{4}$/, '') : dayText(day);
}

/** `United States and European Union` is one actor and two powers. */
const verb = (who: string, isOne: boolean, one: string, several: string) =>
  `${who} ${isOne && !who.includes(' and ') ? one : several}`;
const refuses = (who: string, isOne: boolean) => verb(who, isOne, 'refuses', 'refuse');

/** The first screen: the answer in ten seconds. */
export const overviewEnglish = {
  day: dayText,
  nextDay,
  /** `accepted and kept`: the tests that are asked of a proposal. */
  tests: (asked: readonly (keyof typeof names)[]) => listed(asked.map((test) => names[test])),
  headline: {
    none: 'The file makes no proposal that can be asked about.',
    yes: (title: string, tests: string, share: string) =>
      `Yes: “${title}” would be ${tests}, in ${share} of draws.`,
    open: (title: string, tests: string, share: string) =>
      `It is open whether “${title}” would be ${tests}: it is in ${share} of draws.`,
    no: (title: string, tests: string, share: string) =>
      `No: even “${title}” would be ${tests} in only ${share} of draws.`,
    never: (title: string | null, tests: string, draws: string) =>
      `No: in none of ${draws} draws would ${title === null ? 'any proposal' : `“${title}”`} be ${tests}.`,
  },
  standfirst: {
    others: (others: number, share: string) =>
      others === 1 ? `The other does so in ${share}.` : `None of the other ${others} exceeds ${share}.`,
    otherHardly: (others: number) =>
      others === 1 ? 'The other does so in under 1 %.' : `None of the other ${others} reaches 1 %.`,
    otherNever: (others: number) =>
      others === 1 ? 'The other never does so.' : `None of the other ${others} ever does so.`,
    oneRefusal: (rows: readonly (readonly [title: string, who: string])[]) =>
      `${rows.map(([title, who]) => `“${title}” fails on ${who} alone`).join('; ')}.`,
    range: (low: string, high: string) => `${low} to ${high}`,
    money: (sum: string, without: string | null) =>
      `Bills of ${sum} stay unpaid${without === null ? '' : `; without a deal ${without}`}.`,
  },
  explains: {
    nothing: 'The file names nothing that has happened, so nothing tests it.',
    ignored: 'What has happened is left aside: every draw counts alike.',
    notTested: 'Whether the file explains what has happened could not be tested.',
    yes: (facts: number, share: string) =>
      `The file explains what has happened: ${share} of draws meet all of ${counted(facts, 'fact')}.`,
    no: (facts: number, share: string) =>
      `The file does not explain what has happened: only ${share} of draws meet all of ${counted(facts, 'fact')}.`,
  },
  because: {
    notTested: 'not tested',
    accepted: {
      yes: 'all signatories gain',
      notApplicable: 'nobody need sign',
      refuse: refuses,
      some: 'some signatory refuses',
    },
    ratified: {
      yes: 'the bodies pass it',
      notApplicable: 'no body decides',
      noBodies: 'no bodies in the file',
      refuse: refuses,
      some: 'some member refuses',
      court: 'a court may strike its base',
    },
    kept: {
      yes: 'nobody gains by leaving',
      notApplicable: 'it binds nobody',
      refuse: (who: string, isOne: boolean) => verb(who, isOne, 'is tempted', 'are tempted'),
      some: 'somebody is tempted',
    },
    paidFor: {
      yes: 'the money is there',
      notApplicable: 'no ledger in the file',
      refuse: (who: string, isOne: boolean) => verb(who, isOne, 'lacks money', 'lack money'),
      some: 'somebody lacks money',
    },
    andMore: (who: string, more: number) => `${who} and ${more} more`,
    members: (count: number) => `${count} members`,
  },
  nothingChanges: {
    title: testsEnglish.nothingChanges,
    move: (who: string, option: string) => `${who}: ${option}`,
  },
  deadlines: {
    unlessAll: (options: string, count: number) => `${options} unless all ${count} renew`,
    unlessRenewed: (options: string) => `${options} unless renewed`,
    all: (count: number, body: string) => `all ${count} members of the ${body}`,
    usedUp: (account: string) => `${account} has used up its money`,
    range: (low: string, high: string | null) =>
      high === null ? `${dayText(low)} or later` : `${withoutYear(low, high)} to ${dayText(high)}`,
  },
  units: { points: 'percentage points', utility: 'utility of its worst-off signatory' },
  promisedTwice: (one: string, other: string, promised: string, available: string, account: string) =>
    `“${one}” and “${other}” promise ${promised} out of ${available} at ${account}.`,
};
