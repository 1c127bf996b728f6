import { shareOf, type Weights } from '../../study/index.ts';
import { type Formula, sumOf, type Threshold, thresholdForm, type VotingBody } from '../rules/index.ts';

/** How a member votes in a draw. */
export const voteCodes = { no: 0, yes: 1, abstain: 2 } as const;

/** What became of many drawn votes. */
export interface DrawnPassage {
  readonly draws: number;
  readonly passed: number;
  /** Weighted share of the draws that passed; 0 without draws. */
  readonly share: number;
  /** 1 for each draw that passed. */
  readonly passes: Uint8Array;
  /** For each member, the weighted share of draws in which its vote decides: they pass with its yes and fail with its no. */
  readonly pivotal: Float64Array;
}

/**
 * What passes where members' votes are drawn together, from common inputs: one list for each member, a vote code for
 * each draw. No marginal probabilities are multiplied; whatever makes members vote alike stays in.
 */
export function passageInDraws(
  body: VotingBody,
  votes: readonly Uint8Array[],
  weights: Weights = null,
): DrawnPassage {
  const { size, thresholds, formula } = thresholdForm(body);
  const draws = votes[0]?.length ?? 0;
  if (votes.length !== size || votes.some((list) => list.length !== draws))
    throw new RangeError(`votes need ${size} lists of the same length, one for each member`);
  const scales = thresholds.map((threshold) => scaleOf(threshold, votes, draws));
  const decide = (columns: readonly Column[]) => evaluate(formula, columns, draws);
  const passes = decide(scales.map(({ met }) => met)).slice();
  const pivotal = new Float64Array(size);
  const decides = new Uint8Array(draws);
  for (let i = 0; i < size; i++) {
    const columns = scales.map(({ metWith }) => metWith(i));
    const [yes, no] = [decide(columns.map(({ yes }) => yes)), decide(columns.map(({ no }) => no))];
    for (let d = 0; d < draws; d++) decides[d] = yes[d] ^ no[d];
    pivotal[i] = shareOf(decides, weights);
  }
  const passed = passes.reduce((sum, value) => sum + value, 0);
  return { draws, passed, share: shareOf(passes, weights), passes, pivotal };
}

/** One flag a draw. */
type Column = Uint8Array<ArrayBuffer>;

/** One threshold in all draws: where it is met, and where it would be with a yes and a no of one member. */
interface Scale {
  readonly met: Column;
  /** The columns may be written over by the next call. */
  readonly metWith: (member: number) => { readonly yes: Column; readonly no: Column };
}

function scaleOf(threshold: Threshold, votes: readonly Uint8Array[], draws: number): Scale {
  const isSmall =
    sumOf(threshold.yes) <= Number.MAX_SAFE_INTEGER && threshold.quota <= Number.MAX_SAFE_INTEGER;
  return isSmall ? scaleInDoubles(threshold, votes, draws) : scaleInDigits(threshold, votes, draws);
}

/** Whole numbers below 2^53: doubles add them exactly. */
function scaleInDoubles(
  { yes, abstaining, quota }: Threshold,
  votes: readonly Uint8Array[],
  draws: number,
): Scale {
  const shares = yes.map((weight, i) => Float64Array.of(0, Number(weight), Number(abstaining[i])));
  const missing = new Float64Array(draws).fill(Number(quota));
  for (const [i, list] of votes.entries()) {
    const share = shares[i] as Float64Array;
    for (let d = 0; d < draws; d++) missing[d] = missing[d] - share[list[d]];
  }
  const met = new Uint8Array(draws);
  for (let d = 0; d < draws; d++) met[d] = missing[d] <= 0 ? 1 : 0;
  // One member is asked about after the other: the columns of the last are written over.
  const [withYes, withNo] = [new Uint8Array(draws), new Uint8Array(draws)];
  return {
    met,
    metWith(member) {
      const [list, share] = [votes[member], shares[member] as Float64Array];
      const own = share[1];
      for (let d = 0; d < draws; d++) {
        const without = missing[d] + share[list[d]];
        withYes[d] = without <= own ? 1 : 0;
        withNo[d] = without <= 0 ? 1 : 0;
      }
      return { yes: withYes, no: withNo };
    },
  };
}

/** The same with whole numbers of any size. */
function scaleInDigits(
  { yes, abstaining, quota }: Threshold,
  votes: readonly Uint8Array[],
  draws: number,
): Scale {
  const weightOf = (i: number, code: number): bigint =>
    (code === voteCodes.yes ? yes[i] : code === voteCodes.abstain ? abstaining[i] : 0n) as bigint;
  const missing = Array.from({ length: draws }, (_, d) =>
    votes.reduce((left, list, i) => left - weightOf(i, list[d]), quota),
  );
  return {
    met: Uint8Array.from(missing, (value) => (value <= 0n ? 1 : 0)),
    metWith(member) {
      const list = votes[member];
      const without = missing.map((value, d) => value + weightOf(member, list[d]));
      const own = yes[member];
      return {
        yes: Uint8Array.from(without, (value) => (value <= own ? 1 : 0)),
        no: Uint8Array.from(without, (value) => (value <= 0n ? 1 : 0)),
      };
    },
  };
}

/** The formula over whole columns. */
function evaluate(formula: Formula, columns: readonly Column[], draws: number): Column {
  if (formula.kind === 'threshold') return columns[formula.at];
  const isAll = formula.kind === 'all';
  const joined = new Uint8Array(draws).fill(isAll ? 1 : 0);
  for (const part of formula.of) {
    const flags = evaluate(part, columns, draws);
    for (let d = 0; d < draws; d++) {
      const [a, b] = [joined[d], flags[d]];
      joined[d] = isAll ? a & b : a | b;
    }
  }
  return joined;
}
