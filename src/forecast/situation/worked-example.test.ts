import { describe, expect, test } from 'vitest';
import { example, expectWhole, wordsOf } from './given.case.ts';
import { issueDynamics, issueForecasts, smpDynamics } from './index.ts';

describe('the worked example', () => {
  test('gives the same bytes twice, whole numbers everywhere, on every issue', async () => {
    const run = async () => {
      const of = await example(100);
      const dynamics = of.situation.issues.map(({ id }) => issueDynamics(of, id, { samples: 20 }));
      const words = of.situation.issues.map(({ id }) => wordsOf(of, id));
      return { forecasts: issueForecasts(of), dynamics, words, smp: smpDynamics(of) };
    };
    const first = await run();
    expectWhole(first);
    expect(JSON.stringify(await run())).toBe(JSON.stringify(first));
  });
});
