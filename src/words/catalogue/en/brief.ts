import { counted } from '../../numbers.ts';
import { testsEnglish } from './tests.ts';

const { names } = testsEnglish;

/** The lines of a brief: a sentence a test. */
export const acceptedEnglish = {
  share: (share: string) => `all who must sign gain in ${share} of draws; `,
  missing: (names: string, share: string) =>
    `; must sign though not named: ${names} (those named alone: ${share})`,
  standing: (loses: boolean, name: string, low: string, high: string) =>
    `${loses ? 'loses most' : 'gains least'}: ${name} (${low} to ${high})`,
  inDraws: (name: string, share: string) => `${name} in ${share} of draws`,
  noneBlocks: 'none of the signatories blocks in more than one draw of twenty',
  blockedBy: (names: string) => `blocked by ${names}`,
  notAsked: (names: string) => `; lose without being asked: ${names}`,
};

export const ratifiedEnglish = {
  notTested: 'not tested: the situation has no institutions',
  nobodyDecides: 'no body has to decide',
  passesIn: (share: string) => `passes in ${share} of draws`,
  atBest: (share: string) => `, in ${share} on the legal base that serves it best`,
  base: (label: string, rule: string) => `${label} (${rule})`,
  passes: (does: boolean) => (does ? 'passes' : 'fails'),
  wereIt: (base: string, passes: string, share: string) => `were it ${base}: ${passes}, ${share}`,
  manyRefuse: (count: number) => `, ${count} refuse`,
  refuse: (who: string, count: number) => `, ${who} ${count === 1 ? 'refuses' : 'refuse'}`,
  vote: (body: string, base: string, passes: string, share: string, more: string) =>
    `${body}, ${base}: ${passes} at the medians, ${share}${more}`,
  members: (count: number) => `${count} members`,
  turnedBy: (who: string, option: string, cost: string) => `would turn ${who}: ${option}, ${cost}`,
  costs: (who: string, loss: string, money: string | null) =>
    `which costs ${who} ${loss} (${money ?? 'no sum: what money is worth to it is not said'})`,
  costsNobody: 'which costs no other signatory anything',
  notTurned: (who: string) => `no single change of the package turns ${who}`,
};

export const keptEnglish = {
  bindsNobody: 'binds nobody: no issue that it changes has a controller',
  untested: (why: string) => `not tested: ${why}`,
  keeps: (share: string, signed: string | null) =>
    `everybody bound by it keeps it in ${share} of draws${signed === null ? '' : `, and in ${signed} of those in which it is signed`}`,
  breaks: (who: string, share: string) => `most tempted: ${who}, breaking it in ${share} of draws`,
  by: (changes: string) => `, by ${changes}`,
  nobodyReplies: 'nobody would answer',
  takeBack: (issues: string) => `the others would then take back ${issues}`,
  carrotAndStick: (inducement: string, deterrent: string) =>
    ` (at the medians the package gives it ${inducement} against that breach, the reply takes ${deterrent} away)`,
  bond: (bond: string) => `; in half of the draws a bond worth at most ${bond} in utility would hold it`,
  often: (seq: string, smr: string) => `it leaves in ${seq} of draws under SEQ, ${smr} under SMR`,
  costs: (cost: string) => `, the best would cost it ${cost}`,
  noGain: (who: string, cost: string, often: string) =>
    `${who}: no move of its own is a gain${cost}, so the package itself is what holds it; ${often}.`,
  gainOf: (changes: string, gain: string) => `${changes}, a gain of ${gain}`,
  nobodyAnswers: 'nobody could answer so that it would regret it',
  escapes: 'those who could answer would not want to, and it could escape their answer',
  unwilling: 'those who could answer would not want to',
  leaves: (who: string, gain: string, why: string, often: string) =>
    `${who} would leave for ${gain}: ${why}; ${often}.`,
  sentence: (held: string, often: string) => `${held}; ${often}.`,
  held: (who: string, gain: string, reply: string) =>
    `${who} could gain by ${gain}, but ${reply}, which leaves it no better off than staying`,
  gain: (changes: string, gain: string) => `${changes} (${gain})`,
  answers: (who: string, changes: string, isFirst: boolean) =>
    `${who} would ${isFirst ? 'then ' : ''}answer with ${changes}`,
  undone: 'what others do next undoes it',
  irreversible: (label: string) => `${label} (which nobody can undo alone)`,
  andMore: (shown: string, more: number) => `${shown} and ${more} more`,
  option: (issue: string, label: string) => `${issue} “${label}”`,
};

