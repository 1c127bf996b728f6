import { forecast } from '../../forecast/index.ts';
import { aboutOf, loadOrThrow } from '../../operations/shared/load.ts';
import { type Context, InputError } from '../../operations/shared/types.ts';
import { operations } from '../../operations.ts';
import { type AnswerParts, answerParts, type OverviewRow, overviewRow } from '../../report/index.ts';
import { type Proposal, packageIndices, type Situation } from '../../situation/index.ts';
import { memoryStore, type Store } from '../../store/index.ts';
import { allowedProposals } from '../../study/index.ts';
import {
  answersOf,
  byJointAnswer,
  ifMembersAct,
  isNothing,
  movesWithoutDeal,
  packageQuestion,
  type Question,
  snapbackOn,
  type TestAnswers,
  type TestName,
  type Verdict,
  verdict,
} from '../../verdict/index.ts';
import { catalogues, renderHtml } from '../../words/index.ts';
import type { NumberChange, PackageAsked } from '../protocol.ts';
import { numbersIn, type Switch, switchesIn } from '../switches.ts';
import { type CaseView, caseView } from './case-view.ts';
import { type Changed, changedTo, type Level, makeLevel, markedIn } from './level.ts';

/** A situation that was opened: its files, and what is known of it in as many draws as were asked for. */
export interface Session {
  readonly store: Store;
  readonly situation: Situation;
  /** As operations are asked for it. */
  readonly named: string;
  readonly levels: Map<number, Level>;
}

/** The four tests of one package as shares with their intervals. */
export interface Judged extends TestAnswers {
  /** Whether the package is what all have without agreement: no test applies. */
  readonly isNoDeal: boolean;
  /** Draws behind the shares. */
  readonly samples: number;
  readonly effectiveSample: number;
}

/** An answer of an operation, in words. */
export interface Ran {
  readonly html: string;
  readonly output: object;
  readonly files: readonly { readonly path: string; readonly text: string }[];
}

/** Where long work lets others in, and ends by throwing where nobody wants it any more. */
export type RestingPlace = () => Promise<void>;

export async function openSession(
  files: Readonly<Record<string, string>>,
  named: string,
): Promise<{ readonly session: Session; readonly view: CaseView }> {
  const store = memoryStore(new Map(Object.entries(files)));
  const { situation } = await loadOrThrow({ store }, { situation: named, samples: 1 });
  return { session: { store, situation, named, levels: new Map() }, view: caseView(situation, files) };
}

/** The four tests of a package under changed numbers; only what the change touches is worked out again. */
export function judge(
  session: Session,
  changes: readonly NumberChange[],
  asked: PackageAsked,
  samples: number,
): Judged {
  const changed = changedTo(levelOf(session, samples), changes);
  const { explained } = changed;
  const question = questionOf(changed, asked);
  const named = JSON.stringify(asked);
  const marked = (test: TestName) => markedIn(changed, named, question, test);
  const { weights } = explained.study;
  const isNoDeal = isNothing(changed.study, question);
  const outcomes = {
    accepted: marked('accepted'),
    ratified: marked('ratified'),
    kept: marked('kept'),
    paidFor: marked('paidFor'),
  };
  return {
    ...answersOf(outcomes, weights, samples, isNoDeal),
    isNoDeal,
    samples,
    effectiveSample: weights === null ? samples : explained.past.effectiveSample,
  };
}

/** One proposal with who stops it and what it turns on, as the first screen says it. */
export function rowOf(
  session: Session,
  changes: readonly NumberChange[],
  proposal: string,
  samples: number,
): OverviewRow {
  const changed = changedTo(levelOf(session, samples), changes);
  return overviewRow(verdictIn(changed, proposal), changed.study.situation, catalogues.en);
}

