import { fileSettingsEnglish } from './settings-of-files.ts';

/** What each setting of an operation is, as `--help`, the reference and the descriptions of the API say it. */
export const settingsEnglish = {
  ...fileSettingsEnglish,
  shared: {
    figures: 'folder to write the figures to: each as an SVG picture, and its data as CSV, named by its id',
    situation:
      'folder with a situation.yaml, the file itself, or a name in situations/ or catalog/; the package brings its own',
    asOf: 'the day the numbers are to be true of; the file’s own as_of otherwise',
    set: 'what if: an estimate set to another value, e.g. stances.ru.ceasefire.salience=0.2; repeatable',
    proposal: 'id of a proposal in the file, or its number in the tables',
    option: 'any package instead of a proposal: issue=option, repeatable; issues not named stay at no deal',
    ignore: 'what to leave out: observed takes plain draws, not weighed by what has happened',
    seed: 'the same seed gives the same bytes',
    samples: 'draws of all uncertain inputs',
    modelUrl:
      'address of an OpenAI-compatible server that reads in place of the rules; nothing is sent without',
    model: 'name of the model, as its server has it',
    modelKey: 'name of the environment variable that holds the server’s key; none is read without',
    timeout: 'seconds to wait for each answer',
    cache: 'folder in which the model’s answers are kept, by hash',
    offline: 'read by the answers kept in the folder alone, and send nothing',
    until:
      'stop once every joint answer is known to so much either way, 0.02 for two points of 100; samples is then the most',
    dryRun: 'show what would be written, and write nothing',
  },
  brief: {
    proposal: 'one proposal opened instead of all: its id, or its number in the tables',
    full: 'everything at length, every test of every proposal',
    format: 'how the words are set; markdown has numbered sources',
  },
  commitments: {
    status: 'only those that stand so',
  },
  deals: {
    situation: 'a situation, or a negotiation domain: GENIUS folder, GeniusWeb, NegoLog or normalised JSON',
    profiles: 'files of a domain’s profiles, where its folder holds those of others, too',
    parties: 'whose agreement is needed; the file’s required parties otherwise',
    withoutAnswers: 'only zone, frontier and recommended points: no red lines, concessions, logrolls',
    convention: 'also give points as another program defines them, for comparison',
    reservation: 'utility of no deal where the file does not say, or what if: party=0.4, repeatable',
    at: 'moment of agreement in a domain with discounts: 0 now, 1 the deadline',
    csv: 'file to write the undominated packages to',
    samples: 'draws of a situation’s uncertain inputs in which the recommended points are tried; 0: none',
    timeLimit: 'seconds a single search may take before it gives the gap; results then depend on the machine',
    eps: 'guarantee wanted for continuous issues of a domain',
  },
  drivers: {
    proposal: 'id of a proposal in the file, or its number in the tables; all of them where left out',
    by: 'what inputs are put together by',
    most: 'how many inputs or groups are listed for each answer',
    tipping: 'how many of the first inputs of each answer are looked at for where it tips',
    points: 'values of each of them, and of each input of a map, that are tried over its range',
    map: 'two inputs whose values are held together, A,B: the answers over both ranges',
  },
  expiry: {
    event: 'id of an event in the calendar; without it the next that changes what holds without a deal',
  },
  forecast: {
    situation:
      'a situation, or a file of actors: KTAB’s CSV or XML, or a table for the expected utility model',
    issue: 'one issue of a situation, its replay in full',
    format: 'how a file of actors is written; told by its first lines otherwise',
    model: 'model to run on a file: smp for KTAB’s files, eum for tables of actors, or a simple one',
    setting:
      'setting of the model, name=value: votingRule=Cubic, maxTurns=20, ties=stronger-then-lower; repeatable',
    preset: 'reading of the expected utility model (scholz-table2 where not given)',
    q: 'Q of the expected utility model: chance that the other stays put if not challenged (1 where not given)',
    range: 'ends of the scale of a table of actors: 4,10; the outermost positions where not given',
    rounds: 'rounds to show, whatever happens; the most turns of smp',
    csv: 'file to write the rounds of a file’s model to',
  },
  improve: {
    proposal: 'id of one proposal of the file, or its number in the tables; all of them otherwise',
    signedBy:
      'actors whose signature the best package must need; repeatable: a step of one actor alone is no deal',
    samples: 'draws of all uncertain inputs in which every package is tried',
    most: 'packages put to all four tests at most in the search for the best',
  },
  ledger: {
    situation: 'a situation with a ledger, or a file of equations (kind: equations)',
    together: 'further proposals honoured at the same time: what has been promised twice; repeatable',
    months: 'months to run, when not those of the ledger',
    month: 'print the matrices and transactions of this month: 2026-07',
    cell: 'what made a cell of the balance sheet: month/row/account, or row/account',
    samples: 'draws of all uncertain inputs; 0: the exact run at the medians alone',
    hledger: 'file to write the run to as an hledger journal',
    beancount: 'file to write the run to as a beancount journal',
    csv: 'file to write transactions, or the series of equations, to',
    periods: 'periods of an equation model to solve',
    method: 'how simultaneous equations are solved',
  },
  report: {
    out: 'file to write; report-<situation>.html in this folder otherwise',
    pages:
      'sheets that it may fill: 2 for the first page and what to check; 12, with every proposal in its place, where left out',
    full: 'adds all tables and figures: packages, votes, moves, money, positions, every number and claim',
    live: 'adds the workbench and the files that the answer is worked out from: in the file itself, without a network, numbers are changed and an address restores what it says',
    reports: 'folder with texts of reports: claims are marked in them',
  },
  roles: {
    roles: 'ids of the actors that are played; all whose signature some proposal needs otherwise; repeatable',
    option:
      'the package that the class agreed on: issue=option, repeatable; issues not named stay at no deal',
  },
  stability: {
    situation: 'a situation, or a conflict file: our own format in YAML or JSON, or a GMCR+ save file',
    state: 'state of a conflict to ask about: why it is stable, who could break it, what would change it',
    from: 'status quo of a conflict: how one gets from it to every state, and to --state',
    concept: 'concept that the words speak of',
    wants: 'actor whose ranking may change: what it would have to want for --state to hold; repeatable',
    window:
      'places of an actor’s ranking that may be reordered, best first, to count rankings under which --state holds: Syria=1-6; repeatable',
    bloc: 'actors of a conflict that move as one: MoE+Uniroyal; repeatable',
    csv: 'file to write the stability of every state of a conflict to',
    conflict: 'file to write a conflict to in our own format',
    gmcr: 'file to write a conflict to in the save format of GMCR+',
    samples: 'draws of a situation’s uncertain inputs; the first 500 are used',
  },
  sweep: {
    parquet: 'file for all draws as a Parquet table: inputs by path, tests, and what they turn on',
    shard: 'work out one share of the parts, i/n: 3/64 is the third of 64; needs out',
    out: 'folder that finished parts are kept in; a run that was stopped goes on from there',
    scrambles:
      'draws are the points of so many scrambles of a Sobol’ net, and intervals are between these; samples is then so many times a power of two',
    database: 'PostgreSQL database whose workers work the parts out: postgresql://user@host:5432/name',
    lease: 'seconds after which a part that no worker ended is handed out again (300); needs database',
  },
  timeline: {
    asOf: 'the last day; the file’s own as_of otherwise',
    from: 'the first day; the first on which the files can be asked otherwise',
    proposal: 'id of one proposal, or its number in the tables; all where not given',
    samples: 'draws of all uncertain inputs, on every day and without every claim: fewer than elsewhere',
  },
  trace: {
    target:
      'situation#path: an estimate, a part of the file, verdicts.<proposal>, verdicts.<proposal>.<test>, calendar.<id>, or claims.<id> for the way back',
    reports: 'folder with texts of reports: passages are shown in their words',
  },
  trade: {
    file: 'CSV file with exporter,importer,trade and maybe year, home trade included; a bundled table of 2014 otherwise',
    bloc: 'a name for several countries: east=CHN+IND, repeatable; the bundled table knows west',
    embargo:
      'two sides that stop trading: west:RUS both ways, RUS>west what RUS sells to west; * is everybody',
    cost: 'two sides between which trade costs are multiplied: west:RUS=1.5, repeatable',
    elasticity: 'elasticity of trade to its costs, theta in the literature',
    closure: 'trade imbalances stay in proportion to income (multiplicative) or as sums of money (additive)',
    year: 'year of a file with several; its last otherwise',
  },
  verdict: {
    required: 'actors that must gain, when not those of the file',
    counterMoves:
      'which answers of others keep an actor from moving without agreement: all, or only those that they could not make before it moves',
    keepDraws: 'add every actor’s gain in every draw',
  },
  votes: {
    situation: 'a situation with institutions, or a roster file: members with weights, and a rule',
    leaves: 'what if this member left the body; repeatable',
    abstains: 'what if this member abstained; repeatable',
    bought: 'what if this member were brought to say yes; repeatable',
  },
  without: {
    source: 'id of a source: every claim that it says or carries on is taken as unsaid; repeatable',
    claim: 'id of a claim to be taken as unsaid; repeatable',
    origin: 'an origin, wsj/2025-12, or all of wsj: its claims are taken as unsaid; repeatable',
    samples: 'draws of all uncertain inputs, with the claims and again without them',
  },
  worlds: {
    between: 'two worlds of the file, A,B; its first two where left out',
    prior: 'chance of the first of the two before anything that has happened, if it is one of them',
    reliability: 'share of reports that show the truth; 0.75 is what the letter B weighs',
    most: 'how many reports and how many claims are listed',
  },
};
