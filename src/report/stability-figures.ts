import {
  atWidths,
  type Figure,
  type MoveMapData,
  moveMapFigure,
  stabilityTableFigure,
} from '../figures/index.ts';
import type { Situation } from '../situation/index.ts';
import { type IssueChange, type KeptStep, keptConcepts } from '../stability/index.ts';
import type { ExpertView, Verdict } from '../verdict/index.ts';
import { catalogues } from '../words/index.ts';
import { optionNames } from './kept-words.ts';
import { namesOf } from './paid-for-words.ts';
import type { ReportData } from './types.ts';

const { figureTitles } = catalogues.en;

/** Which proposals hold for whom, and for each of them who could leave to where and what answers that. */
export interface StabilityFigures {
  readonly table: Figure;
  /** By proposal; none where nobody has an improvement. */
  readonly maps: ReadonlyMap<string, Figure>;
}

/** Null where no issue has a controller. */
export function stabilityFigures({ situation, verdicts }: ReportData): StabilityFigures | null {
  const tested = verdicts.flatMap(({ proposal, title, kept }) =>
    kept?.expert == null ? [] : [{ proposal, title, kept: kept.expert }],
  );
  const [first] = tested;
  if (first === undefined) return null;
  const maps = tested.flatMap((one) => {
    const map = moveMapOf(situation, one, one.kept);
    return map === null ? [] : [[one.proposal ?? 'package', map] as const];
  });
  return { table: proposalTable(situation, tested, first.kept), maps: new Map(maps) };
}

/**
 * Which of some packages hold for whom, and where each could be left for; those that nobody can leave alone have none.
 *
 * @example
 * packageStabilityFigures(situation, [{ proposal: null, title: 'Swap', kept: null }]) // => []
 */
export function packageStabilityFigures(
  situation: Situation,
  packages: readonly (Named & { readonly kept: ExpertView | null })[],
): readonly Figure[] {
  const tested = packages.flatMap(({ kept, ...one }) => (kept === null ? [] : [{ ...one, kept }]));
  const [first] = tested;
  if (first === undefined) return [];
  return [
    proposalTable(situation, tested, first.kept),
    ...tested.flatMap((one) => moveMapOf(situation, one, one.kept) ?? []),
  ];
}

/** Who could leave a package to where, and what answers that; null where nobody has an improvement. */
export function moveMapOf(situation: Situation, verdict: Named, kept: ExpertView): Figure | null {
  const data = mapOf(situation, verdict, kept);
  return data === null ? null : atWidths((width) => moveMapFigure(data, width));
}

type Named = Pick<Verdict, 'proposal' | 'title'>;

function proposalTable(
  situation: Situation,
  tested: readonly (Named & { readonly kept: ExpertView })[],
  first: ExpertView,
): Figure {
  const data = {
    id: 'proposals',
    title: figureTitles.kept,
    actors: first.actors.map(({ actor }) => actorIn(situation, actor)),
    concepts: [...keptConcepts],
    states: tested.map(({ title, kept }, k) => ({
      id: k + 1,
      label: title,
      isNamed: true,
      stable: Object.fromEntries(
        keptConcepts.map((concept) => [concept, kept.actors.map((one) => one.concepts[concept].isStable)]),
      ),
    })),
  };
  return atWidths((width) => stabilityTableFigure(data, width));
}

function actorIn(situation: Situation, id: string) {
  return {
    id,
    name: namesOf(situation)(id),
    place: situation.actors.findIndex((one) => one.id === id),
  };
}

interface Drawn {
  readonly states: MoveMapData['states'][number][];
  readonly moves: MoveMapData['moves'][number][];
  readonly replies: MoveMapData['moves'][number][];
}

/** The package, where each actor would best go from it, and the replies that make it regret that. */
function mapOf(situation: Situation, { proposal, title }: Named, kept: ExpertView): MoveMapData | null {
  const drawn: Drawn = { states: [], moves: [], replies: [] };
  const holds = keptConcepts.filter((concept) => kept.actors.every((one) => one.concepts[concept].isStable));
  drawn.states.push({ id: 0, label: 'package', note: title, equilibria: holds });
  const what = changeWords(situation);
  for (const { actor, improvement, concepts } of kept.actors) {
    if (improvement === null) continue;
    const to = place(drawn, `${namesOf(situation)(actor)}: ${what(improvement.changes)}`);
    drawn.moves.push({ ...step(actor, 0, to, improvement.changes), isImprovement: true });
    follow(drawn, to, concepts.seq.reply ?? [], situation);
  }
  if (drawn.moves.length === 0) return null;
  const actors = [...new Set([...drawn.moves, ...drawn.replies].map(({ actor }) => actor))];
  return {
    id: proposal ?? 'package',
    title: figureTitles.keptWhy(title),
    actors: actors.map((actor) => actorIn(situation, actor)),
    states: drawn.states,
    moves: [...drawn.moves, ...drawn.replies],
    replies: drawn.replies,
    statusQuo: 0,
    startName: 'package',
  };
}

/** A new state of the map; its number. */
function place({ states }: Drawn, note: string): number {
  const id = states.length;
  states.push({ id, label: String(id), note, equilibria: [] });
  return id;
}

function follow(drawn: Drawn, from: number, reply: readonly KeptStep[], situation: Situation): void {
  let at = from;
  for (const { actor, changes } of reply) {
    const to = place(drawn, `${namesOf(situation)(actor)}: ${changeWords(situation)(changes)}`);
    drawn.replies.push({ ...step(actor, at, to, changes), isImprovement: true });
    at = to;
  }
}

function step(actor: string, from: number, to: number, changes: readonly IssueChange[]) {
  return { actor, from, to, isReversible: !changes.some(({ isIrreversible }) => isIrreversible) };
}

function changeWords(situation: Situation): (changes: readonly IssueChange[]) => string {
  const name = optionNames(situation);
  return (changes) => changes.map(({ issue, to }) => name(issue, to)).join('; ');
}