/** The whole answer as the page of the report tells it, down to the words of passages. */
export async function answerIn(
  session: Session,
  changes: readonly NumberChange[],
  samples: number,
  rest: RestingPlace,
): Promise<AnswerParts> {
  const changed = changedTo(levelOf(session, samples), changes);
  const { situation } = changed.study;
  const verdicts: Verdict[] = [];
  for (const { id } of situation.proposals) {
    await rest();
    verdicts.push(verdictIn(changed, id));
  }
  const ifMembers = new Map<string, NonNullable<ReturnType<typeof ifMembersAct>>>();
  for (const one of allowedProposals(changed.study)) {
    await rest();
    const found = ifMembersAct(changed.explained, one);
    if (found !== null) ifMembers.set(one.id, found);
  }
  await rest();
  const set = numbersIn(changes).map(({ path, value }) => `${path}=${value}`);
  const asked = { situation: session.named, seed: 1, samples, set };
  return answerParts({
    situation,
    verdicts: verdicts.toSorted(byJointAnswer),
    forbidden: [],
    moves: movesWithoutDeal(changed.explained),
    ifMembers,
    forecast: forecast(changed.study),
    replays: null,
    deals: null,
    dealAnswers: null,
    money: null,
    votes: null,
    anchoring: null,
    texts: [],
    about: aboutOf('report', situation, asked),
    diagnostics: [],
    command: '',
  });
}

export function verdictIn(changed: Changed, proposal: string): Verdict {
  const { study, runs, explained, verdicts } = changed;
  const found =
    verdicts.get(proposal) ??
    verdict(study, questionOf(changed, { kind: 'proposal', proposal }), { runs, explained });
  verdicts.set(proposal, found);
  return found;
}

export function levelOf({ situation, levels }: Session, samples: number): Level {
  const found = levels.get(samples) ?? makeLevel(situation, samples);
  levels.set(samples, found);
  return found;
}

/** A package with what is switched beside it. */
export function questionOf({ study, changes }: Changed, asked: PackageAsked): Question {
  const { situation } = study;
  const switches = switchesIn(changes);
  const acts = Object.fromEntries(
    switches.flatMap((one) => (one.kind === 'member' ? [[one.member, one.act] as const] : [])),
  );
  if (asked.kind === 'package')
    return { ...packageQuestion(study, packageIndices(situation, asked.package)), acts };
  const proposal = situation.proposals.find(({ id }) => id === asked.proposal);
  if (proposal === undefined) throw new RangeError(`'${asked.proposal}' is no proposal of this situation`);
  return { ...proposal, proposal: proposal.id, devices: devicesUnder(switches, proposal), acts };
}

function devicesUnder(switches: readonly Switch[], { id, devices }: Proposal): Proposal['devices'] {
  const own = switches.filter((one) => one.kind !== 'member' && one.proposal === id);
  const stand = devices.filter((_, k) => !own.some((one) => one.kind === 'device' && one.place === k));
  return [...stand, ...own.flatMap((one) => (one.kind === 'snapback' ? [snapbackOn(one.issue)] : []))];
}

/** Any operation of the registry, on the files that the page holds. */
export async function run(
  store: Store,
  operation: string,
  settings: Readonly<Record<string, unknown>>,
  context: Omit<Context, 'store'>,
): Promise<Ran> {
  const entry = operations.find(({ name }) => name === operation);
  if (entry === undefined) throw new RangeError(`'${operation}' is no operation`);
  const { answer } = await entry.load();
  const found = await answer(settings, { ...context, store });
  const { append, files } = found;
  if (append === undefined) return { html: renderHtml(found.words('en')), output: found.output, files };
  const { text, answer: grown } = append.onto(await store.readText(append.path));
  return {
    html: renderHtml(grown.words('en')),
    output: grown.output,
    files: [...files, { path: append.path, text }],
  };
}

/** What went wrong, in words for the reader. */
export function inWords(error: unknown): string {
  if (error instanceof InputError) return error.diagnostics.map(({ message }) => message).join('; ');
  return error instanceof Error ? error.message : catalogues.en.app.failed;
}
