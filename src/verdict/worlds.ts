import type { LedgerRuns } from '../ledger/index.ts';
import type { World } from '../situation/index.ts';
import type { Study } from '../study/index.ts';
import { testShares } from './joint/marks.ts';
import { type Explained, explainWithout, type PastSettings } from './past/explain-past.ts';
import type { Question } from './question.ts';
import type { WorldAnswer } from './result.ts';

/**
 * What becomes of a package in each world that the file tells apart: the same draws, with the linkages that only other worlds name
 * worth nothing. Each world explains the past by itself.
 */
export function worldAnswers(
  explained: Explained,
  runs: LedgerRuns | undefined,
  question: Question,
  settings: PastSettings,
): readonly WorldAnswer[] {
  return worldsOf(explained, settings).map(({ world: { id, label }, explained: own }) => {
    const { accepted, joint } = testShares({ explained: own, runs }, question);
    return { world: id, label, accepted, joint };
  });
}

interface ExplainedWorld {
  readonly world: World;
  readonly explained: Explained;
}

/** Worked out once for all packages that are asked of one explained study. */
const known = new WeakMap<Explained, readonly ExplainedWorld[]>();

function worldsOf(explained: Explained, settings: PastSettings): readonly ExplainedWorld[] {
  const { study } = explained;
  const found =
    known.get(explained) ??
    study.situation.worlds.map((world) => ({
      world,
      explained: explainWithout(explained, studyIn(study, world), settings),
    }));
  known.set(explained, found);
  return found;
}

/**
 * A study in one world: linkages that other worlds name and this one does not are taken out.
 *
 * @example
 * studyIn(study, { id: 'apart', label: 'apart', linkages: [] }).compiled.linkages.length // => study.compiled.linkages.length
 */
export function studyIn(study: Study, { linkages: own }: World): Study {
  const { situation, compiled } = study;
  const others = new Set(situation.worlds.flatMap(({ linkages }) => linkages));
  const holds = (l: number) => {
    const { id = '' } = situation.linkages[l] ?? {};
    return own.includes(id) || !others.has(id);
  };
  return {
    ...study,
    situation: { ...situation, linkages: situation.linkages.filter((_, l) => holds(l)) },
    compiled: { ...compiled, linkages: compiled.linkages.filter((_, l) => holds(l)) },
  };
}
