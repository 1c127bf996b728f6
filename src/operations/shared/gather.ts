import { answers, deals } from '../../deals/index.ts';
import { anchorReports } from '../../evidence/index.ts';
import {
  dynamicsWords,
  forecast,
  issueDynamics,
  issueForecasts,
  smpDynamics,
  smpWords,
} from '../../forecast/index.ts';
import type { ReportData } from '../../report/index.ts';
import { type Compiled, type Draws, packageIndices, type Situation } from '../../situation/index.ts';
import {
  actorGains,
  type MoneySide,
  moneySide,
  packageMoney,
  sampleMoney,
  verdict,
} from '../../verdict/index.ts';
import { renewalVotes, votesOn } from '../../votes/index.ts';
import type { SamplingInput, SituationInput } from './inputs.ts';
import { aboutOf, loadAndDraw, readReports } from './load.ts';
import { packageSpace } from './package-space.ts';
import type { Context } from './types.ts';

/** Runs everything that the brief and the report are written from. */
export async function gather(
  name: 'brief' | 'report',
  given: SituationInput & SamplingInput & { readonly reports?: string | undefined },
  { store, progress }: Context,
): Promise<ReportData> {
  const { situation, compiled, draws } = await loadAndDraw(store, given);
  const texts = await readReports(store, given.reports);
  const total = situation.proposals.length + 2;
  const side = moneySide(situation, compiled, draws, { keepsPaths: name === 'report' });
  const verdicts = situation.proposals.map((proposal, i) => {
    progress?.(i, total, 'verdicts');
    return verdict(situation, compiled, draws, { ...proposal, proposal: proposal.id }, side);
  });
  progress?.(total - 2, total, 'forecast');
  const found = forecast(situation, compiled, draws);
  progress?.(total - 1, total, 'deals');
  return {
    situation,
    verdicts,
    forecast: found,
    replays: name === 'report' ? replaysOf(situation, compiled, draws) : null,
    ...(name === 'report' ? dealsOf(situation, compiled) : { deals: null, dealAnswers: null }),
    money: name === 'report' && side !== undefined ? moneyOf(situation, side) : null,
    votes: name === 'report' ? votesOf(situation, compiled, draws, side) : null,
    anchoring: given.reports === undefined ? null : anchorReports(situation.evidence, texts),
    texts,
    about: aboutOf(name, situation, given),
    command: commandLine(name, given),
  };
}

/** Every issue by all models, replayed in words; then all issues together. */
function replaysOf(situation: Situation, compiled: Compiled, draws: Draws): ReportData['replays'] {
  const byIssue = issueForecasts(situation, compiled, draws).map((one) => {
    const dynamics = issueDynamics(situation, compiled, draws, one.issue);
    return [one.issue, { forecast: one, ...dynamicsWords(situation, dynamics, one) }] as const;
  });
  const { paragraph } = smpWords(situation, smpDynamics(situation, compiled));
  return { byIssue: new Map(byIssue), together: paragraph };
}

/** The package space of those who must sign, at the medians, and what is asked of it. */
function dealsOf(situation: Situation, compiled: Compiled) {
  const space = packageSpace(situation, compiled, situation.required);
  const found = deals(space);
  const dealAnswers = answers(space, found, {
    reference: packageIndices(situation, situation.noDeal),
    proposals: situation.proposals.map(({ id, package: chosen }) => ({
      name: id,
      package: packageIndices(situation, chosen),
    })),
  });
  return { deals: found, dealAnswers };
}

function votesOf(situation: Situation, compiled: Compiled, draws: Draws, side: MoneySide | undefined) {
  if (situation.institutions.length === 0) return null;
  return {
    byProposal: new Map(
      situation.proposals.map((one) => {
        const gains = actorGains(compiled, draws, packageIndices(situation, one.package), side);
        return [one.id, votesOn(situation, compiled, draws, one.package, { gains }).votes];
      }),
    ),
    renewals: renewalVotes(situation, compiled, draws),
  };
}

/** The money of every proposal, from the draws that its verdict was made of. */
function moneyOf(situation: Situation, side: MoneySide) {
  return new Map(
    situation.proposals.map(({ id, package: named }) => {
      const chosen = packageIndices(situation, named);
      return [id, packageMoney(side.plan, side.medians, [chosen], sampleMoney(side, chosen))];
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
