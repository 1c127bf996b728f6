import { describe, expect, test } from 'vitest';
import { changed, exampleStore, small, smallStore } from '../../../test/helpers.ts';
import { InputError } from '../shared/types.ts';
import { operation as verdict } from '../verdict/verdict.ts';
import { operation } from './without.ts';

const ask = async (more: object, store = smallStore()) =>
  operation.run(operation.input.parse({ situation: 'small', samples: 200, ...more }), { store });

describe('what remains without claims', () => {
  test('is before it what the verdict says, on the same draws', async () => {
    const { proposals } = await ask({ claim: ['k2'] });
    const asked = verdict.input.parse({ situation: 'small', proposal: 'swap', samples: 200 });
    const { verdict: whole } = await verdict.run(asked, { store: smallStore() });
    expect(proposals[0]?.before.joint).toBe(whole.joint.probability);
    expect(proposals[0]?.before.accepted).toBe(whole.accepted.probability);
  });

  test('a proposal that nobody would know of has no answer left', async () => {
    const { proposals, lost } = await ask({ claim: ['k1'] });
    expect(lost.proposals).toEqual(['swap']);
    expect(proposals[0]?.after).toEqual({
      accepted: null,
      ratified: null,
      kept: null,
      paidFor: null,
      joint: null,
    });
  });

  test('a claim that came up after the day is said to be one that may be known later', async () => {
    const store = exampleStore();
    const asked = operation.input.parse({
      situation: 'us-russia-2025',
      claim: ['ec-stock-2025-12'],
      samples: 10,
    });
    const error = await operation.run(asked, { store }).catch((one: unknown) => one);
    expect((error as InputError).diagnostics[0]?.hint).toContain(
      'what comes up after 2025-12-19 is not known yet: --as-of takes a later day',
    );
  });

  test('a claim that no number rests on takes nothing away', async () => {
    const evidence = `${small.evidence}  k3:
    statement: It rained.
    type: fact
    report: story
    passages: [{ fingerprint: "0123456789abcdef", length: 12 }]
    source: envoy
    chain: [paper]
    credibility: 3
`;
    const { proposals, lost } = await ask({ claim: ['k3'] }, smallStore({ evidence }));
    expect(proposals[0]?.after).toEqual(proposals[0]?.before);
    expect(lost).toEqual({ numbers: 0, proposals: [] });
  });

  test('a number that rests on nothing else falls back to something wider', async () => {
    const situation = changed(
      small.situation,
      'package: { water: half, trade: open }, claims: [k1] }',
      'package: { water: half, trade: open } }',
    );
    const { lost, without } = await ask({ claim: ['k1'] }, smallStore({ situation }));
    expect(without).toEqual(['k1']);
    expect(lost.numbers).toBeGreaterThan(0);
  });

  test('a source takes with it what it carries on, an origin all that goes back to it, and several are one set', async () => {
    expect((await ask({ source: ['paper'] })).without).toEqual(['k1', 'k2']);
    expect((await ask({ source: ['envoy'] })).without).toEqual(['k2']);
    expect((await ask({ origin: ['envoy'] })).without).toEqual(['k2']);
    expect((await ask({ origin: ['envoy/2026-01'], claim: ['k2'] })).without).toEqual(['k2']);
  });

  test.each([
    [{}, 'nothing is left out', '--source'],
    [{ source: ['papers'] }, "'papers' is no source", "did you mean 'paper'?"],
    [{ claim: ['k11'] }, "'k11' is no claim", 'did you mean'],
    [{ origin: ['envoi'] }, "'envoi' is no origin", "did you mean 'envoy'?"],
  ])('%j is refused with what would be right', async (more, message, hint) => {
    const error = await ask(more).catch((one: unknown) => one);
    expect(error).toBeInstanceOf(InputError);
    const [found] = error instanceof InputError ? error.diagnostics : [];
    expect(found?.message).toContain(message);
    expect(found?.hint).toContain(hint);
  });
});
