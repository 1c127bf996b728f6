import { type Concept, concepts } from '../../stability/index.ts';
import { counted, percent, signed, visible, wrapped } from '../../words/index.ts';
import { table } from '../shared/table.ts';
import type { WordsStyle } from '../shared/types.ts';
import type { ConflictStability, SituationStability } from './shapes.ts';

const shortNames: Readonly<Record<Concept, string>> = {
  nash: 'Nash',
  gmr: 'GMR',
  smr: 'SMR',
  seq: 'SEQ',
  sseq: 'SSEQ',
};
const mostRows = 40;

/** The answer in words and tables. */
export function stabilityWords(result: ConflictStability | SituationStability, style: WordsStyle): string {
  return result.kind === 'conflict' ? conflictWords(result, style) : situationWords(result, style);
}

function situationWords(result: SituationStability, style: WordsStyle): string {
  const { paint, width } = style;
  const say = (text: string) => wrapped(visible(text), width).join('\n');
  const { equilibriaCounts: counts, packages, about } = result;
  const whole =
    counts === null
      ? 'There are too many packages to look at all of them.'
      : `Of ${packages.toLocaleString('en-GB')} packages at the medians, ${concepts.map((concept) => `${counts[concept]?.toLocaleString('en-GB')} hold under ${shortNames[concept]}`).join(', ')}.`;
  const samples = result.proposals[0]?.kept?.samples ?? about.samples;
  const foot = `gains in utility (all issues together = 1); shares of ${samples} draws, seed ${about.seed}, as of ${about.asOf}; SEQ: replies in the replier’s own interest; SMR: replies that no counter-move undoes`;
  return [
    ...result.proposals.map(({ title, kept, says }) => {
      if (kept === null)
        return `${paint(say(visible(title)), 'bold')}\nnobody can move any issue alone: nothing to break`;
      const { seq, smr, nash } = kept.probabilities;
      const head = `${visible(title)}: nobody gains by leaving in ${percent(seq)} of draws under SEQ, ${percent(smr)} under SMR, ${percent(nash)} with no replies`;
      return [paint(say(head), 'bold'), ...says.map((one) => say(visible(one)))].join('\n');
    }),
    ...result.forbidden.map(({ title, says }) => `${paint(say(title), 'bold')}\n${say(says)}`),
    say(whole),
    paint(say(foot), 'dim'),
  ].join('\n\n');
}

function conflictWords(result: ConflictStability, style: WordsStyle): string {
  const { paint, width } = style;
  const say = (text: string) => wrapped(visible(text), width).join('\n');
  const parts = [paint(say(visible(result.title)), 'bold')];
  if (result.asked === null) parts.push(statesTable(result, style), say(equilibriaText(result)));
  else parts.push(askedWords(result, result.asked, say, paint));
  if (result.evolution !== null) parts.push(evolutionWords(result, result.evolution, style));
  if (result.blocs !== null) {
    const members = result.blocs.members.filter((one) => one.length > 1).map((one) => one.join(' with '));
    const { equilibria } = result.blocs;
    parts.push(
      say(
        `When ${visible(members.join('; '))} move as one: ${concepts.map((one) => `${shortNames[one]} ${some(equilibria[one])}`).join('; ')}.`,
      ),
    );
  }
  return parts.join('\n\n');
}

/** A row a state: for each actor the concepts under which it stays, and those under which all do. */
function statesTable({ states, actors, stable, equilibria, labels }: ConflictStability, style: WordsStyle) {
  const isEquilibrium = (state: number) => concepts.some((concept) => equilibria[concept].includes(state));
  const all = states.map((_, s) => s + 1);
  const shown = all.length <= mostRows ? all : all.filter(isEquilibrium).slice(0, mostRows);
  const marks = (lists: Readonly<Record<Concept, readonly number[]>> | undefined, state: number) =>
    concepts
      .filter((concept) => lists?.[concept].includes(state))
      .map((concept) => shortNames[concept])
      .join(' ');
  const rows = shown.map((state) => [
    String(state),
    visible(labels[state - 1] ?? String(states[state - 1])),
    ...actors.map((actor) => shortened(marks(stable[actor], state))),
    shortened(marks(equilibria, state)),
  ]);
  const more =
    shown.length < all.length
      ? `\n${shown.length} of ${all.length} states are shown: equilibria under some concept`
      : '';
  return `${table(['state', 'what holds', ...actors.map(visible), 'all'], rows, style, [0])}${more}`;
}

/** `all` where every concept holds: most states of most actors are that. */
function shortened(marks: string): string {
  return marks === concepts.map((concept) => shortNames[concept]).join(' ') ? 'all five' : marks;
}

