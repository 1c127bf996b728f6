import { testsEnglish } from './tests.ts';

const { joint } = testsEnglish.names;

/** From a number to what it rests on. */
export const traceEnglish = {
  reads: (words: string, written: string) => `${words}: ${written}`,
  movesVerdict: (swing: string) => `, moves what the test hinges on by ${swing}`,
  claims: (ids: string) => `claims ${ids}`,
  restsOn: (what: string) => `rests on ${what}`,
  nothing: 'nothing',
  origin: (grade: string, origin: string) => ` ${grade} origin ${origin}`,
  report: (chain: string, report: string) => `${chain}; report ${report}`,
  notSupplied: (fingerprint: string) => `words not supplied (fingerprint ${fingerprint})`,
  quoted: (text: string) => `“${text}”`,
  somewhere: 'somewhere in the text',
  at: (place: string) => `at ${place}`,
  contradictedBy: (ids: string) => `contradicted by ${ids}`,
  alsoRests: (ids: string) => `also resting on it: ${ids}`,
  moves:
    'tests that it moves: by how much what a test turns on (utility; what is paid for: money) changes from the lowest to the highest fifth of an input that cites it',
  moved: (proposal: string, test: string, swing: string, inputs: string) =>
    `${proposal}: ${test} by ${swing}, through ${inputs}`,
  leftOut: 'answers that are others where it is taken as unsaid, on the same draws:',
  leavesAll: 'taken as unsaid it changes no answer',
  without: (proposal: string, test: string, before: string, after: string) =>
    `${proposal}: ${test} ${before} → ${after}`,
  answer: (title: string, test: string) => `${title}: ${test}`,
  withoutClaim: (id: string) => `Without claim ${id}`,
  smaller: (count: number) => `${count} ${count === 1 ? 'other' : 'others'} by less than a tenth of a point`,
  byPoints: (change: string) => ` (${change} points)`,
  leftOpen: (ids: string) => `left open by ${ids}, which confirm nothing`,

  /** The joint answer: `all four very unlikely, 7 %; most often kept is what fails first, in 60 % of draws`. */
  joint: (answer: string, test: string, share: string) =>
    `${joint} ${answer}; what fails first most often: ${test}, in ${share} of draws`,
  test: (test: string, answer: string) => `${test} ${answer}`,
  wordAndShare: (word: string, share: string) => `${word}, ${share}`,
  proposal: (title: string) => `proposal: ${title}`,
  event: (day: string, event: string) => `${day}: ${event}`,
  estimates: (count: number, path: string) => `${count} estimates under ${path}`,
  onClaim: (id: string) => `everything that rests on claim ${id}`,
  verdict: (title: string, answer: string, isMoved: boolean) =>
    `${title}: ${answer}; ${isMoved ? 'the inputs that move it most, and what they rest on' : 'no single input moves it'}`,
};
