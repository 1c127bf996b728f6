import { acceptEnglish } from './accept.ts';
import { annotationsEnglish } from './annotations.ts';
import { answerFiguresEnglish } from './answer-figures.ts';
import { appEnglish } from './app.ts';
import { lessonEnglish } from './app-class.ts';
import { devicesEnglish } from './app-devices.ts';
import { draftingEnglish } from './app-drafts.ts';
import { editingEnglish } from './app-edit.ts';
import { sharingEnglish } from './app-share.ts';
import { talkEnglish, togetherEnglish } from './app-together.ts';
import { tourEnglish } from './app-tour.ts';
import { assistantEnglish } from './assistant.ts';
import { acceptedEnglish, briefEnglish, keptEnglish, paidForEnglish, ratifiedEnglish } from './brief.ts';
import { citeEnglish } from './cite.ts';
import { commitmentsEnglish } from './commitments.ts';
import { databaseEnglish } from './database.ts';
import { dealsEnglish } from './deals.ts';
import { driversEnglish } from './drivers.ts';
import { evidenceEnglish } from './evidence.ts';
import { expiryEnglish } from './expiry.ts';
import { dealTopicsEnglish, figureClaimsEnglish } from './figure-claims.ts';
import { figureTitlesEnglish, subtitlesEnglish } from './figure-texts.ts';
import { checkEnglish, diffEnglish, filesEnglish, knowledgeEnglish, packagesEnglish } from './files.ts';
import { forecastEnglish } from './forecast.ts';
import { inputsEnglish } from './inputs.ts';
import { ledgerEnglish } from './ledger.ts';
import { modelEnglish } from './model.ts';
import { newEnglish } from './new.ts';
import { numeralsEnglish } from './numerals.ts';
import { operationsEnglish } from './operations.ts';
import { originsEnglish } from './origins.ts';
import { overviewEnglish } from './overview.ts';
import { overviewScreenEnglish } from './overview-screen.ts';
import { pageEnglish } from './page.ts';
import { positionsEnglish } from './positions.ts';
import { proposalViewEnglish } from './proposal-view.ts';
import { publishEnglish } from './publish.ts';
import { queueEnglish } from './queue.ts';
import { claimEnglish, readEnglish } from './read.ts';
import { reconcileEnglish } from './reconcile.ts';
import { recordEnglish } from './record.ts';
import { replayEnglish } from './replay.ts';
import { commentEnglish, reviewEnglish } from './review.ts';
import { robustEnglish } from './robust.ts';
import { rolesEnglish } from './roles.ts';
import { rulesEnglish } from './rules.ts';
import { recordScoreEnglish, scoreEnglish } from './score.ts';
import { screenEnglish } from './screen.ts';
import { settingsEnglish } from './settings.ts';
import { stabilityEnglish } from './stability.ts';
import { sweepEnglish } from './sweep.ts';
import { likelihoodEnglish, testsEnglish } from './tests.ts';
import { timelineEnglish } from './timeline.ts';
import { traceEnglish } from './trace.ts';
import { tradeEnglish } from './trade.ts';
import { uncertaintyFiguresEnglish } from './uncertainty-figures.ts';
import {
  improveEnglish,
  offerEnglish,
  outsideEnglish,
  pastEnglish,
  verdictEnglish,
  verdictsEnglish,
} from './verdict.ts';
import { votesEnglish } from './votes.ts';
import { watchEnglish } from './watch.ts';
import { whyStableEnglish } from './why-stable.ts';
import { withoutEnglish } from './without.ts';
import { worldsEnglish } from './worlds.ts';

/** Everything that a reader sees, in English, by subject. */
export const english = {
  numerals: numeralsEnglish,
  operations: operationsEnglish,
  settings: settingsEnglish,
  rules: rulesEnglish,
  roles: rolesEnglish,
  tests: testsEnglish,
  likelihood: likelihoodEnglish,
  accepted: acceptedEnglish,
  ratified: ratifiedEnglish,
  kept: keptEnglish,
  paidFor: paidForEnglish,
  brief: briefEnglish,
  inputs: inputsEnglish,
  overview: overviewEnglish,
  overviewScreen: overviewScreenEnglish,
  proposalView: proposalViewEnglish,
  page: pageEnglish,
  screen: screenEnglish,
  deals: dealsEnglish,
  drivers: driversEnglish,
  evidence: evidenceEnglish,
  expiry: expiryEnglish,
  knowledge: knowledgeEnglish,
  forecast: forecastEnglish,
  ledger: ledgerEnglish,
  model: modelEnglish,
  positions: positionsEnglish,
  annotations: annotationsEnglish,
  new: newEnglish,
  origins: originsEnglish,
  queue: queueEnglish,
  database: databaseEnglish,
  assistant: assistantEnglish,
  accept: acceptEnglish,
  watch: watchEnglish,
  cite: citeEnglish,
  commitments: commitmentsEnglish,
  claim: claimEnglish,
  read: readEnglish,
  record: recordEnglish,
  replay: replayEnglish,
  score: scoreEnglish,
  recordScore: recordScoreEnglish,
  publish: publishEnglish,
  reconcile: reconcileEnglish,
  stability: stabilityEnglish,
  sweep: sweepEnglish,
  timeline: timelineEnglish,
  trace: traceEnglish,
  trade: tradeEnglish,
  past: pastEnglish,
  offers: offerEnglish,
  outside: outsideEnglish,
  verdict: verdictEnglish,
  verdicts: verdictsEnglish,
  improve: improveEnglish,
  votes: votesEnglish,
  files: filesEnglish,
  packages: packagesEnglish,
  check: checkEnglish,
  diff: diffEnglish,
  talk: talkEnglish,
  robust: robustEnglish,
  without: withoutEnglish,
  worlds: worldsEnglish,
  whyStable: whyStableEnglish,
  figureTitles: figureTitlesEnglish,
  figureClaims: figureClaimsEnglish,
  dealTopics: dealTopicsEnglish,
  subtitles: subtitlesEnglish,
  answerFigures: answerFiguresEnglish,
  app: appEnglish,
  editing: editingEnglish,
  devices: devicesEnglish,
  drafting: draftingEnglish,
  together: togetherEnglish,
  review: reviewEnglish,
  comment: commentEnglish,
  sharing: sharingEnglish,
  tour: tourEnglish,
  lesson: lessonEnglish,
  uncertaintyFigures: uncertaintyFiguresEnglish,
};
