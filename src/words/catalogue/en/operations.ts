/** What each operation is for, in a line and at length. */
export const operationsEnglish = {
  brief: {
    summary: 'The answer for every proposal on one screen of text',
    description:
      'The joint answer in a sentence, every proposal by its four tests with who stops it, what it turns on, what to check first, the next dates and what happens if nobody acts: 25 lines. One proposal by its id or its number in 40 lines; everything at length with full. Tests that this version cannot run are named as not tested.',
  },
  forecast: {
    summary: 'Where each issue would end when the actors push, beside the baselines',
    description:
      'Headline: the compromise model (mean of positions weighted by capability × salience) with the range that its published record supports (about 30 points rmse on 351 issues). Beside it every other model in one row, and two dynamics: the expected utility model round by round, the Spatial Model of Politics over all issues together: who presses whom, who moves and why. Also runs either model on files of actors of other programs.',
  },
  deals: {
    summary: 'Is there a deal, which packages are best, who vetoes, what would open the way',
    description:
      'The whole package space at the medians of all inputs, exactly and without listing it: size of the zone of possible agreement, Pareto frontier, Nash, Kalai–Smorodinsky, egalitarian and utilitarian points, price of each veto, cost of each red line, smallest concessions that open an empty zone, logrolls, improvements of proposals. Reads situations and negotiation domains of other programs.',
  },
  trade: {
    summary: 'What an embargo or dearer trade does to each country’s real income, as a lower bound',
    description:
      'Solves a one-sector Armington model of world trade exactly after trade between groups of countries stops or becomes dearer, and gives real income, wages, prices and exports country by country, what each would lose if all trade ended, and what other models say as published. One sector understates the losses several times over: no forecast.',
  },
  votes: {
    summary: 'Which packages pass the institutions, who can block, and whose consent is missing',
    description:
      'Votes of the bodies that must pass options of a package, under every legal base argued for: probability of passage over the draws, who is decisive, smallest blocking coalitions, the fewest that would have to be won over; renewals in the calendar and what lapses when nobody acts; power indices (Shapley–Shubik, Banzhaf, Coleman), exact. Also reads a roster with weights and a rule.',
  },
  stability: {
    summary: 'Which packages hold once reached, who would break them, and what holds the others',
    description:
      'The graph model for conflict resolution. Of a situation: for each proposal who could gain by moving what it controls alone, which replies deter it (Nash, GMR, SMR, SEQ), in which share of the draws, and how many of all packages are equilibria at the medians. Of a conflict file: every state by concept and actor, coalitions, how states come about, what an actor would have to want.',
  },
  ledger: {
    summary: 'What a package does to the money, month by month: who pays, who runs dry, who bears the loss',
    description:
      'A double-entry simulation of the instruments of a situation: custody, levies, loans, guarantees, funds, projects, exports, budgets. Whole minor units, fixed order of events in a month, every transaction with its claims. Says who falls short first, what was promised twice, what each actor gains or loses against no deal. Also solves stock-flow models written as equations.',
  },
  report: {
    summary: 'Write the whole answer as one HTML file',
    description:
      'One file that fetches nothing: on its first screen all proposals by the four tests, who stops them, what they turn on and what to check; then each proposal in its place. Every number opens what it rests on, down to the words of a passage, where texts are supplied. At most twelve sheets of paper, or two; all tables and figures when asked for.',
  },
  check: {
    summary: 'Find what is wrong with a situation and count what its numbers rest on',
    description:
      'Reads a situation, its evidence and its outcomes, and lists every error, warning and note at its place, all at once. Errors stop all other operations. An estimate that cites no claim and states no assumption is a warning.',
  },
  evidence: {
    summary: 'List and filter the claims, and read their passages again in the texts',
    description:
      'Claims with grade, origin and chain. With a folder of texts, reports are matched by SHA-256 and every passage is read again to the letter: one whose words have changed is an orphan, reported with its place and never moved.',
  },
  trace: {
    summary: 'From a number or a verdict to its passages, and back from a claim',
    description:
      'Follows the support of an estimate, of a whole part of the file, or of a verdict down to claims, chains of carriers and passages. For a claim it goes the other way: everything that rests on it, the tests of which proposals it moves, and which answers are others where it is taken as unsaid, on the same draws.',
  },
  diff: {
    summary: 'What changed between two situations, or two days of one',
    description:
      'Which claims, numbers and conclusions differ between two files, or between two days of one file. Of every proposal the four tests and the joint answer are asked on both sides, in the same draws, so differences are not the dice. With --credit each change is divided among the numbers that differ: what goes where a number is as on the first side, all others kept; the rest is given as together, so that all of it is the whole change.',
  },
  init: {
    summary: 'Copy the worked example into a folder of your own',
    description:
      'Writes the situation that Détente began with: actors, issues, stances, proposals and evidence, ready to change.',
  },
  upgrade: {
    summary: 'Write out what a situation leaves open, as wide defaults that can be seen',
    description:
      'Adds the keys that a verdict needs and the file does not have: impatience, reply lag and cost of acting alone of who controls an issue, the cost of dissent in councils, the chance that a right file misses a fact, and comments where a day or a need has no default. Numbers that the file states are left alone; comments and layout are kept. Marked `default:`, they count as gaps until somebody says better.',
  },
  schema: {
    summary: 'The JSON Schema of a file format or of an operation',
    description:
      'JSON Schema (draft 2020-12) of situation, evidence, ledger, outcomes and conflict files, for editors, and of every operation’s input and output.',
  },
  reference: {
    summary: 'The reference of all operations as Markdown',
    description:
      'Every operation with its settings and examples, made from the same registry as the command line, HTTP and MCP.',
  },
};
