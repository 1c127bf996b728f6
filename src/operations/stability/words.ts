import { type Concept, concepts } from '../../stability/index.ts';
import {
  type Catalogue,
  type Document,
  document,
  group,
  heading,
  type MaybeBlock,
  note,
  numberColumn,
  percent,
  sentence,
  table,
  textColumn,
  whole,
} from '../../words/index.ts';
import { askedWords } from './asked-words.ts';
import type { ConflictStability, SituationStability } from './shapes.ts';

const mostRows = 40;

/** The answer in words and tables. */
export function stabilityWords(
  result: ConflictStability | SituationStability,
  catalogue: Catalogue,
): Document {
  return result.kind === 'conflict' ? conflictWords(result, catalogue) : situationWords(result, catalogue);
}

function situationWords(result: SituationStability, { stability: say }: Catalogue): Document {
  const { equilibriaCounts: counts, packages, about } = result;
  const each = concepts.map((concept) => say.hold(whole(counts?.[concept] ?? 0), say.concepts[concept]));
  const samples = result.proposals[0]?.kept?.samples ?? about.samples;
  return document(
    ...result.proposals.map(({ title, kept, says }) => {
      if (kept === null) return group(heading(title), sentence(say.nobodyMoves));
      const { seq, smr, nash } = kept.probabilities;
      const head = say.holdsIn(title, percent(seq), percent(smr), percent(nash));
      return group(heading(head), ...says.map((one) => sentence(one)));
    }),
    ...result.forbidden.map(({ title, says }) => group(heading(title), sentence(says))),
    sentence(counts === null ? say.tooMany : say.whole(whole(packages), each.join(', '))),
    note(say.foot(samples, about.seed, about.asOf)),
  );
}

function conflictWords(result: ConflictStability, catalogue: Catalogue): Document {
  const { asked, evolution, blocs } = result;
  const { stability: say } = catalogue;
  return document(
    heading(result.title),
    ...(asked === null
      ? [statesTable(result, catalogue), sentence(equilibriaText(result, catalogue))]
      : [askedWords(result, asked, catalogue)]),
    evolution === null ? undefined : evolutionWords(result, evolution, catalogue),
    blocs === null
      ? undefined
      : sentence(
          say.blocs(
            blocs.members
              .filter((one) => one.length > 1)
              .map((one) => one.join(say.with))
              .join('; '),
            concepts.map((one) => `${say.concepts[one]} ${some(blocs.equilibria[one], say)}`).join('; '),
          ),
        ),
  );
}

/** A row a state: for each actor the concepts under which it stays, and those under which all do. */
function statesTable(
  { states, actors, stable, equilibria, labels }: ConflictStability,
  { stability: say }: Catalogue,
): MaybeBlock {
  const isEquilibrium = (state: number) => concepts.some((concept) => equilibria[concept].includes(state));
  const all = states.map((_, s) => s + 1);
  const shown = all.length <= mostRows ? all : all.filter(isEquilibrium).slice(0, mostRows);
  const marks = (lists: Readonly<Record<Concept, readonly number[]>> | undefined, state: number) => {
    const held = concepts.filter((concept) => lists?.[concept].includes(state));
    // Most states of most actors are held under every concept.
    return held.length === concepts.length
      ? say.allFive
      : held.map((concept) => say.concepts[concept]).join(' ');
  };
  const { columns } = say;
  return group(
    table(
      [
        numberColumn(columns.state),
        textColumn(columns.holds),
        ...actors.map((actor) => textColumn(actor)),
        textColumn(columns.all),
      ],
      shown.map((state) => [
        String(state),
        labels[state - 1] ?? String(states[state - 1]),
        ...actors.map((actor) => marks(stable[actor], state)),
        marks(equilibria, state),
      ]),
    ),
    shown.length < all.length ? sentence(say.shown(shown.length, all.length)) : undefined,
  );
}

function equilibriaText(
  { equilibria, simultaneous, universal, statusQuo }: ConflictStability,
  { stability: say }: Catalogue,
): string {
  const lists = concepts.map((concept) => `${say.concepts[concept]} ${some(equilibria[concept], say)}`);
  if (simultaneous !== null) lists.push(`SIM ${some(simultaneous, say)}`);
  const coalitions = universal === null ? '' : say.everyCoalition(some(universal.seq, say));
  const quo = statusQuo === null ? '' : say.statusQuo(statusQuo);
  return `${say.equilibria(lists.join('; '))}${coalitions}${quo}`;
}

function some(states: readonly number[], say: Catalogue['stability']): string {
  if (states.length === 0) return say.none;
  const shown = states.slice(0, 30).join(', ');
  return states.length > 30 ? say.andMore(shown, states.length - 30) : shown;
}

function evolutionWords(
  { labels }: ConflictStability,
  { from, states, refused, paths }: NonNullable<ConflictStability['evolution']>,
  { stability: say }: Catalogue,
): MaybeBlock {
  const { columns } = say;
  const example = paths?.listed
    .slice(0, 3)
    .map((path) => path.map(({ actor, to }) => say.step(actor, to)).join(', '))
    .join('; ');
  const way =
    paths === null
      ? ''
      : paths.moves === null
        ? say.outOfReach(paths.to)
        : paths.moves === 0
          ? ''
          : say.way(paths.to, paths.moves, paths.count, example ?? '');
  return group(
    heading(say.from(from)),
    sentence(way),
    table(
      [
        numberColumn(columns.state),
        textColumn(columns.holds),
        numberColumn(columns.moves),
        numberColumn(columns.improvements),
        textColumn(columns.how),
      ],
      states
        .slice(0, mostRows)
        .map((one) => [
          String(one.state),
          labels[one.state - 1] ?? '',
          one.moves === null ? '–' : String(one.moves),
          one.improvements === null ? '–' : String(one.improvements),
          one.attainment === 'needs-coalition'
            ? say.needs(one.coalitions.map((members) => members.join(say.with)).join('; '))
            : one.attainment,
        ]),
    ),
    refused === null ? undefined : sentence(refused),
  );
}
