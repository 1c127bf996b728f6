import { answers, deals, situationSpace } from '../../deals/index.ts';
import { anchorReports } from '../../evidence/index.ts';
import {
  dynamicsWords,
  forecast,
  issueDynamics,
  issueForecasts,
  smpDynamics,
  smpWords,
} from '../../forecast/index.ts';
import { type LedgerRuns, sampledRun } from '../../ledger/index.ts';
import { forbiddenRows, type IssueReplay, type ReportData } from '../../report/index.ts';
import { packageIndices } from '../../situation/index.ts';
import { allowedProposals, type Study } from '../../study/index.ts';
import {
  byJointAnswer,
  type Explained,
  ifMembersAct,
  movesWithoutDeal,
  packageMoney,
} from '../../verdict/index.ts';
import { renewalVotes, votesOn } from '../../votes/index.ts';
import type { SamplingInput, SituationInput } from './inputs.ts';
import { aboutOf, loadStudy, placed, readReports } from './load.ts';
import { type Pace, pace } from './pace.ts';
import { questionOf } from './question.ts';
import type { Context } from './types.ts';
import { beginVerdicts, proposalQuestions } from './verdicts-of.ts';

/** What is read beside the situation, the one proposal that is looked at, and whether all tables and figures are asked for. */
interface Extras {
  readonly reports?: string | undefined;
  readonly proposal?: string | undefined;
  readonly full?: boolean | undefined;
  readonly live?: boolean | undefined;
}

/** Runs everything that the brief and the report are written from. */
export async function gather(
  name: 'brief' | 'report',
  given: SituationInput & SamplingInput & Extras,
  context: Context,
): Promise<ReportData> {
  const { store } = context;
  const loaded = await loadStudy(context, given, { keepsPaths: name === 'report' });
  const { situation, study, runs } = loaded;
  // A proposal that is not there is said before anything is drawn.
  if (given.proposal !== undefined) questionOf(loaded, { proposal: given.proposal });
  const texts = await readReports(store, given.reports);
  const at = pace(context);
  const judging = await beginVerdicts(study, proposalQuestions(study), at, {
    runs,
    isForExperts: given.full === true,
    threads: context.threads,
  });
  try {
    await at(0, 1, 'forecast');
    const found = forecast(study);
    const replays = given.full === true ? await replaysOf(study, at) : null;
    const verdicts = await judging.verdicts();
    return {
      situation,
      // Every table and section follows this order.
      verdicts: verdicts.toSorted(byJointAnswer),
      forbidden: forbiddenRows(study),
      moves: movesWithoutDeal(judging.explained),
      forecast: found,
      replays,
      ifMembers: name === 'report' ? ifMembersOf(judging.explained) : new Map(),
      ...(given.full === true
        ? await moreOf(study, runs, at)
        : { ...nothingMore, money: name === 'report' ? moneyOf(study, runs) : null }),
      anchoring: given.reports === undefined ? null : anchorReports(situation.evidence, texts),
      texts,
      about: aboutOf(name, situation, given),
      diagnostics: placed(loaded),
      command: commandLine(name, given),
    };
  } finally {
    await judging.close();
  }
}

/** What would become of each proposal’s hardest vote if a member acted otherwise. */
function ifMembersOf(explained: Explained): ReportData['ifMembers'] {
  return new Map(
    allowedProposals(explained.study).flatMap((one) => {
      const found = ifMembersAct(explained, one);
      return found === null ? [] : [[one.id, found] as const];
    }),
  );
}

/** What only all tables and figures show. */
type More = Pick<ReportData, 'deals' | 'dealAnswers' | 'money' | 'votes'>;

const nothingMore: More = { deals: null, dealAnswers: null, money: null, votes: null };

async function moreOf(study: Study, runs: LedgerRuns | undefined, at: Pace): Promise<More> {
  await at(0, 3, 'deals, money and votes');
  const found = dealsOf(study);
  await at(1, 3, 'deals, money and votes');
  const money = moneyOf(study, runs);
  await at(2, 3, 'deals, money and votes');
  return { ...found, money, votes: votesOf(study) };
}

/** Every issue by all models, replayed in words; then all issues together. */
async function replaysOf(study: Study, at: Pace): Promise<ReportData['replays']> {
  const { situation } = study;
  const byIssue: (readonly [string, IssueReplay])[] = [];
  const forecasts = issueForecasts(study);
  for (const [k, one] of forecasts.entries()) {
    await at(k, forecasts.length + 1, 'replays');
    const dynamics = issueDynamics(study, one.issue);
    byIssue.push([one.issue, { forecast: one, ...dynamicsWords(situation, dynamics, one) }]);
  }
  await at(forecasts.length, forecasts.length + 1, 'replays');
  const { paragraph } = smpWords(situation, smpDynamics(study));
  return { byIssue: new Map(byIssue), together: paragraph };
}

/** The package space of those who must sign, at the medians, and what is asked of it. */
function dealsOf(study: Study) {
  const { situation } = study;
  const space = situationSpace(study, situation.required);
  const found = deals(space);
  const dealAnswers = answers(space, found, {
    reference: packageIndices(situation, situation.noDeal),
    proposals: allowedProposals(study).map(({ id, package: chosen }) => ({
      name: id,
      package: packageIndices(situation, chosen),
    })),
  });
  return { deals: found, dealAnswers };
}

function votesOf(study: Study) {
  if (study.situation.institutions.length === 0) return null;
  return {
    byProposal: new Map(allowedProposals(study).map((one) => [one.id, votesOn(study, one.package).votes])),
    renewals: renewalVotes(study),
  };
}

/** The money of every proposal, from the draws that its verdict was made of. */
function moneyOf(study: Study, runs: LedgerRuns | undefined): ReportData['money'] {
  if (runs === undefined) return null;
  return new Map(
    allowedProposals(study).map(({ id, package: named }) => {
      const chosen = packageIndices(study.situation, named);
      return [id, packageMoney(runs.plan, runs.medians, [chosen], sampledRun(runs, chosen))];
    }),
  );
}

function commandLine(name: string, given: SituationInput & SamplingInput & Extras): string {
  const set = (given.set ?? []).flatMap((one) => ['--set', `'${one}'`]);
  const asOf = given.asOf === undefined ? [] : ['--as-of', given.asOf];
  return [
    'npx detente',
    name,
    given.situation,
    '--seed',
    given.seed,
    '--samples',
    given.samples,
    ...asOf,
    ...set,
    ...(given.full === true ? ['--full'] : []),
    ...(given.live === true ? ['--live'] : []),
  ].join(' ');
}