function equilibriaText({ equilibria, simultaneous, universal, statusQuo }: ConflictStability): string {
  const lists = concepts.map((concept) => `${shortNames[concept]} ${some(equilibria[concept])}`);
  const sim = simultaneous === null ? '' : `; SIM ${some(simultaneous)}`;
  const coalitions =
    universal === null ? '' : ` Stable for every coalition, too: SEQ ${some(universal.seq)}.`;
  const quo = statusQuo === null ? '' : ` The status quo is state ${statusQuo}.`;
  return `Equilibria: ${lists.join('; ')}${sim}.${coalitions}${quo}`;
}

function some(states: readonly number[]): string {
  if (states.length === 0) return 'none';
  const shown = states.slice(0, 30).join(', ');
  return states.length > 30 ? `${shown} and ${states.length - 30} more` : shown;
}

function askedWords(
  { concept }: ConflictStability,
  asked: NonNullable<ConflictStability['asked']>,
  say: (text: string) => string,
  paint: WordsStyle['paint'],
): string {
  const { state, label, why, breaks, changes, wishes, robust, windows, margins } = asked;
  const holds = why.every(({ stable }) => stable[concept]);
  const lines = [
    paint(
      say(
        `State ${state} (${visible(label)}) is ${holds ? 'an equilibrium' : 'no equilibrium'} under ${shortNames[concept]}`,
      ),
      'bold',
    ),
    ...why.map(({ says }) => say(visible(says))),
  ];
  if (breaks !== null)
    lines.push(
      say(
        breaks.length === 0
          ? 'No coalition would leave it together.'
          : `Could break it: ${breaks.map(({ coalition, to }) => `${visible(coalition.join(' with '))} (to ${to.slice(0, 5).join(', ')})`).join('; ')}.`,
      ),
    );
  const [change] = changes;
  if (change !== undefined)
    lines.push(
      say(
        `Smallest change that would ${holds ? 'break' : 'make'} it: ${visible(change.says)} (${change.rankSteps} ${change.rankSteps === 1 ? 'rank' : 'ranks'}).`,
      ),
    );
  for (const wish of wishes) {
    const share =
      wish.share === null
        ? ''
        : ` It stays under ${percent(wish.share)} of its strict rankings${wish.stableRankings === null ? '' : `, ${wish.stableRankings} of ${wish.rankings}`}.`;
    lines.push(say(`${visible(wish.says)}${share}`));
  }
  if (windows !== null)
    lines.push(
      say(
        windows.refused ??
          `It is an equilibrium under ${windows.stable} of ${windows.profiles} rankings within the windows.`,
      ),
    );
  if (robust !== null) {
    const words = {
      always: 'an equilibrium whatever',
      never: 'no equilibrium whatever',
      depends: 'an equilibrium or not, depending on what',
    };
    lines.push(
      say(
        `Under the intervals of the file it is ${words[robust.equilibrium[concept] ?? 'depends']} the values are.`,
      ),
    );
  }
  if (margins !== null) {
    const each = Object.entries(margins).map(
      ([actor, own]) => `${visible(actor)} ${signed(own[concept] ?? 0)}`,
    );
    lines.push(
      say(`Margins, with values uniform in their intervals (it stays from 0 on): ${each.join('; ')}.`),
    );
  }
  return lines.join('\n');
}

function evolutionWords(
  { labels }: ConflictStability,
  { from, states, refused, paths }: NonNullable<ConflictStability['evolution']>,
  style: WordsStyle,
): string {
  const say = (text: string) => wrapped(visible(text), style.width).join('\n');
  const lines = [style.paint(`From state ${from}`, 'bold')];
  if (paths !== null) {
    const listed = paths.listed
      .slice(0, 3)
      .map((path) => path.map(({ actor, to }) => `${visible(actor)} to ${to}`).join(', '));
    lines.push(
      say(
        paths.moves === null
          ? `State ${paths.to} is out of reach.`
          : paths.moves === 0
            ? ''
            : `To state ${paths.to}: ${counted(paths.moves, 'move')} at least, in ${counted(paths.count, 'way')}, for example ${listed.join('; ')}.`,
      ),
    );
  }
  const rows = states
    .slice(0, mostRows)
    .map((one) => [
      String(one.state),
      visible(labels[one.state - 1] ?? ''),
      one.moves === null ? '–' : String(one.moves),
      one.improvements === null ? '–' : String(one.improvements),
      one.attainment === 'needs-coalition'
        ? `needs ${visible(one.coalitions.map((members) => members.join(' with ')).join('; '))}`
        : one.attainment,
    ]);
  lines.push(table(['state', 'what holds', 'moves', 'improvements', 'how'], rows, style, [0, 2, 3]));
  if (refused !== null) lines.push(say(refused));
  return lines.join('\n');
}