export const paidForEnglish = {
  notTested: 'not tested: the situation has no ledger',
  honoured: (share: string) => `nothing of the package falls short in ${share} of draws`,
  financed: (share: string) => `, what it covers is financed in ${share}`,
  elseFirst: (low: string, high: string) => `; whoever falls short, first in ${low} to ${high}`,
  yes: (share: string) => `nobody falls short at the medians; ${share}`,
  asWithout: 'as',
  against: (sum: string) => `against ${sum}`,
  no: (lack: string, median: string, low: string, high: string, against: string, share: string) =>
    `at the medians first ${lack}; ${median} is lacking in all (${low} to ${high}), ${against} without a deal; ${share}`,
  sameMoney: (title: string, promised: string, available: string) =>
    `promises the same money as “${title}”: together ${promised} out of ${available}`,
  loser: (name: string, low: string, high: string) => `${name} (${low} to ${high})`,
  runsOut: (account: string, deal: string, noDeal: string) =>
    `${account} is used up ${deal}; without a deal ${noDeal}`,
  dryIn: (median: string | null, low: string, high: string | null) =>
    median === null
      ? `in fewer than half of the draws (5 % of them by ${low})`
      : `in ${median} (${low} to ${high ?? 'later than the run'})`,
  neverDry: 'in fewer than one draw of twenty',
  bearsLoss: (who: string) => `bears the loss: ${who}`,
};

export const briefEnglish = {
  asOf: (day: string) => `as of ${day}`,
  answer: (answer: string) => `${names.joint}: ${answer}`,
  wordAndShare: (word: string, share: string) => `${word}, ${share}`,
  byline: (title: string, by: string) => `${title} (${by})`,
  worlds: 'worlds',
  hingesOn: 'hinges on',
  noSingleInput: 'no single input',
  hinge: (words: string, swing: string) => `${words} [${swing}]`,
  verify: 'verify',
  verifyClaim: (claim: string, words: string, swing: string) =>
    `claim ${claim} (${words}) — inputs that cite it move the gain of the worst-off signatory by up to ${swing}`,
  contested: 'contested',
  why: (situation: string, proposal: string) =>
    `why? detente trace ${situation}#verdicts.${proposal}.accepted`,
  foot: (
    counts: {
      readonly judgementAlone: number;
      readonly estimates: number;
      readonly unsupported: number;
      readonly claims: number;
      readonly origins: number;
    },
    seed: number,
    samples: string,
    version: string,
    inputs: string,
  ) =>
    `${counts.judgementAlone} of ${counts.estimates} numbers rest on judgement alone, ${counts.unsupported} on nothing · ${counts.claims} claims, ${counts.origins} origins · seed ${seed} · ${samples} samples · detente ${version} · inputs ${inputs}…`,
  claim: (source: string, grade: string, statement: string) => `${source}, ${grade}: ${statement}`,
  leftOpen: (number: string, claims: string) => `${number} is left open by ${claims}, which confirm nothing`,
  doubt: (a: string, b: string, note: string) => `${a} against ${b}${note}`,
  note: (text: string) => ` (${text})`,
  range: (share: string, low: string, high: string) =>
    `${share} of draws (${low} to ${high} by sampling alone)`,
  best: (proposals: number, title: string, range: string, word: string) =>
    `Of ${counted(proposals, 'proposal')}, “${title}” is the one that most often passes all tests: in ${range}, ${word} as far as the stated ranges go.`,
  other: (title: string, share: string) => `“${title}” ${share}`,
  others: (all: string) => `The others: ${all}.`,
  hingeSentence: (words: string, title: string, swing: string) =>
    `Nothing moves what a signatory gains more than ${words}: the worst-off under “${title}” by ${swing} between the lowest and the highest fifth of its range.`,
  restsOn: (
    counts: {
      readonly judgementAlone: number;
      readonly judgedSizes: number;
      readonly estimates: number;
      readonly cited: number;
      readonly claims: number;
      readonly citedOrigins: number;
      readonly contradictions: number;
    },
    untested: string,
  ) =>
    `${counts.judgementAlone} of ${counts.estimates} numbers rest on judgement alone, and of ${counts.judgedSizes} more claims give a direction only and the size is judged; those and the others cite ${counts.cited} of ${counted(counts.claims, 'claim')}, which go back to ${counted(counts.citedOrigins, 'origin')}; ${counted(counts.contradictions, 'pair')} of claims contradict each other${untested}.`,
  untested: (tests: string) => `; whether a package would be ${tests} is not tested here`,
  andMustSign: 'and must sign',
  withoutBeingAsked: 'without being asked',
  largestLoss: (who: string, title: string, low: string, high: string, asked: string) =>
    `The largest loss is that of ${who} under “${title}”: ${low} to ${high} in units where all its issues together are worth 1, ${asked}.`,
  markdown: {
    question: (question: string, day: string) => `${question} As of ${day}.`,
    proposal: 'proposal',
    hinge: (words: string, swing: string) => `${words} (${swing})`,
    sources: 'Sources',
    claim: (id: string) => `claim ${id} `,
    made: (version: string, seed: number, samples: number, inputs: string) =>
      `Détente ${version}, seed ${seed}, ${samples} samples, inputs ${inputs}`,
    source: (statement: string, id: string, grade: string, chain: string) =>
      `${statement} (${id}, ${grade}; ${chain}`,
  },
};
