const names = { accepted: 'accepted', ratified: 'ratified', kept: 'kept', paidFor: 'paid for' };
const four = `${names.accepted}, ${names.ratified}, ${names.kept} and ${names.paidFor}`;

/** The four tests of a package, as a reader calls them. */
export const testsEnglish = {
  names,
  /** What stands in place of a likelihood where a package is what all have without one. */
  noDeal: 'no deal',
  nothingToSign: 'this is what all have without agreement: there is nothing to sign',
  /** The answer to all four in one question. */
  question: `Would this package be ${four}, and what does that hinge on`,
  /** What the whole project is asked. */
  purpose: `Would this deal be ${four}, how sure is that, and which reports does the answer rest on?`,
  /** The question of a situation that somebody begins to write. */
  ownQuestion: `Would a deal be signed, pass, hold and be ${names.paidFor}?`,
  description: `Runs the tests of one package. ${capital(names.accepted)}: in which share of the draws does no required party lose, who blocks and by how much, which inputs and claims move it most (a first measure: one input at a time). ${capital(names.paidFor)}, where the situation has a ledger: in which share of the draws nobody falls short, who does first and when, who bears the loss. ${capital(names.ratified)}, where it has institutions: do they pass it, on which legal base, who stops it. ${capital(names.kept)}, where an issue has a controller: does nobody who can move alone gain by leaving, replies counted; who is most tempted, what holds the others.`,
};

/** Words for probabilities as in ICD 203 (2015), from the least to the most likely. */
export const likelihoodEnglish = {
  almostNoChance: 'almost no chance',
  veryUnlikely: 'very unlikely',
  unlikely: 'unlikely',
  roughlyEven: 'roughly even',
  likely: 'likely',
  veryLikely: 'very likely',
  almostCertain: 'almost certain',
};

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
