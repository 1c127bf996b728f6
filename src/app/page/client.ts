import type { PlacedDiagnostic } from '../../diagnostics/index.ts';
import type { AnswerParts, OverviewRow } from '../../report/index.ts';
import type { Ask, NumberChange, PackageAsked, Told, WorkerQuestion } from '../protocol.ts';
import type { CaseView } from '../worker/case-view.ts';
import type { Scene } from '../worker/scenes.ts';
import type { Judged, Ran } from '../worker/session.ts';
import type { Tip } from '../worker/tip.ts';
import { catalogue } from './language.ts';

/** A question that the analyses could not answer. */
export class Failed extends Error {
  readonly diagnostics: readonly PlacedDiagnostic[];
  constructor(words: string, diagnostics: readonly PlacedDiagnostic[]) {
    super(words);
    this.diagnostics = diagnostics;
  }
}

export type Progress = (done: number, total: number, phase: string) => void;

/**
 * What is looked at is worked out in threads of its own, so that reasons and long analyses in the far one never hold up a drag. `beside`
 * takes half of the rows of a drag.
 */
export type Where = 'near' | 'beside' | 'far';

/** The analyses in their workers, as the page asks them. */
export interface Client {
  readonly open: (files: Readonly<Record<string, string>>, situation: string) => Promise<CaseView>;
  readonly judge: (
    changes: readonly NumberChange[],
    asked: PackageAsked,
    samples: number,
    where?: Where,
  ) => Promise<Judged>;
  readonly row: (changes: readonly NumberChange[], proposal: string, samples: number) => Promise<OverviewRow>;
  readonly answer: (
    changes: readonly NumberChange[],
    samples: number,
    wanted: AbortSignal,
  ) => Promise<AnswerParts>;
  readonly tip: (
    changes: readonly NumberChange[],
    asked: PackageAsked,
    path: string,
    samples: number,
    wanted?: AbortSignal,
  ) => Promise<Tip>;
  readonly scene: <Of extends Scene['kind']>(
    of: Of,
    changes: readonly NumberChange[],
    proposal: string,
    samples: number,
  ) => Promise<Extract<Scene, { readonly kind: Of }>>;
  /** Who repeats what goes back to the origin of a claim, drawn. */
  readonly origin: (claim: string) => Promise<string>;
  readonly run: (
    operation: string,
    settings: Readonly<Record<string, unknown>>,
    progress?: Progress,
    /** Texts in the place of those that are open; the open ones where left out. */
    texts?: Readonly<Record<string, string>>,
  ) => Promise<Ran>;
  /** What was answered already for the open files, if it was. */
  readonly known: (operation: string, settings: Readonly<Record<string, unknown>>) => Ran | undefined;
  /** Ends whatever operation is being worked out: it is refused as stopped. One that tells no progress is short, and is asked again. */
  readonly stop: () => void;
  /** The threads that a drag is worked out in now. */
  readonly near: () => readonly Where[];
  /** Lets another thread help with drags from when it knows these proposals in so many draws each, where the machine has more than one core. */
  readonly reinforce: (proposals: readonly string[], samples: readonly number[]) => Promise<void>;
  /** Ends every thread: what they were asked is refused as stopped, and what is asked next starts others. */
  readonly close: () => void;
}

/** Answers of operations that are kept while the same files are open. */
const mostKept = 24;

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly progress: Progress | undefined;
}

interface Listening {
  readonly progress?: Progress | undefined;
  /** Once it is aborted the work ends at its next resting place. */
  readonly wanted?: AbortSignal | undefined;
}

type Asking = (ask: Ask, listening?: Listening) => Promise<unknown>;

interface Thread {
  readonly ask: Asking;
  readonly close: () => void;
}

/** An operation that the reader stopped. */
export class Stopped extends Error {}

/** A thread that ended by itself: what it was asked stays unanswered, and what is asked next starts another. */
export class Ended extends Error {}

