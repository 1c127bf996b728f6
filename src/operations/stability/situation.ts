import { actorSentence, forbiddenRows, type NameOf, namesOf, optionNames } from '../../report/index.ts';
import { packageCount, packageIndices, type Situation } from '../../situation/index.ts';
import {
  mostPackages,
  type ProductGraph,
  packageDecimal,
  packageStability,
  situationConflict,
  stability,
  stateCount,
} from '../../stability/index.ts';

import { allowedProposals, type Study } from '../../study/index.ts';
import type { Question } from '../../verdict/index.ts';
import { catalogues } from '../../words/index.ts';
import { figureFiles } from '../shared/figure-files.ts';
import { aboutOf, type LoadedStudy, placed } from '../shared/load.ts';
import { pace } from '../shared/pace.ts';
import { questionOf } from '../shared/question.ts';
import type { Context } from '../shared/types.ts';
import { byConcept, stabilityLists } from './lists.ts';
import type { SituationStability } from './shapes.ts';

/** Above this many packages lists name the packages asked about alone. */
const mostListed = 4096;

interface Asked {
  readonly situation: string;
  readonly proposal?: string | undefined;
  readonly option?: readonly string[] | undefined;
  readonly samples: number;
  readonly seed: number;
  readonly figures?: string | undefined;
}

type PackageAnswer = Pick<Question, 'proposal' | 'title' | 'package'> & {
  readonly decimal: number;
  readonly kept: ReturnType<typeof packageView>;
  readonly says: readonly string[];
};

/** What the concepts say of one package; null where nobody can move any issue alone. */
function packageView(study: Study, chosen: Int32Array) {
  if (study.compiled.moves.movers.length === 0) return null;
  const { kept: _, ...found } = packageStability(study, chosen);
  return found;
}

/** Stability of a situation's packages: of one that is named, else of every proposal. */
export async function situationStability(
  loaded: LoadedStudy,
  given: Asked,
  context: Context,
): Promise<SituationStability> {
  const at = pace(context);
  const { situation, study } = loaded;
  const { compiled } = study;
  const isNamed = given.proposal !== undefined || given.option !== undefined;
  const questions: readonly Question[] = isNamed
    ? [questionOf(loaded, given)]
    : allowedProposals(study).map(({ id, ...rest }) => ({ ...rest, proposal: id }));
  const nameOf = namesOf(situation);
  const total = questions.length + 1;
  const proposals: PackageAnswer[] = [];
  for (const [k, { proposal, title, package: named }] of questions.entries()) {
    await at(k, total, 'packages');
    const chosen = packageIndices(situation, named);
    const kept = packageView(study, chosen);
    const says = (kept?.actors ?? []).map((one) =>
      actorSentence(one, nameOf, optionNames(situation), catalogues.en),
    );
    const decimal = packageDecimal(compiled, chosen);
    proposals.push({ proposal, title, package: named, decimal, kept, says });
  }
  await at(total - 1, total, 'all packages');
  const whole = wholeGraph(study, [
    packageDecimal(compiled, compiled.noDeal),
    ...proposals.map(({ decimal }) => decimal),
  ]);
  return {
    kind: 'situation',
    about: aboutOf('stability', situation, given),
    ...whole.lists,
    proposals: proposals.map(({ decimal, kept, says, ...rest }) => ({
      ...rest,
      state: whole.numberOf(decimal),
      kept,
      says,
    })),
    forbidden: isNamed ? [] : forbiddenRows(study),
    labels: labelsOf(situation, nameOf),
    diagnostics: placed(loaded),
    files: await figureFiles(given.figures, async () => {
      const { packageStabilityFigures } = await import('../../report/index.ts');
      return packageStabilityFigures(situation, proposals);
    }),
  } as SituationStability;
}

/** Every package at the medians, where there are not too many of them. */
function wholeGraph(study: Study, named: readonly number[]) {
  if (packageCount(study.situation.issues) > mostPackages) {
    const none = byConcept(() => []);
    const lists = { states: [], actors: [], stable: {}, equilibria: none, listed: 'named' as const };
    return {
      lists: { ...lists, numbers: [], packages: 0, equilibriaCounts: null },
      numberOf: () => null,
    };
  }
  const conflict = situationConflict(study);
  const { decimals, stateOf } = conflict.graph as ProductGraph;
  const numberOf = (decimal: number): number | null => {
    const state = stateOf === undefined ? decimal : (stateOf[decimal] ?? -1);
    return state < 0 ? null : state + 1;
  };
  const found = stability(conflict);
  const packages = stateCount(conflict.graph);
  const isAll = packages <= mostListed;
  const own = [...new Set(named.flatMap((decimal) => numberOf(decimal) ?? []))].sort((a, b) => a - b);
  const numbers = isAll ? Array.from(decimals, (_, state) => state + 1) : own;
  return {
    lists: {
      states: numbers.map((number) => decimals[number - 1] as number),
      actors: [...conflict.actors],
      ...stabilityLists(conflict.actors, found, isAll ? undefined : own),
      listed: isAll ? ('all' as const) : ('named' as const),
      numbers,
      packages,
      equilibriaCounts: byConcept((concept) => found.equilibria[concept].reduce((sum, is) => sum + is, 0)),
    },
    numberOf,
  };
}

function labelsOf({ actors, issues }: Situation, nameOf: NameOf): Record<string, string> {
  return Object.fromEntries([
    ...actors.map(({ id }) => [id, nameOf(id)] as const),
    ...issues.flatMap(({ id, options }) => options.map((one) => [`${id}.${one.id}`, one.label] as const)),
  ]);
}
