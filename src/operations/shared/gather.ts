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
import { forbiddenRows, type ReportData } from '../../report/index.ts';
import { packageIndices } from '../../situation/index.ts';
import { allowedProposals, type Study } from '../../study/index.ts';
import { packageMoney, verdict } from '../../verdict/index.ts';
import { renewalVotes, votesOn } from '../../votes/index.ts';
import type { SamplingInput, SituationInput } from './inputs.ts';
import { aboutOf, loadStudy, readReports } from './load.ts';
import type { Context } from './types.ts';

/** Runs everything that the brief and the report are written from. */
export async function gather(
  name: 'brief' | 'report',
  given: SituationInput & SamplingInput & { readonly reports?: string | undefined },
  { store, progress }: Context,
): Promise<ReportData> {
  const { situation, study, runs } = await loadStudy(store, given, { keepsPaths: name === 'report' });
  const texts = await readReports(store, given.reports);
  const proposals = allowedProposals(study);
  const total = proposals.length + 2;
  const verdicts = proposals.map((proposal, i) => {
    progress?.(i, total, 'verdicts');
    return verdict(study, { ...proposal, proposal: proposal.id }, { runs });
  });
  progress?.(total - 2, total, 'forecast');
  const found = forecast(study);
  progress?.(total - 1, total, 'deals');
  return {
    situation,
    verdicts,
    forbidden: forbiddenRows(study),
    forecast: found,
    replays: name === 'report' ? replaysOf(study) : null,
    ...(name === 'report' ? dealsOf(study) : { deals: null, dealAnswers: null }),
    money: name === 'report' && runs !== undefined ? moneyOf(study, runs) : null,
    votes: name === 'report' ? votesOf(study) : null,
    anchoring: given.reports === undefined ? null : anchorReports(situation.evidence, texts),
    texts,
    about: aboutOf(name, situation, given),
    command: commandLine(name, given),
  };
}

/** Every issue by all models, replayed in words; then all issues together. */
function replaysOf(study: Study): ReportData['replays'] {
  const { situation } = study;
  const byIssue = issueForecasts(study).map((one) => {
    const dynamics = issueDynamics(study, one.issue);
    return [one.issue, { forecast: one, ...dynamicsWords(situation, dynamics, one) }] as const;
  });
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
function moneyOf(study: Study, runs: LedgerRuns) {
  return new Map(
    allowedProposals(study).map(({ id, package: named }) => {
      const chosen = packageIndices(study.situation, named);
      return [id, packageMoney(runs.plan, runs.medians, [chosen], sampledRun(runs, chosen))];
    }),
  );
}

function commandLine(name: string, given: SituationInput & SamplingInput): string {
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
  ].join(' ');
}
