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
  /** A test and its answer: `accepted unlikely, 32 %`. */
  test: (test: string, answer: string) => `${test} ${answer}`,
  wordAndShare: (word: string, share: string) => `${word}, ${share}`,
  proposal: (title: string) => `proposal: ${title}`,
  event: (day: string, event: string) => `${day}: ${event}`,
  estimates: (count: number, path: string) => `${count} estimates under ${path}`,
  onClaim: (id: string) => `everything that rests on claim ${id}`,
  verdict: (title: string, answer: string, isMoved: boolean) =>
    `${title}: ${answer}; ${isMoved ? 'the inputs that move it most, and what they rest on' : 'no single input moves it'}`,
};
