import { fund } from '../../ledger/index.ts';
import { effectiveSamples, firstDraws, type Study, shareOf, withEstimate } from '../../study/index.ts';
import {
  type DrawnTest,
  type DrawnTests,
  drawnTest,
  type Explained,
  explainPast,
  type Question,
} from '../../verdict/index.ts';
import type { TestName } from '../../verdict/result.ts';
import type { AnswerName } from './answer-names.ts';
import { type AnswersAsked, answersFrom, type DrawnAnswer, medianDistance } from './drawn-answers.ts';

/** An answer with one input held at a value. */
export interface Held {
  readonly share: number;
  /** See `medianDistance`. */
  readonly distance: number;
  /** How many equal draws tell as much. */
  readonly effective: number;
}

/** An answer as an input is held here or there, in every draw. */
export type HeldAt = (name: AnswerName, value: number) => Held;

/** Answers on one package that are asked again and again with one input held. */
export interface HeldAnswers {
  /** Only tests that one of these names needs are run. */
  readonly of: (path: string, names: readonly AnswerName[]) => HeldAt;
}

const inapplicable: Held = { share: Number.NaN, distance: Number.NaN, effective: 0 };

/**
 * Explains the past once, and again only for inputs that it was explained with; runs the ledger again only for inputs that move
 * money. `most`: only so many of the first draws.
 */
export function heldAnswers(
  { study: all, runs: allRuns, ignoresObserved }: AnswersAsked,
  question: Question,
  most = all.draws.samples,
): HeldAnswers {
  const isPart = most < all.draws.samples;
  const { study, runs } = isPart ? fund(firstOf(all, most)) : { study: all, runs: allRuns };
  const before = explainedAndRead(study, ignoresObserved);
  const known = new Map<TestName, DrawnTest>();
  const today = (test: TestName): DrawnTest => {
    const found = known.get(test) ?? drawnTest({ explained: before.explained, runs }, question, test);
    known.set(test, found);
    return found;
  };
  const testsAt = (path: string, value: string, tests: readonly TestName[]) => {
    const funded = fund(withEstimate(study, path, value), {}, runs);
    // Money that has no say in values moves what is paid for, and nothing else.
    const isMoney = funded.runs !== runs && funded.study.money === null;
    const explained = isMoney ? before.explained : before.at(funded.study, path);
    const of = (test: TestName): DrawnTest => {
      if (!tests.includes(test)) return { kind: 'not-applicable' };
      const isAsToday = isMoney ? test !== 'paidFor' : test === 'paidFor' && funded.runs === runs;
      return isAsToday ? today(test) : drawnTest({ explained, runs: funded.runs }, question, test);
    };
    const found: DrawnTests = {
      accepted: of('accepted'),
      ratified: of('ratified'),
      kept: of('kept'),
      paidFor: of('paidFor'),
    };
    return answersFrom(found, explained.study.weights);
  };
  return {
    of: (path, names) => {
      const tests = names.includes('joint') ? testNames : testNames.filter((one) => names.includes(one));
      const told = new Map<string, ReturnType<typeof answersFrom>>();
      return (name, value) => {
        const text = written(value);
        const found = told.get(text) ?? testsAt(path, text, tests);
        told.set(text, found);
        const answer = found.answers[name];
        return answer === null ? inapplicable : heldOf(answer, found.weights);
      };
    },
  };
}

const testNames: readonly TestName[] = ['accepted', 'ratified', 'kept', 'paidFor'];

function heldOf(answer: DrawnAnswer, weights: Study['weights']): Held {
  return {
    share: shareOf(answer.marks, weights),
    distance: medianDistance(answer, weights),
    effective: effectiveSamples(answer.marks.length, weights),
  };
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
function explainedAndRead(study: Study, ignoresObserved: boolean) {
  const read = new Set<string>();
  const columns = new Proxy(study.draws.columns, {
    get(target, key) {
      if (typeof key === 'string') read.add(key);
      return Reflect.get(target, key);
    },
  });
  const seen = explainPast({ ...study, draws: { ...study.draws, columns } }, { ignoresObserved });
  const explainedAs = (own: Study): Explained => ({
    ...seen,
    study: { ...own, weights: seen.study.weights },
  });
  return {
    explained: explainedAs(study),
    at: (changed: Study, path: string): Explained => {
      const place = changed.compiled.inputs.findIndex((one) => one.path === path);
      return read.has(String(place)) ? explainPast(changed, { ignoresObserved }) : explainedAs(changed);
    },
  };
}

/** As a file writes it, without powers of ten; between nothing and a billionth no number can be written. */
function written(value: number): string {
  return (Math.abs(value) < 1e-9 ? 0 : value).toFixed(12).replace(/\.?0+$/, '');
}
