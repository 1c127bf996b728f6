import { counted } from '../../numbers.ts';
import { testsEnglish } from './tests.ts';

const { names } = testsEnglish;

/** What the figures of answers say: tests, deadlines, votes, money that is lost, sources, and what keeps a deal. */
export const answerFiguresEnglish = {
  fourTests: {
    none: 'There is no proposal to show.',
    one: (title: string, share: string) => `“${title}” passes all four tests in ${share} of the draws`,
    best: (title: string, share: string, next: string, nextShare: string) =>
      `“${title}” passes all four tests most often, in ${share} of the draws; the next, “${next}”, in ${nextShare}`,
    nobody: (title: string, count: number) =>
      count === 1
        ? `“${title}” passes all four tests in no draw`
        : `None of ${count} proposals passes all four tests in any draw`,
    subtitle: 'share of draws that pass each test, in %',
    description: (count: number) =>
      `A row for each of ${count} proposals and a cell for each test: a tick for at least 90 %, a half-filled circle from 10 to 90 %, a cross below 10 %.`,
    legend: { yes: 'at least 90 %', open: '10 to 90 %', no: 'under 10 %' },
    by: (who: string) => `by ${who}`,
    notApplicable: 'does not apply',
    notTested: 'not tested',
    why: 'why',
    columns: {
      proposal: 'proposal',
      accepted: names.accepted,
      ratified: names.ratified,
      kept: names.kept,
      paidFor: names.paidFor,
      joint: names.joint,
    },
  },
  deadlines: {
    none: 'Nothing in the calendar lies ahead.',
    claim: (count: number, day: string, what: string) =>
      count === 1
        ? `If nobody acts, on ${day}: ${what}`
        : `If nobody acts, ${count} dates bring something; the first is ${day}: ${what}`,
    subtitle: 'what happens on each day if nobody acts; months and years run downward, each as long as it is',
    description: (count: number, from: string, to: string) =>
      `A line of time that runs downward with ${count} dates between ${from} and ${to}, each with what happens if nobody acts.`,
    asOf: (day: string) => `as of ${day}`,
    columns: { on: 'day or month', what: 'if nobody acts', range: 'range of the date' },
  },
  blocking: {
    none: 'There is no member to show.',
    enough: (who: string, count: number, share: string) =>
      `${who} can stop it: ${count === 1 ? 'one member' : `${count} members`} with ${share} of the weight`,
    short: (who: string, count: number, share: string) =>
      `${who} cannot stop it: ${count === 1 ? 'one member' : `${count} members`} with ${share} of the weight`,
    withOpen: (claim: string, who: string) => `${claim}; with ${who} they could`,
    nobody: 'No member refuses',
    subtitle: (body: string) =>
      `${body}: members that refuse, the heaviest first, by their number and their share of the weight in %; what lies in the shaded part stops it`,
    description: (count: number) =>
      `Steps from zero, one for each of ${count} members that refuse or may refuse, into or short of the part in which they stop the decision.`,
    across: 'members that refuse',
    up: 'share of the weight, %',
    stops: 'stops it',
    passes: 'passes',
    columns: {
      member: 'member',
      side: 'with every input at its median',
      share: 'share of the weight',
      together: 'together with those above',
    },
    sides: { yes: 'yes', no: 'no', open: 'abstains or undecided' },
    others: (count: number) => `${count} more`,
  },
  origin: {
    none: 'No claim has an origin.',
    claim: (origin: string, claims: number, outlets: number) =>
      outlets === 0
        ? `${claims === 1 ? 'One claim goes' : `${claims} claims go`} back to ${origin}, which nobody copies`
        : `${claims === 1 ? 'One claim goes' : `${claims} claims go`} back to one origin, ${origin}, and ${outlets === 1 ? 'one outlet copies' : `${outlets} outlets copy`} it`,
    subtitle:
      'number of claims that each outlet carries; whoever stands further right has it from the one above',
    description: (origin: string, count: number) =>
      `A tree that begins with ${origin}; below it ${counted(count, 'outlet')}, each indented under whom it has the claims from.`,
    columns: { outlet: 'outlet', from: 'copies', claims: 'claims' },
    unit: 'claims',
  },
  waterfall: {
    none: 'Nobody would have to pay.',
    claim: (name: string, share: string) => `${name} would bear most, ${share} of the loss`,
    claimUncovered: (share: string) => `${share} of the loss would stay with nobody who guarantees it`,
    subtitle: (unit: string) => `${unit}, from the whole loss down to what nobody covers`,
    description: (count: number) =>
      `Bars from left to right: the whole loss, then what each of ${count} guarantors takes off it, one below the other, and what is left.`,
    ifDemanded: 'If everything were demanded in the worst month',
    whole: 'whole loss',
    left: 'covered by nobody',
    others: (count: number) => `${count} others`,
    columns: { who: 'who', amount: 'amount', left: 'left after it' },
  },
  differences: {
    none: 'Nothing changed.',
    days: (from: string, to: string) => `${from} to ${to}`,
    files: (first: string, second: string) =>
      first === second ? 'The second file against the first' : `${first} to ${second}`,
    claim: (numbers: number, row: string, inRow: number) =>
      numbers === 1
        ? `one number changed, of ${row}`
        : inRow * 2 > numbers
          ? `${numbers} numbers changed, most of them, ${inRow}, of ${row}`
          : `${numbers} numbers changed, at most ${inRow} of any actor`,
    subtitle:
      'change of the position on 0 to 100 (bold) and of the salience (0 to 1) of each actor on each issue',
    description: (rows: number, columns: number) =>
      `A grid of ${rows} actors by ${columns} issues; a cell says how far position and salience moved from the first side to the second.`,
    answers: {
      claim: (title: string, from: string, to: string) => `“${title}” changes most, from ${from} to ${to}`,
      none: 'No answer changed',
      subtitle: `share of draws in which a proposal is ${names.accepted}, in %, on the first side (ring) and on the second (dot)`,
      description: (count: number) =>
        `A line for each of ${count} proposals from its share on the first side to that on the second.`,
      columns: { proposal: 'proposal', from: 'first side', to: 'second side' },
      gone: 'not on both sides',
    },
    subtitleShort:
      'change of the position on 0 to 100; s+ and s−: cares more or less (salience); ±: only the range; what is empty is the same',
    cares: (change: number) => (change > 0 ? 's+' : 's−'),
    long: { added: 'new', removed: 'gone', changed: 'range' },
    short: { added: 'new', removed: 'out', changed: '±' },
    columns: {
      actor: 'actor',
      issue: 'issue',
      position: 'change of position',
      salience: 'change of salience',
    },
  },
  swing: {
    none: 'No single number moves it within its range.',
    claim: (name: string, from: string, to: string) =>
      `${name} moves it most, from ${from.replace(/ %$/, '')} to ${to}`,
    subtitle:
      'share of draws that pass in %, with one number at either end of its range: hollow where it is low, filled where it is high',
    description: (count: number) =>
      `${count === 1 ? 'The one number that moves it' : `A row for each of ${count} numbers, the widest swing first`}: how often the proposal passes with it at either end, all else as ever.`,
    range: (low: string, high: string, tips: string | null) =>
      tips === null ? `${low} to ${high}` : `${low} to ${high}, tips at ${tips}`,
    columns: {
      number: 'number',
      answer: 'moves',
      low: 'low',
      atLow: 'passes at low',
      high: 'high',
      atHigh: 'passes at high',
      tips: 'tips at',
    },
  },
  payers: {
    none: 'There is no budget to pay.',
    title: (account: string) => `Who pays for ${account}`,
    claim: (least: string, most: string) =>
      least === most ? `${least} stays open under every proposal` : `from ${least} to ${most} stays open`,
    subtitle: (unit: string) =>
      `${unit} over the whole time, at the medians: a colour a payer, hatched what nobody pays`,
    description: (count: number) =>
      `A bar for each of ${count} proposals, all on one scale: who brings how much of the need, and what is left open.`,
    others: 'others',
    unpaid: 'nobody',
    ofAll: (unpaid: string, all: string) => `${unpaid} of ${all} open`,
    columns: { proposal: 'proposal', sum: 'need' },
  },
  keeping: {
    none: 'No breach harms anybody.',
    holds: 'everybody bound by it keeps it in every draw',
    claim: (name: string, share: string, bond: string | null) =>
      bond === null
        ? `${name} is the least likely to keep its word, in ${share} of the draws`
        : `${name} is the least likely to keep its word, in ${share} of the draws; a bond of ${bond} would hold it`,
    subtitle:
      'share of draws in % in which an actor keeps its word; the least patience that keeps it, 0 to 1; the bond that would, where all its issues are worth 1',
    description: (count: number) =>
      `A row for each of ${count} actors that are bound: a dot on a line of patience from 0 to 1, and a bar as long as the bond that would hold it.`,
    keeps: 'keeps it in',
    patience: 'patience needed',
    bond: 'bond needed',
    noPatience: 'none is enough',
    noBreach: 'no breach harms anybody',
    columns: { actor: 'actor', keeps: 'keeps it in', patience: 'patience needed', bond: 'bond needed' },
  },
};
