import { fund } from '../../ledger/index.ts';
import { drawNumber, type Study, withEstimate } from '../../study/index.ts';
import {
  type DrawnTest,
  type DrawnTests,
  drawnTest,
  type Explained,
  explainPast,
  type Question,
  weighByFacts,
} from '../../verdict/index.ts';
import type { TestName } from '../../verdict/result.ts';

export const testNames: readonly TestName[] = ['accepted', 'ratified', 'kept', 'paidFor'];

/** The same with the test that takes the longest last. */
export const cheapFirst = ['accepted', 'ratified', 'paidFor', 'kept'] as const satisfies readonly TestName[];

/** What the tests say of every draw, and how the past weighs it. */
export interface HeldDraws {
  readonly tests: DrawnTests;
  readonly explained: Explained;
}

/** Each test is run when it is first looked at. */
export function eachTest(of: (test: TestName) => DrawnTest): DrawnTests {
  const known = new Map<TestName, DrawnTest>();
  const ask = (test: TestName): DrawnTest => {
    const found = known.get(test) ?? of(test);
    known.set(test, found);
    return found;
  };
  return {
    get accepted() {
      return ask('accepted');
    },
    get ratified() {
      return ask('ratified');
    },
    get kept() {
      return ask('kept');
    },
    get paidFor() {
      return ask('paidFor');
    },
  };
}

export interface ChangingAsked {
  readonly study: Study;
  readonly question: Question;
  /** The input that is held. */
  readonly path: string;
  readonly asked: readonly TestName[];
}

/** What the tests say with the input held at a value. */
interface HeldAt {
  readonly value: number;
  readonly held: HeldDraws;
}

/**
 * Draws between two values of an input. Only those are asked that answer otherwise, or meet other facts, at the nearest value asked
 * below than at the nearest above: fewer with every value. All others are taken to stay as they are at the lower.
 */
export function changingDraws(
  asked: ChangingAsked,
  low: HeldAt,
  high: HeldAt,
): (value: number, text: string) => HeldDraws {
  const known = [low, high];
  return (value, text) => {
    const after = known.findIndex((one) => one.value >= value);
    const [below, above] = [known[after - 1] ?? low, known[after] ?? high];
    if (above.value === value) return above.held;
    const held = between(asked, below.held, above.held, text);
    known.splice(after < 0 ? known.length : after, 0, { value, held });
    return held;
  };
}

function between(
  { study, question, path, asked }: ChangingAsked,
  low: HeldDraws,
  high: HeldDraws,
  value: string,
): HeldDraws {
  const places = differing(asked, low, high);
  if (places.length === 0) return low;
  const { study: part, runs } = fund(withEstimate(drawsOf(study, places), path, value));
  const explained = explainPast(part);
  // The very same: the input has no part in it.
  const tests = eachTest((test) =>
    low.tests[test] === high.tests[test]
      ? low.tests[test]
      : replaced(low.tests[test], places, () => drawnTest({ explained, runs }, question, test)),
  );
  return { tests, explained: weighedAnew(low.explained, places, explained) };
}

function differing(asked: readonly TestName[], low: HeldDraws, high: HeldDraws): Int32Array {
  const columns = asked.flatMap((test) => {
    const [a, b] = [low.tests[test], high.tests[test]];
    return a === b || a.kind !== 'tested' || b.kind !== 'tested' ? [] : [[a.marks, b.marks] as const];
  });
  const facts = low.explained.met.flatMap((met, f) => {
    const other = high.explained.met[f];
    return other === undefined || other === met ? [] : [[met, other] as const];
  });
  const { samples } = low.explained.study.draws;
  const isOther = new Uint8Array(samples);
  for (const [a, b] of [...columns, ...facts])
    for (let s = 0; s < samples; s++) if (a[s] !== b[s]) isOther[s] = 1;
  return placesOf(isOther);
}

function placesOf(marks: Uint8Array): Int32Array {
  let count = 0;
  for (let s = 0; s < marks.length; s++) count += marks[s] as number;
  const places = new Int32Array(count);
  for (let s = 0, k = 0; s < marks.length; s++) if (marks[s] === 1) places[k++] = s;
  return places;
}

function replaced(test: DrawnTest, places: Int32Array, ask: () => DrawnTest): DrawnTest {
  if (test.kind !== 'tested') return test;
  const part = ask();
  if (part.kind !== 'tested') return part;
  const [marks, output] = [test.marks.slice(), test.output.slice()];
  for (let k = 0; k < places.length; k++) {
    const s = places[k] as number;
    marks[s] = part.marks[k] as number;
    output[s] = part.output[k] as number;
  }
  return { kind: 'tested', marks, output };
}

/** Facts that agree in every draw count once, so that weights are those of all draws together. */
function weighedAnew(low: Explained, places: Int32Array, part: Explained): Explained {
  const met = low.met.map((whole, f) => {
    const column = whole.slice();
    const own = part.met[part.facts.indexOf(low.facts[f] as string)];
    for (let k = 0; own !== undefined && k < places.length; k++)
      column[places[k] as number] = own[k] as number;
    return column;
  });
  const { observed } = low.study.situation;
  const epsilon = low.facts.map((id) => observed.find((one) => one.id === id)?.epsilon ?? Number.NaN);
  const past = weighByFacts(met, epsilon, low.study.draws.samples);
  return { ...low, met, past, study: { ...low.study, weights: past.weights } };
}

/** Some of the draws, in their order and by their numbers; a number that never varies stands for all of them, and strata are not asked for. */
function drawsOf(study: Study, places: Int32Array): Study {
  const { draws } = study;
  const count = places.length;
  const of = (column: Float64Array): Float64Array => {
    const own = new Float64Array(count);
    for (let k = 0; k < count; k++) own[k] = column[places[k] as number] as number;
    return own;
  };
  return {
    ...study,
    draws: {
      samples: count,
      numbers: places.map((place) => drawNumber(draws, place)),
      columns: draws.columns.map((column, k) =>
        draws.strata[k] === undefined ? column.subarray(0, count) : of(column),
      ),
      strata: draws.strata.map(() => undefined),
    },
    weights: null,
    money: null,
  };
}
