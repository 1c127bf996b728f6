import { keepRun, type LedgerRuns } from '../../ledger/index.ts';
import { packageIndices } from '../../situation/index.ts';
import { allowedProposals, type Study } from '../../study/index.ts';
import { verdictsOnThreads } from '../../sweep/index.ts';
import {
  type Explained,
  explainPast,
  type Question,
  type Verdict,
  verdict,
  verdictTestCount,
  verdictTests,
} from '../../verdict/index.ts';
import { atPace, type Pace } from './pace.ts';

export interface JudgingSettings {
  readonly runs: LedgerRuns | undefined;
  readonly isForExperts?: boolean;
  readonly ignoresObserved?: boolean;
  /** Threads that may be used; one where left out. */
  readonly threads?: number | undefined;
}

/** Verdicts that are there, or that threads are at work on meanwhile. */
export interface Judging {
  /** What the past makes of the study, which all verdicts rest on. */
  readonly explained: Explained;
  readonly verdicts: () => Promise<readonly Verdict[]>;
  /** Ends what is still at work, where its answer is not wanted any more. */
  readonly close: () => Promise<void>;
}

export interface VerdictsSettings extends JudgingSettings {
  /** One proposal alone. */
  readonly only?: string | undefined;
}

/** The verdict on every proposal that is allowed, the past explained once for all. */
export async function verdictsOf(
  study: Study,
  at: Pace,
  { only, ...settings }: VerdictsSettings,
): Promise<readonly Verdict[]> {
  const questions = proposalQuestions(study).filter(
    ({ proposal }) => only === undefined || proposal === only,
  );
  const judging = await beginVerdicts(study, questions, at, settings);
  return judging.verdicts().finally(judging.close);
}

export function proposalQuestions(study: Study): readonly Question[] {
  return allowedProposals(study).map((one) => ({ ...one, proposal: one.id }));
}

/**
 * Begins the verdicts on several packages: on threads, so that other work may be done meanwhile, or here, and then they are there when
 * this is. The numbers are the same.
 */
export async function beginVerdicts(
  study: Study,
  questions: readonly Question[],
  at: Pace,
  settings: JudgingSettings,
): Promise<Judging> {
  const { runs, isForExperts = false, ignoresObserved = false, threads = 1 } = settings;
  const start = performance.now();
  const explained = explainPast(study, { ignoresObserved });
  const took = performance.now() - start;
  const elsewhere = await verdictsOnThreads(explained, questions, {
    threads,
    took,
    ignoresObserved,
    isForExperts,
    keepsPaths: runs?.keepsPaths ?? false,
  });
  if (elsewhere === null) {
    const found = await verdictsHere(study, explained, questions, at, settings);
    return { explained, verdicts: async () => found, close: async () => undefined };
  }
  const again = (question: Question) =>
    verdict(study, question, { runs, explained, ignoresObserved, isForExperts });
  return {
    explained,
    close: elsewhere.close,
    verdicts: async () => {
      const found = await elsewhere.all(again, (done) => at(done, questions.length, 'verdicts'));
      for (const [k, { run }] of found.entries())
        if (runs !== undefined && run !== null)
          keepRun(runs, packageIndices(study.situation, questions[k]?.package ?? {}), run);
      return found.map((one) => one.verdict);
    },
  };
}

async function verdictsHere(
  study: Study,
  explained: Explained,
  questions: readonly Question[],
  at: Pace,
  { threads: _, ...settings }: JudgingSettings,
): Promise<readonly Verdict[]> {
  const total = questions.length * verdictTestCount;
  const verdicts: Verdict[] = [];
  for (const [i, question] of questions.entries()) {
    const tests = verdictTests(study, question, { ...settings, explained });
    verdicts.push(await atPace(tests, (part) => at(i * verdictTestCount + part, total, 'verdicts')));
  }
  return verdicts;
}
