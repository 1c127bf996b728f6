/** The four tests of a package, as a reader calls them. */
export const testsEnglish = {
  names: { accepted: 'accepted', ratified: 'ratified', kept: 'kept', paidFor: 'paid for' },
  /** What stands in place of a likelihood where a package is what all have without one. */
  noDeal: 'no deal',
  nothingToSign: 'this is what all have without agreement: there is nothing to sign',
  /** The answer to all four in one question. */
  question: 'Would this package be accepted, ratified, kept and paid for, and what does that hinge on',
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