export function startClient(program: URL | string): Client {
  let open: Extract<Ask, { readonly kind: 'open' }> | undefined;
  const near = threadFor(program, () => open);
  near.start();
  const far = threadFor(program, () => open);
  const beside = threadFor(program, () => open);
  // Operations have a thread of their own: a long one can be stopped, and holds up neither a drag nor its reasons.
  let long: Thread | undefined;
  const kept = new Map<string, Ran>();
  let isReady = false;
  let reinforcing: typeof open;
  const isHelped = () => isReady && beside.isRunning();
  const asking: Record<Where, (ask: Ask) => Promise<unknown>> = {
    near: (ask) => near.ask(ask),
    beside: (ask) => (isHelped() ? beside : near).ask(ask),
    far: (ask) => far.ask(ask),
  };
  return {
    open: async (files, situation) => {
      open = { kind: 'open', files, situation };
      kept.clear();
      isReady = false;
      const view = (await near.open(open)) as CaseView;
      if (far.isRunning()) void far.open(open).catch(() => undefined);
      return view;
    },
    judge: async (changes, asked, samples, where = 'near') =>
      (await asking[where]({ kind: 'judge', changes, asked, samples })) as Judged,
    row: async (changes, proposal, samples) =>
      (await far.ask({ kind: 'row', changes, proposal, samples })) as OverviewRow,
    answer: async (changes, samples, wanted) =>
      (await far.ask({ kind: 'answer', changes, samples }, { wanted })) as AnswerParts,
    tip: async (changes, asked, path, samples, wanted) =>
      (await far.ask({ kind: 'tip', changes, asked, path, samples }, { wanted })) as Tip,
    scene: async (of, changes, proposal, samples) =>
      (await far.ask({ kind: 'scene', of, changes, proposal, samples })) as never,
    // It takes no draws: it needs not wait for what does.
    origin: async (claim) => (await near.ask({ kind: 'origin', claim })) as string,
    run: async (operation, settings, progress, texts) => {
      const own = texts ?? open?.files ?? {};
      const asked = {
        kind: 'run',
        operation,
        settings,
        texts: own,
        threads: threadsOfOperations(program),
        figureWidth: roomForFigures(),
      } as const;
      const answered = async (): Promise<Ran> => {
        long ??= startThread(program, () => {
          long = undefined;
        });
        try {
          return (await long.ask(asked, { progress })) as Ran;
        } catch (error) {
          // Whoever stops what takes long does not mean the short question that waits behind it.
          if (error instanceof Stopped && progress === undefined) return answered();
          throw error;
        }
      };
      const ran = await answered();
      if (texts === undefined && own === open?.files) {
        if (kept.size >= mostKept) kept.clear();
        kept.set(JSON.stringify([operation, settings]), ran);
      }
      return ran;
    },
    known: (operation, settings) => kept.get(JSON.stringify([operation, settings])),
    stop: () => {
      long?.close();
      long = undefined;
    },
    near: () => (isHelped() ? ['near', 'beside'] : ['near']),
    reinforce: async (proposals, samples) => {
      if (isHelped() || open === undefined || navigator.hardwareConcurrency < 2) return;
      // Whoever drags on before it is ready asks again and again.
      if (reinforcing === open) return;
      const files = open;
      [reinforcing, isReady] = [files, false];
      try {
        await beside.open(files);
        for (const proposal of proposals)
          for (const each of samples)
            await beside.ask({
              kind: 'judge',
              changes: [],
              asked: { kind: 'proposal', proposal },
              samples: each,
            });
        // Another file may have been opened meanwhile.
        isReady = files === open;
      } finally {
        if (reinforcing === files) reinforcing = undefined;
      }
    },
    close: () => {
      for (const one of [near, beside, far]) one.close();
      long?.close();
    },
  };
}

interface OpenedThread {
  readonly ask: Asking;
  readonly open: (files: Ask) => Promise<unknown>;
  readonly start: () => void;
  readonly isRunning: () => boolean;
  readonly close: () => void;
}

