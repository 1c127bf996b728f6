import { type Package, packageIndices } from '../../situation/index.ts';
import { isAllowed, type Study } from '../../study/index.ts';
import { signersOf, type TestsAsked, testSharesAbove } from '../joint/marks.ts';
import { plainPromise, type Question } from '../question.ts';
import type { BestSearch } from '../result.ts';
import { acceptanceBound } from './acceptance-bound.ts';

export interface BestSettings {
  /** Actors whose signature a package must need to be looked at; none where left out. */
  readonly signedBy?: readonly string[];
  /** Packages to begin with besides the proposals: the better they are, the more is left out unseen. */
  readonly first?: readonly Package[];
  /** Packages put to all four tests at most. */
  readonly mostAsked?: number;
  /** Partial packages bounded at most. */
  readonly mostBounded?: number;
}

/** How many packages were put to all tests so far, and how many partial ones bounded. */
export interface SearchCounts {
  readonly asked: number;
  readonly bounded: number;
}

/** An option of the next issue: who would sign with it, and in what share of the draws they could all gain. */
interface Branch {
  readonly option: number;
  readonly all: readonly number[];
  readonly share: number;
}

/**
 * The package, of all that the file's rules allow, that passes all four tests in the largest share of the draws: branch and bound over
 * the issues. A deal passes all tests at most as often as all who must sign could gain, so whatever cannot be signed more often than the
 * best so far passes is left out unseen.
 *
 * @example
 * bestPackage({ explained: explainPast(study), runs: undefined }).isProven // => true
 */
export function bestPackage(asked: TestsAsked, settings: BestSettings = {}): BestSearch {
  const search = bestPackageSearch(asked, settings);
  for (;;) {
    const next = search.next();
    if (next.done === true) return next.value;
  }
}

/**
 * The same, stopping before each package that is asked and each partial one that is bounded, with how many of either are done, so that
 * whoever asked may leave.
 *
 * @example
 * [...bestPackageSearch({ explained: explainPast(study), runs: undefined })][0] // => { asked: 0, bounded: 0 }
 */
export function* bestPackageSearch(
  asked: TestsAsked,
  { signedBy = [], first = [], mostAsked = 200, mostBounded = 100_000 }: BestSettings = {},
): Generator<SearchCounts, BestSearch> {
  const { study, fallback } = asked.explained;
  const { situation, compiled } = study;
  const issues = situation.issues.length;
  const bound = acceptanceBound(study, fallback);
  const chosen = Int32Array.from(compiled.noDeal);
  // By depth and actor: gains of what is chosen so far.
  const gains = Array.from({ length: issues + 1 }, () =>
    compiled.actors.map(() => new Float64Array(bound.samples)),
  );
  for (const [i, column] of (gains[0] as Float64Array[]).entries()) column.set(bound.start(i));
  const controllers = situation.issues.map((issue) =>
    issue.controllers.map((id) => compiled.actors.indexOf(id)),
  );
  const state = { best: null as BestSearch['best'], asked: 0, bounded: 0, left: 0 };
  // What the proposals and their neighbours reach rules out most of the rest.
  for (const named of [...situation.proposals.map((one) => one.package), ...first])
    yield* ask(packageIndices(situation, named));
  yield* climb();
  yield* visit(0, []);
  return {
    best: state.best,
    isProven: state.left === 0,
    atMost: Math.max(state.best?.shares.joint ?? 0, state.left),
    asked: state.asked,
    bounded: state.bounded,
  };

  /** Asks every package that differs from the best in one issue, as long as one is better. */
  function* climb(): Generator<SearchCounts, void> {
    for (let from = null as BestSearch['best']; from !== state.best; ) {
      from = state.best;
      if (from === null) return;
      const options = packageIndices(situation, from.package);
      for (const [j, count] of compiled.optionCounts.entries())
        for (let option = 0; option < count; option++)
          if (option !== options[j] && state.asked < mostAsked) yield* ask(options.with(j, option));
    }
  }

  function* visit(j: number, signers: readonly number[]): Generator<SearchCounts, void> {
    if (j === issues) {
      yield* ask(chosen);
      return;
    }
    for (const { option, share, all } of yield* branches(j, signers)) {
      if (share <= (state.best?.shares.joint ?? 0)) continue;
      if (state.asked >= mostAsked || state.bounded >= mostBounded) {
        state.left = Math.max(state.left, share);
        continue;
      }
      chosen[j] = option;
      enter(j);
      yield* visit(j + 1, all);
    }
    chosen[j] = compiled.noDeal[j] as number;
  }

  /** The options of an issue, the one that could be signed most often first. */
  function* branches(j: number, signers: readonly number[]): Generator<SearchCounts, readonly Branch[]> {
    yield counts();
    const found = Array.from({ length: compiled.optionCounts[j] as number }, (_, option): Branch => {
      chosen[j] = option;
      enter(j);
      const isChanged = option !== compiled.noDeal[j];
      const all = isChanged ? [...new Set([...signers, ...(controllers[j] ?? [])])] : signers;
      state.bounded++;
      return { option, all, share: bound.share(all, j, gains[j + 1] as Float64Array[]) };
    });
    return found.sort((a, b) => b.share - a.share || a.option - b.option);
  }

  function enter(j: number): void {
    const [before, after] = [gains[j] as Float64Array[], gains[j + 1] as Float64Array[]];
    for (let i = 0; i < before.length; i++)
      bound.choose(i, j, chosen, before[i] as Float64Array, after[i] as Float64Array);
  }

  function* ask(options: Int32Array): Generator<SearchCounts, void> {
    if (options.every((option, j) => option === compiled.noDeal[j]) || !isAllowed(study, options)) return;
    const question = packageQuestion(study, options);
    const signers = signersOf(asked.explained, question, options);
    if (!signedBy.every((id) => signers.includes(compiled.actors.indexOf(id)))) return;
    yield counts();
    state.asked++;
    const shares = testSharesAbove(asked, question, state.best?.shares.joint ?? 0);
    if (shares !== null) state.best = { package: question.package, shares };
  }

  function counts(): SearchCounts {
    return { asked: state.asked, bounded: state.bounded };
  }
}

/**
 * A package (option indices) as a question that promises nothing beyond its options; whom the file names sign what nobody is said to
 * control.
 *
 * @example
 * packageQuestion(study, study.compiled.noDeal).package // => study.situation.noDeal
 */
export function packageQuestion({ situation }: Pick<Study, 'situation'>, options: Int32Array): Question {
  const named = situation.issues.map(
    ({ id, options: known }, j) => [id, known[options[j] as number]?.id ?? ''] as const,
  );
  return {
    ...plainPromise,
    proposal: null,
    title: '',
    package: Object.fromEntries(named),
    required: situation.required,
  };
}
