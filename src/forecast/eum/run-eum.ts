import { sortActors, weightedMeanOf, weightedMedianOf } from './centres.ts';
import { canOffer, offeredPosition, offerKind, offerKinds } from './offers.ts';
import { playFirstPass, playMoves, playSecondPass } from './play-round.ts';
import { eumSwitches } from './presets.ts';
import { checkColumns, checkSettings, startRun } from './start-run.ts';
import { stopAt } from './stopping.ts';
import type { EumInput, EumOffer, EumRound, EumRun, EumSettings, EumStop, OfferKind } from './types.ts';
import { type EumWorkspace, makeWorkspace } from './workspace.ts';

/**
 * The expected utility model (Bueno de Mesquita 1994, 2002; written down by Scholz, Calbert & Smith 2011): who challenges
 * whom, who gives way, and where everybody stands round by round. It shows who is pressed by whom; as a forecast it does
 * not beat a weighted mean.
 *
 * @example
 * const input = {
 *   names: table.names,
 *   position: table.positions,
 *   capability: table.capability,
 *   salience: table.salience,
 * };
 * runEum(input, { preset: 'scholz-table2', q: 1, rounds: 8 }).stopped.why // => 'settled'
 */
export function runEum(input: EumInput, settings: EumSettings): EumRun {
  checkColumns(input);
  checkSettings(settings);
  const n = input.position.length;
  if (input.names.length !== n) throw new RangeError(`there are ${input.names.length} names of ${n} actors`);
  const switches = eumSwitches(settings);
  const ws = makeWorkspace(n, switches, settings.q);
  startRun(ws, input, settings.range);
  const limit = settings.rounds ?? settings.maxRounds ?? 100;
  const series = new Float64Array((limit + 1) * n);
  series.set(ws.position);
  const initial = centres(ws);
  const rounds: EumRound[] = [];
  let stopped: EumStop | undefined = stopAt(series, n, 0, ws.range, true);
  for (let t = 1; t <= limit && (stopped === undefined || settings.rounds !== undefined); t++) {
    const { round, isDefined } = playRound(ws);
    const mayGoOn = isDefined || switches.undefinedRisk === 'neutral';
    series.set(ws.position, t * n);
    stopped ??= stopAt(series, n, t, ws.range, mayGoOn);
    rounds.push(round);
  }
  return {
    names: input.names,
    switches,
    q: settings.q,
    range: settings.range ?? [Math.min(...input.position), Math.max(...input.position)],
    initial: { positions: series.slice(0, n), ...initial },
    rounds,
    stopped: stopped ?? { why: 'round-limit', round: limit },
  };
}

/** One round, with everything in it copied out. */
function playRound(ws: EumWorkspace): { readonly round: EumRound; readonly isDefined: boolean } {
  playFirstPass(ws);
  const firstPass = {
    probabilities: ws.probability.slice(),
    expectedUtilities: ws.challenge.slice(),
  };
  const isDefined = playSecondPass(ws);
  playMoves(ws, isDefined);
  const offers = allOffers(ws);
  const accepted = Array.from({ length: ws.n }, (_, i) =>
    ws.taken[i] === -1 ? null : offerBetween(ws, i, ws.taken[i], ws.takenKind[i]),
  );
  ws.position.set(ws.next);
  const round: EumRound = {
    positions: ws.position.slice(),
    dangers: ws.danger.slice(),
    riskExponents: ws.exponent.slice(),
    firstPass,
    secondPass: {
      probabilities: ws.probability.slice(),
      expectedUtilities: ws.challenge.slice(),
      answers: ws.answer.slice(),
    },
    offers,
    accepted,
    ...centres(ws),
  };
  return { round, isDefined };
}

function allOffers(ws: EumWorkspace): readonly EumOffer[] {
  const offers: EumOffer[] = [];
  for (let i = 0; i < ws.n; i++) {
    for (let j = 0; j < ws.n; j++) {
      if (!canOffer(ws, i, j)) continue;
      const cell = i * ws.n + j;
      const kind = offerKind(ws.challenge[cell], ws.answer[cell], ws.switches);
      if (kind !== 0) offers.push(offerBetween(ws, i, j, kind));
    }
  }
  return offers;
}

function offerBetween(ws: EumWorkspace, i: number, j: number, kind: number): EumOffer {
  const utility = ws.challenge[i * ws.n + j];
  const otherUtility = ws.answer[i * ws.n + j];
  const position = offeredPosition(ws, i, j, kind, utility, otherUtility);
  return {
    kind: offerKinds[kind] as OfferKind,
    mover: i,
    target: j,
    utility,
    otherUtility,
    position,
    amount: position - ws.position[i],
  };
}

function centres(ws: EumWorkspace): { readonly weightedMedian: number; readonly weightedMean: number } {
  sortActors(ws);
  return { weightedMedian: weightedMedianOf(ws), weightedMean: weightedMeanOf(ws) };
}
