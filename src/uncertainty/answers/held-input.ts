import { fund, type LedgerRuns } from '../../ledger/index.ts';
import { firstDraws, type Study, withEstimate } from '../../study/index.ts';
import {
  type DrawnTest,
  type DrawnTests,
  drawnTest,
  type Explained,
  explainPast,
  markedTest,
  type Question,
} from '../../verdict/index.ts';
import type { TestName } from '../../verdict/result.ts';
import type { AnswerName } from './answer-names.ts';
import { changingDraws, testNames } from './changing-draws.ts';
import { type AnswersAsked, withoutFacts } from './drawn-answers.ts';
import { type Held, type HeldMarks, type HeldOutcomes, heldOf, outcomesOf } from './held-outcomes.ts';
import { watched } from './watched.ts';

/** One input that is held here or there. */
export interface HeldInput {
  /** An answer as the input is held at a value in every draw. */
  readonly at: (name: AnswerName, value: number) => Held;
  readonly marks: (name: AnswerName, value: number) => HeldMarks;
  /**
   * The same between two values, where only draws are asked that answer otherwise, or meet other facts, at the nearest value asked below
   * than at the nearest above: all others are taken to stay as they are at the lower.
   */
  readonly between: (name: AnswerName, low: number, high: number) => (value: number) => Held;
}

/** Answers on one package that are asked again and again with one input held. */
export interface HeldAnswers {
  /** `moments` of the study, where other packages are asked about the same input. */
  readonly of: (path: string, moments?: ReturnType<HeldStudy['of']>) => HeldInput;
}

/** A study with an input held at a value: what it takes before any package is asked about. */
interface HeldMoment {
  readonly explained: Explained;
  readonly runs: LedgerRuns | undefined;
  /** The input moves money that has no say in values: what is paid for, and nothing else. */
  readonly isMoney: boolean;
}

/** A study with its past, and what it becomes as one input is held here or there. */
export interface HeldStudy extends Pick<HeldMoment, 'explained' | 'runs'> {
  readonly study: Study;
  /** Remembers what was asked, for all packages. */
  readonly of: (path: string) => (value: string) => HeldMoment;
}

/**
 * A study whose inputs are held, of so many of its first draws. Explains the past once, and again only for inputs that it was explained
 * with; runs the ledger again only for inputs that move money.
 */
export function heldStudy(
  { study: all, runs: allRuns, ignoresObserved }: AnswersAsked,
  most = all.draws.samples,
): HeldStudy {
  const whole = ignoresObserved ? withoutFacts(all) : all;
  const isPart = most < whole.draws.samples;
  const { study, runs } = isPart ? fund(firstOf(whole, most)) : { study: whole, runs: allRuns };
  const before = explainedAndRead(study);
  const momentAt = (path: string, value: string): HeldMoment => {
    const funded = fund(withEstimate(study, path, value), {}, runs);
    const isMoney = funded.runs !== runs && funded.study.money === null;
    const explained = isMoney ? before.explained : before.at(funded.study, path);
    return { explained, runs: funded.runs, isMoney };
  };
  return {
    study,
    runs,
    explained: before.explained,
    of: (path) => {
      const told = new Map<string, HeldMoment>();
      return (value) => {
        const found = told.get(value) ?? momentAt(path, value);
        told.set(value, found);
        return found;
      };
    },
  };
}

/** A package on a study whose inputs are held; what the tests say of all draws with nothing held, where that is known. */
export function heldAnswers(
  { study, runs, explained: before, of: ofStudy }: HeldStudy,
  question: Question,
  asDrawn?: DrawnTests,
): HeldAnswers {
  const known = new Map<TestName, DrawnTest>();
  const today = (test: TestName): DrawnTest => {
    const found =
      known.get(test) ??
      (asDrawn === undefined
        ? drawnTest({ explained: before, runs }, question, test)
        : firstOfTest(asDrawn[test], study.draws.samples));
    known.set(test, found);
    return found;
  };
  const drawsOf = ({ explained, runs: own, isMoney }: HeldMoment): HeldOutcomes => {
    const isAsToday = (test: TestName) => (isMoney ? test !== 'paidFor' : test === 'paidFor' && own === runs);
    const asked = { explained, runs: own };
    return outcomesOf(
      explained,
      (test) => (isAsToday(test) ? today(test) : drawnTest(asked, question, test)),
      (test, among) => (isAsToday(test) ? today(test) : markedTest(asked, question, test, among)),
    );
  };
  return {
    of: (path, moments = ofStudy(path)) => {
      const told = new Map<string, HeldOutcomes>();
      const at = (value: number): HeldOutcomes => {
        const text = written(value);
        const found = told.get(text) ?? drawsOf(moments(text));
        told.set(text, found);
        return found;
      };
      return {
        at: (name, value) => heldOf(at(value), name),
        marks: (name, value) => at(value).marks(name) ?? heldOf(at(value), name),
        between: (name, low, high) => {
          const own = name === 'joint' ? testNames : [name];
          const part = changingDraws(
            { study, question, path, asked: own },
            { value: low, held: at(low) },
            { value: high, held: at(high) },
          );
          return (value) => heldOf(part(value, written(value)), name);
        },
      };
    },
  };
}

/** A draw's outcome hangs on that draw alone. */
function firstOfTest(test: DrawnTest, most: number): DrawnTest {
  return test.kind === 'tested'
    ? { ...test, marks: test.marks.subarray(0, most), output: test.output.subarray(0, most) }
    : test;
}

function firstOf(study: Study, most: number): Study {
  const { columns, ...draws } = firstDraws(study.draws, most);
  return {
    ...study,
    draws: { ...draws, columns: columns.map((column) => column.subarray(0, most)) },
    money: null,
  };
}

/** The past explained, and which inputs that took: any other may change without it. */
function explainedAndRead(study: Study) {
  const read = new Set<number>();
  const seen = explainPast(watched(study, (input) => read.add(input)));
  const explainedAs = (own: Study): Explained => ({
    ...seen,
    study: { ...own, weights: seen.study.weights },
  });
  return {
    explained: explainedAs(study),
    at: (changed: Study, path: string): Explained => {
      const place = changed.compiled.inputs.findIndex((one) => one.path === path);
      return read.has(place) ? explainPast(changed) : explainedAs(changed);
    },
  };
}

/** As a file writes it, without powers of ten; between nothing and a billionth no number can be written. */
function written(value: number): string {
  return (Math.abs(value) < 1e-9 ? 0 : value).toFixed(12).replace(/\.?0+$/, '');
}
