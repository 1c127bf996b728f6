import { hasErrors, nearestName, placeDiagnostics } from '../../diagnostics/index.ts';
import {
  type ConflictFile,
  conflictJson,
  readConflict,
  stabilityCsv,
  writeGmcr,
} from '../../exchange/index.ts';
import type { Figure } from '../../figures/index.ts';
import {
  blocs,
  type Concept,
  type Conflict,
  coalitionalStability,
  legalPaths,
  simultaneousStability,
  stability,
  stateCount,
  statusQuoAnalysis,
} from '../../stability/index.ts';
import { figureFiles } from '../shared/figure-files.ts';
import { type Context, InputError, type OutputFile } from '../shared/types.ts';
import { byConcept, stabilityLists, stateNumbers } from './lists.ts';
import { mostMapped, stabilityMap } from './map.ts';
import { type Fail, labelOf, windowsFrom } from './question.ts';
import type { ConflictStability } from './shapes.ts';
import { stateAnswer } from './state.ts';

/** Above this many states nothing is asked of all coalitions, and states have no labels. */
const mostLabelled = 4096;
/** Coalitions times states that are gone through: about two seconds. */
const mostInCoalitions = 16_384;

interface Asked {
  readonly situation: string;
  readonly concept: Concept;
  readonly state?: number | undefined;
  readonly from?: number | undefined;
  readonly wants?: readonly string[] | undefined;
  readonly window?: readonly string[] | undefined;
  readonly bloc?: readonly string[] | undefined;
  readonly figures?: string | undefined;
  readonly csv?: string | undefined;
  readonly conflict?: string | undefined;
  readonly gmcr?: string | undefined;
}

/** Everything that is asked of a conflict in a file. */
export async function conflictStability(
  path: string,
  text: string,
  given: Asked,
  { progress }: Context,
): Promise<ConflictStability> {
  const texts = new Map([[path, text]]);
  const { conflict: file, diagnostics } = readConflict(path, text);
  if (file === undefined || hasErrors(diagnostics)) throw new InputError(diagnostics, texts);
  const { conflict } = file;
  const states = stateCount(conflict.graph);
  const fail = (code: string, message: string, hint: string) =>
    new InputError([{ code, severity: 'error', message, hint, file: path }], texts);
  for (const number of [given.state, given.from])
    if (number !== undefined && number > states)
      throw fail('unknown-state', `there is no state ${number}`, `states run from 1 to ${states}`);
  const actorOf = actorIn(conflict, file.actorIds, fail);
  const found = stability(conflict, (done, total) => progress?.(done, total, 'stability'));
  const isSmall = states * 2 ** conflict.actors.length <= mostInCoalitions;
  const together = isSmall ? coalitionalStability(conflict) : null;
  const simultaneous = isSmall ? simultaneousStability(conflict) : null;
  const labels = states > mostLabelled ? [] : Array.from({ length: states }, (_, s) => labelOf(file, s));
  const from = given.from ?? (file.statusQuo === undefined ? undefined : file.statusQuo + 1);
  return {
    kind: 'conflict',
    title: file.title,
    states: Array.from({ length: states }, (_, s) => file.decimals?.[s] ?? s),
    actors: [...conflict.actors],
    ...stabilityLists(conflict.actors, found),
    concept: given.concept,
    labels,
    statusQuo: file.statusQuo === undefined ? null : file.statusQuo + 1,
    simultaneous: simultaneous?.kind === 'answer' ? stateNumbers(simultaneous.equilibria) : null,
    universal:
      together?.kind === 'answer'
        ? {
            nash: stateNumbers(together.universal.nash),
            gmr: stateNumbers(together.universal.gmr),
            smr: stateNumbers(together.universal.smr),
            seq: stateNumbers(together.universal.seq),
          }
        : null,
    blocs: blocsOf(file, given, actorOf),
    asked:
      given.state === undefined
        ? null
        : stateAnswer({
            file,
            number: given.state,
            concept: given.concept,
            wants: (given.wants ?? []).map(actorOf),
            windows: windowsFrom(given.window, file, actorOf, fail),
          }),
    evolution: from === undefined || states > mostLabelled ? null : evolutionOf(conflict, from, given.state),
    diagnostics: placeDiagnostics(diagnostics, texts),
    files: await filesOf(file, given, fail, {
      csv: () => stabilityCsv(file, found),
      map: () => {
        if (states <= mostMapped) return stabilityMap(file, found, { labels, state: given.state, from });
        const message = `${states} states; a map is made of ${mostMapped} at most`;
        throw fail('too-many-states', message, 'write the states to a file with --csv');
      },
    }),
  };
}

