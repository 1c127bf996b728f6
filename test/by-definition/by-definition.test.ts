import { expect, test } from 'vitest';
import { noEvidence } from '../../src/evidence/index.ts';
import { streamKey, uniform } from '../../src/numeric/index.ts';
import { loadSituation, type Situation } from '../../src/situation/index.ts';
import { makeStudy, type Study } from '../../src/study/index.ts';
import { readYaml } from '../../src/text/index.ts';
import {
  explainPast,
  numberedProposals,
  type ObligedActor,
  type Verdict,
  verdict,
} from '../../src/verdict/index.ts';
import type { Draw } from './game.case.ts';
import { negotiation } from './make-file.case.ts';
import type { NegotiationFile } from './random-file.case.ts';
import { type Answer, endsOf, explain, usualText, verdictByDefinition } from './verdict.case.ts';

/** Look further by hand: `NEGOTIATIONS='120 1000' npx vitest run test/by-definition`. */
const [from, to] = (process.env.NEGOTIATIONS ?? '0 120').split(' ').map(Number);

function situationOf(file: NegotiationFile): Situation {
  const { situation, diagnostics } = loadSituation(
    readYaml('situation.yaml', JSON.stringify(file)),
    noEvidence,
    { inputsHash: '' },
  );
  if (situation === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return situation;
}

function drawsOf(file: NegotiationFile, { situation, draws, seed }: Study): readonly Draw[] {
  const column = new Map(situation.estimates.map(({ path }, index) => [path, draws.columns[index]]));
  return Array.from({ length: draws.samples }, (_, s) => ({
    file,
    at: (path) => column.get(path)?.[s] ?? 0,
    dice: (question) => uniform(streamKey(seed, question), s),
  }));
}

/** The parts of a verdict of which the definitions speak. */
function partsOf({ joint, past, accepted, ratified, kept }: Verdict): Answer {
  return {
    facts: past.facts,
    together: past.together,
    explained: past.explained,
    effectiveSample: past.effectiveSample,
    accepted: accepted.probability,
    asWritten: accepted.asWritten?.probability ?? null,
    ratified: ratified?.probability ?? null,
    kept: kept?.probability ?? null,
    joint: joint.probability ?? 1,
    chain: joint.chain.map(({ probability }) => probability),
    firstFailing: {
      accepted: joint.firstFailing.accepted,
      ratified: joint.firstFailing.ratified,
      kept: joint.firstFailing.kept,
    },
    actors: Object.fromEntries(
      (kept?.actors ?? []).map(({ actor, criticalPatience, longestLag, bondNeeded, breaches, usual }) => [
        actor,
        { criticalPatience, longestLag, bondNeeded, breaches, usual: usual && usualOf(usual) },
      ]),
    ),
  };
}

function usualOf({ changes, returned, share }: NonNullable<ObligedActor['usual']>): string {
  return usualText(`${changes.map(({ issue, to }) => `${issue}: ${to}`).join()}; ${returned.join()}`, share);
}

/** What is told where breaches of equal value leave open which it is. */
function unlessOpen(found: Answer, { actors }: Answer): Answer {
  const told = Object.entries(found.actors).map(([actor, one]) => {
    const isOpen = actors[actor] !== undefined && actors[actor].usual === undefined;
    return [actor, isOpen ? { ...one, usual: undefined } : one] as const;
  });
  return { ...found, actors: Object.fromEntries(told) };
}

const digits = 9;

function rounded(value: unknown): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? Number(value.toFixed(digits)) + 0 : value;
  if (Array.isArray(value)) return value.map(rounded);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, rounded(one)]));
  return value;
}

test('a verdict is what its definitions say', () => {
  const told = new Set<string>();
  for (let seed = from ?? 0; seed < (to ?? 0); seed++) {
    const file = negotiation(seed);
    const study = makeStudy(situationOf(file), { seed: 1, samples: 12 });
    const draws = drawsOf(file, study);
    const explained = explainPast(study);
    const at = endsOf(draws);
    const past = explain(draws, at);
    // Of a package that changes and promises nothing there is nothing to accept.
    for (const proposal of numberedProposals(study.situation)) {
      const found = partsOf(verdict(study, { ...proposal, proposal: proposal.id }, { explained }));
      const wanted = verdictByDefinition(draws, at, past, proposal.id);
      expect(rounded(unlessOpen(found, wanted)), `negotiation ${seed}, ${proposal.id}`).toEqual(
        rounded(wanted),
      );
      told.add(`ratified ${markOf(wanted.ratified)}`);
      told.add(`kept ${markOf(wanted.kept)}`);
      told.add(`joint ${markOf(wanted.joint)}`);
      if (wanted.chain.includes(null)) told.add('an empty condition');
      for (const { criticalPatience } of Object.values(wanted.actors))
        told.add(`patience ${typeof criticalPatience === 'number' ? 'finite' : criticalPatience}`);
      for (const { usual } of Object.values(wanted.actors)) told.add(`usual breach ${kindOf(usual)}`);
    }
  }
  // What the cases have shown: answers of every kind.
  expect([...told].sort()).toEqual([
    'an empty condition',
    'joint all',
    'joint none',
    'joint some',
    'kept all',
    'kept none',
    'kept null',
    'kept some',
    'patience finite',
    'patience infinite',
    'patience null',
    'ratified all',
    'ratified none',
    'ratified null',
    'ratified some',
    'usual breach none',
    'usual breach open',
    'usual breach told',
  ]);
});

function kindOf(usual: string | null | undefined): string {
  return usual === undefined ? 'open' : usual === null ? 'none' : 'told';
}

function markOf(share: number | null): string {
  if (share === null) return 'null';
  return share < 1e-9 ? 'none' : share > 1 - 1e-9 ? 'all' : 'some';
}
