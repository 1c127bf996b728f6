import { expect, test } from 'vitest';
import { sharedFolder } from '../../../test/shared-data.ts';
import { interpolate } from './bargain.ts';
import { expectedChance, semiCommittedVote } from './contest.ts';
import { elect, makeElection } from './election.ts';
import { smpChoices } from './index.ts';
import { adjustmentShare, fillRisks, guessedRisk } from './risk.ts';
import { gapOf } from './smp.case.ts';
import { spatialUtility } from './utility.ts';
import { type VoteCode, vote } from './vote.ts';

const folder = sharedFolder('golden/forecast');

type Row = readonly number[];
type Column = readonly Row[];

interface Functions {
  readonly vote: readonly Row[];
  readonly bsUtil: readonly Row[];
  readonly vProbLittle: readonly Row[];
  readonly thirdPartyVoteSU: readonly Row[];
  readonly estNRA: readonly Row[];
  readonly bigRfromProb: readonly { readonly range: number; readonly p: Column; readonly R: Column }[];
  readonly interpolate: readonly ({ readonly mode: number; readonly p: number } & Readonly<
    Record<'salI' | 'salJ' | 'posI' | 'posJ' | 'brgnI' | 'brgnJ', Column>
  >)[];
  readonly scalarPCE: readonly ({
    readonly votingRule: number;
    readonly vpm: number;
    readonly pcem: number;
  } & Readonly<Record<'w' | 'u' | 'pv' | 'p', Column>>)[];
}

folder.describe('single functions of KTAB 1.4', () => {
  const all = (
    folder.isThere ? JSON.parse(folder.text('ktab-functions.json')) : { scalarPCE: [] }
  ) as Functions;
  const near = (found: number, expected = Number.NaN) =>
    expect(Math.abs(found - expected) / Math.max(1, Math.abs(expected))).toBeLessThan(1e-12);

  test('votes, utilities and guesses agree', () => {
    for (const [rule, w = 0, a = 0, b = 0, expected] of all.vote)
      near(vote(rule as VoteCode, w, a - b), expected);
    for (const [d = 0, risk = 0, expected] of all.bsUtil) near(spatialUtility(d, risk), expected);
    for (const [adjustment = 0, observer = 0, observed = 0, expected] of all.estNRA)
      near(
        guessedRisk(adjustmentShare(smpChoices.bigRAdjust[adjustment] ?? 'None'), observer, observed),
        expected,
      );
  });

  test('third parties agree, and count with semi-commitment alone', () => {
    for (const [rule, w = 0, a = 0, b = 0, backing = 0, opposing = 0, expected] of all.vProbLittle)
      near(expectedChance(rule as VoteCode, w, a, b, backing, opposing), expected);
    for (const [
      rule,
      commitment,
      w = 0,
      chance = 0,
      a = 0,
      b = 0,
      home = 0,
      expected,
    ] of all.thirdPartyVoteSU)
      if (commitment === 1) near(semiCommittedVote(rule as VoteCode, w, chance, a, b, home), expected);
      else near(0, expected);
  });

  test('attitudes to risk and bargains agree', () => {
    for (const { range, p, R } of all.bigRfromProb) {
      const risks = new Float64Array(p.length);
      fillRisks(risks, Float64Array.from(p.flat()), smpChoices.bigRRange[range] ?? 'Mid');
      expect(gapOf(risks, R.flat())).toBeLessThan(1e-12);
    }
    for (const { mode, p, salI, salJ, posI, posJ, brgnI, brgnJ } of all.interpolate) {
      const { initiator, receiver } = interpolate(smpChoices.interVecBrgn[mode] ?? 'S2P2', p, {
        initiatorSalience: Float64Array.from(salI.flat()),
        receiverSalience: Float64Array.from(salJ.flat()),
        initiatorPosition: Float64Array.from(posI.flat()),
        receiverPosition: Float64Array.from(posJ.flat()),
      });
      expect(gapOf(initiator, brgnI.flat())).toBeLessThan(1e-12);
      expect(gapOf(receiver, brgnJ.flat())).toBeLessThan(1e-12);
    }
  });

  test.each([...all.scalarPCE.keys()])('election %i agrees', (at) => {
    const { votingRule, vpm, pcem, w, u, pv, p } = all.scalarPCE[at] as Functions['scalarPCE'][number];
    const election = makeElection(Float64Array.from(w.flat()), p.length, {
      votingRule: smpChoices.votingRule[votingRule] ?? 'Prop',
      vpm: smpChoices.vpm[vpm] ?? 'Linear',
      pcem: smpChoices.pcem[pcem] ?? 'Conditional',
    });
    for (const [k, row] of u.entries())
      for (const [o, value] of row.entries()) election.utilities[o * u.length + k] = value;
    elect(election, p.length);
    expect(gapOf(election.victories, pv.flat())).toBeLessThan(1e-12);
    expect(gapOf(election.probabilities, p.flat())).toBeLessThan(1e-12);
  });
});