function actorIn({ actors }: Conflict, ids: readonly string[], fail: Fail): (name: string) => number {
  return (name) => {
    const found = [actors.indexOf(name), ids.indexOf(name)].find((index) => index >= 0);
    if (found !== undefined) return found;
    const near = nearestName(name, actors);
    const hint = near === undefined ? `actors are: ${actors.join(', ')}` : `did you mean '${near}'?`;
    throw fail('unknown-actor', `'${name}' is no actor of the conflict`, hint);
  };
}

function blocsOf(file: ConflictFile, { bloc }: Asked, actorOf: (name: string) => number) {
  const { conflict, coalitions } = file;
  const named = bloc?.map((one) => one.split('+').map((name) => actorOf(name.trim())));
  const given = named ?? coalitions?.filter((members) => members.length > 1);
  if (given === undefined || given.length === 0) return null;
  const inside = new Set(given.flat());
  const alone = conflict.actors.flatMap((_, actor) => (inside.has(actor) ? [] : [[actor]]));
  const partition = [...given, ...alone];
  const found = blocs(conflict, partition);
  return {
    members: partition.map((members) => members.map((actor) => conflict.actors[actor] as string)),
    equilibria: byConcept((concept) => stateNumbers(found.equilibria[concept])),
  };
}

function evolutionOf(conflict: Conflict, from: number, to: number | undefined) {
  const found = statusQuoAnalysis(conflict, from - 1);
  const distance = (value: number | undefined) => (value === undefined || value < 0 ? null : value);
  const nameAll = (actors: readonly number[]) => actors.map((actor) => conflict.actors[actor] as string);
  const ways = to === undefined ? null : legalPaths(conflict, from - 1, to - 1);
  return {
    from,
    states: Array.from(found.moves, (moves, state) => {
      const attainment = found.attainment(state);
      return {
        state: state + 1,
        moves: distance(moves),
        improvements: distance(found.improvements[state]),
        attainment: attainment.kind,
        coalitions: attainment.kind === 'needs-coalition' ? attainment.coalitions.map(nameAll) : [],
      };
    }),
    refused: found.refused ?? null,
    paths:
      ways === null || to === undefined
        ? null
        : {
            to,
            moves: distance(ways.moves),
            count: ways.count,
            listed: ways.paths.map((path) =>
              path.map((move) => ({
                actor: conflict.actors[move.mover] as string,
                from: move.from + 1,
                to: move.to + 1,
              })),
            ),
          },
  };
}

async function filesOf(
  file: ConflictFile,
  { figures, csv, conflict, gmcr }: Asked,
  fail: Fail,
  make: { readonly csv: () => string; readonly map: () => Figure },
): Promise<readonly OutputFile[]> {
  const files: OutputFile[] = await figureFiles(figures, () => [make.map()]);
  if (csv !== undefined) files.push({ path: csv, text: make.csv() });
  if (conflict !== undefined) files.push({ path: conflict, text: conflictJson(file) });
  if (gmcr !== undefined) {
    const text = writeGmcr(file);
    if (text === undefined)
      throw fail(
        'not-in-option-form',
        'the conflict has states or options that GMCR+ cannot hold',
        'write it with --conflict in our own format',
      );
    files.push({ path: gmcr, text });
  }
  return files;
}
