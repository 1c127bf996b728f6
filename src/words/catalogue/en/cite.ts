/** A claim put to a number. */
export const citeEnglish = {
  summary: 'Let a number rest on an accepted claim: what the claim says of it is pooled with what others say',
  description:
    'Writes into the situation what an accepted claim says of a number: a first reading takes the place of what stood there, a further one stands beside the others and is pooled with them by grade, chain, age and origin. What the claim means for the number is a judgement, and whoever gives it is its author. Comments, order and layout are kept; a file that could not be loaded is not written.',
  noClaim: (id: string) => `'${id}' is no claim of the evidence`,
  areClaims: (near: string | undefined) =>
    near === undefined ? 'claims stand under claims: in the evidence file' : `did you mean '${near}'?`,
  notAccepted: (id: string, status: string) => `claim '${id}' is ${status === 'draft' ? 'a draft' : status}`,
  acceptFirst: 'accepted claims alone support numbers: detente accept takes a draft in',
  noNumber: (path: string) => `'${path}' is no number of the situation`,
  areNumbers: (near: string | undefined) =>
    near === undefined ? 'name it as detente check --json does' : `did you mean '${near}'?`,
  notHere: 'the number stands in another file, or in none: write it out first',
  written: (file: string) => `written to ${file}`,
  wouldWrite: (file: string) => `would be written to ${file}; without --dry-run it is`,
};
