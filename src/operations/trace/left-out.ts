import type { Situation } from '../../situation/index.ts';
import type { TestName } from '../../verdict/index.ts';
import { testNames } from '../../verdict/result.ts';
import type { SamplingInput } from '../shared/inputs.ts';
import type { Pace } from '../shared/pace.ts';
import { testSharesOf } from '../shared/test-shares.ts';

/** An answer that is another where a claim is taken as unsaid, on the same draws; null: it does not apply, or the proposal is gone. */
export interface LeftOut {
  readonly proposal: string;
  readonly test: TestName | 'joint';
  readonly before: number | null;
  readonly after: number | null;
}

/** The answers that leaving something out changes, the largest change first. */
export async function leftOut(
  situation: Situation,
  without: Situation,
  given: SamplingInput,
  { at, threads }: { readonly at: Pace; readonly threads: number },
): Promise<readonly LeftOut[]> {
  const asked = { sampling: { ...given, ignoresObserved: false }, threads, at };
  const before = await testSharesOf(situation, asked);
  const after = await testSharesOf(without, asked, before);
  const found = [...before.shares].flatMap(([proposal, shares]) =>
    (['joint', ...testNames] as const).flatMap((test): LeftOut[] => {
      const [one, other] = [shares[test], after.shares.get(proposal)?.[test] ?? null];
      return one === other ? [] : [{ proposal, test, before: one, after: other }];
    }),
  );
  return found.sort((a, b) => sizeOf(b) - sizeOf(a));
}

/** What is gone has changed most. */
function sizeOf({ before, after }: LeftOut): number {
  return before === null || after === null ? 1 : Math.abs(after - before);
}