/** A thread that starts once something is asked of it, with the files that are open then; again so where it has ended. */
function threadFor(program: URL | string, files: () => Ask | undefined): OpenedThread {
  let thread: Thread | undefined;
  let opening: Promise<unknown> = Promise.resolve();
  const start = () => {
    thread = startThread(program, () => {
      thread = undefined;
    });
    return thread;
  };
  const open = (asked: Ask) => {
    opening = (thread ?? start()).ask(asked);
    return opening;
  };
  return {
    open,
    start,
    isRunning: () => thread !== undefined,
    ask: async (ask, listening) => {
      const now = files();
      if (thread === undefined && now !== undefined) void open(now).catch(() => undefined);
      const asked = thread ?? start();
      await opening;
      return asked.ask(ask, listening);
    },
    close: () => {
      thread?.close();
      thread = undefined;
    },
  };
}

/**
 * Threads of an operation: a core is left to whoever drags meanwhile, so that of two cores there is none to be had, and each thread has
 * draws of its own, some hundred megabytes of them in a large case. They run a file that stands beside the program: of a page in one file
 * there is none.
 */
function threadsOfOperations(program: URL | string): number {
  if (isInPage(program)) return 1;
  return Math.max(1, Math.min(4, (navigator.hardwareConcurrency || 1) - 1));
}

/** Whether the program comes from the page itself. Browsers run no module for a page from a disk. */
function isInPage(program: URL | string): boolean {
  return String(program).startsWith('blob:');
}

/** Figures are drawn for the width that they are shown in, and never scaled to it. */
function roomForFigures(): number {
  const main = typeof document === 'undefined' ? null : document.querySelector('main');
  const room = main?.clientWidth ?? usualWidth;
  return Math.max(280, Math.min(usualWidth, room));
}

/** As wide as a column of text: what the report and the command line take. */
const usualWidth = 640;

let threads = 0;

function startThread(program: URL | string, onEnd: () => void): Thread {
  const name = `analyses ${performance.timeOrigin} ${Math.random()} ${++threads}`;
  const worker = new Worker(program, { type: isInPage(program) ? 'classic' : 'module', name });
  const waiting = new Map<number, Waiting>();
  const closing = new AbortController();
  let count = 0;
  let isAlive = false;
  const refuse = (error: Error) => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  const end = () => {
    if (closing.signal.aborted) return;
    closing.abort();
    onEnd();
    refuse(new Ended());
  };
  worker.addEventListener('message', ({ data }: MessageEvent<Told>) => {
    if (data.kind === 'alive') {
      isAlive = true;
      // It is given where the thread no longer holds it.
      navigator.locks.request(name, { signal: closing.signal }, end).catch(() => undefined);
      return;
    }
    const one = waiting.get(data.id);
    if (one === undefined) return;
    if (data.kind === 'progress') {
      one.progress?.(data.done, data.total, data.phase);
      return;
    }
    waiting.delete(data.id);
    if (data.kind === 'done') one.resolve(data.result);
    else one.reject(new Failed(data.words, data.diagnostics));
  });
  // Memory may do for the work and not for its answer.
  worker.addEventListener('messageerror', () => refuse(new Failed(catalogue.app.failed, [])));
  worker.addEventListener('error', ({ message }) => {
    // A program that could not be fetched has no message.
    if (isAlive || message) refuse(new Failed(message, []));
    else end();
  });
  return {
    ask: (question, { progress, wanted } = {}) =>
      new Promise((resolve, reject) => {
        if (closing.signal.aborted) {
          reject(new Ended());
          return;
        }
        const id = ++count;
        waiting.set(id, { resolve, reject, progress });
        worker.postMessage({ id, ask: question } satisfies WorkerQuestion);
        wanted?.addEventListener('abort', () => {
          if (waiting.has(id)) worker.postMessage({ id, ask: { kind: 'cease' } } satisfies WorkerQuestion);
        });
      }),
    close: () => {
      closing.abort();
      worker.terminate();
      refuse(new Stopped());
    },
  };
}
