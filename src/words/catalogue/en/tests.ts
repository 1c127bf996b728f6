const names = {
  accepted: 'accepted',
  ratified: 'ratified',
  kept: 'kept',
  paidFor: 'paid for',
  joint: 'all four',
};
const four = `${names.accepted}, ${names.ratified}, ${names.kept} and ${names.paidFor}`;

/** The four tests of a package, as a reader calls them. */
export const testsEnglish = {
  names,
  nothingChanges: 'Nothing changes',
  /** What stands in place of a likelihood where a package is what all have without one. */
  noDeal: 'no deal',
  untested: 'not tested',
  atMost: (word: string) => `at most ${word}`,
  nothingToSign: 'this is what all have without agreement: there is nothing to sign',
  /** The answer to all four in one question. */
  question: `Would this package be ${four}, and what does that hinge on`,
  /** What the whole project is asked. */
  purpose: `Would this deal be ${four}, how sure is that, and which reports does the answer rest on?`,
  /** The question of a situation that somebody begins to write. */
  ownQuestion: `Would a deal be signed, pass, hold and be ${names.paidFor}?`,
  description: `Runs the tests of one package. ${capital(names.accepted)}: in which share of the draws do all gain who must sign, those who move what it changes and those whom it charges, over what they get without agreement; who blocks and by how much, which inputs and claims move it most (a first measure: one input at a time). ${capital(names.paidFor)}, where the situation has a ledger: in which share of the draws nothing of the package falls short, and what it covers is financed; who falls short first and when, who bears the loss. ${capital(names.ratified)}, where it has institutions: do they pass it, whoever stands aside, on which legal base, who stops it. ${capital(names.kept)}, where an issue has a controller: does nobody who is bound by it gain by a breach, the others’ reply counted; who is most tempted, what bond would hold it. The joint answer comes first: the share of draws, weighed by what has happened, that pass all tests.`,
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
