import {
  type DrawnTest,
  type DrawnTests,
  drawnTest,
  type Question,
  type TestsAsked,
} from '../verdict/index.ts';

/**
 * The four tests of a package for whoever asks of each draw only whether it passes all of them: once no draw is left that does, what
 * remains is said to be failed by every draw. The test that a range of draws may be unable to run comes last, so that no other is left
 * unasked for its sake.
 */
export function jointAlone(asked: TestsAsked, question: Question): DrawnTests {
  const { samples } = asked.explained.study.draws;
  const open = new Uint8Array(samples).fill(1);
  const failed: DrawnTest = {
    kind: 'tested',
    marks: new Uint8Array(samples),
    output: new Float64Array(samples),
  };
  const next = (test: keyof DrawnTests): DrawnTest => {
    if (!open.includes(1)) return failed;
    const found = drawnTest(asked, question, test);
    if (found.kind === 'tested')
      for (const [s, mark] of found.marks.entries()) open[s] = (open[s] as number) & mark;
    return found;
  };
  const [accepted, ratified, paidFor, kept] = [
    next('accepted'),
    next('ratified'),
    next('paidFor'),
    next('kept'),
  ];
  return { accepted, ratified, kept, paidFor };
}
