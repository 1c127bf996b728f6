import type { PlacedDiagnostic } from '../../diagnostics/index.ts';
import type { AnswerParts, OverviewRow } from '../../report/index.ts';
import type { Ask, NumberChange, PackageAsked, Told, WorkerQuestion } from '../protocol.ts';
import type { CaseView } from '../worker/case-view.ts';
import type { Judged, Ran } from '../worker/session.ts';
import type { Tip } from '../worker/tip.ts';

/** A question that the analyses could not answer. */
export class Failed extends Error {
  readonly diagnostics: readonly PlacedDiagnostic[];
  constructor(words: string, diagnostics: readonly PlacedDiagnostic[]) {
    super(words);
    this.diagnostics = diagnostics;
  }
}

export type Progress = (done: number, total: number, phase: string) => void;

/** What is looked at is worked out in a thread of its own, so that reasons and long analyses in the other never hold up a drag. */
export type Where = 'near' | 'far';

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
  readonly answer: (changes: readonly NumberChange[], samples: number) => Promise<AnswerParts>;
  readonly tip: (
    changes: readonly NumberChange[],
    asked: PackageAsked,
    path: string,
    samples: number,
  ) => Promise<Tip>;
  readonly run: (
    operation: string,
    settings: Readonly<Record<string, unknown>>,
    progress?: Progress,
    /** Texts in the place of those that are open; the open ones where left out. */
    texts?: Readonly<Record<string, string>>,
  ) => Promise<Ran>;
  readonly close: () => void;
}

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly progress: Progress | undefined;
}

type Asking = (ask: Ask, progress?: Progress) => Promise<unknown>;

interface Thread {
  readonly ask: Asking;
  readonly close: () => void;
}

export function startClient(program: URL | string): Client {
  const near = startThread(program);
  // The other thread starts once something is asked of it, with the files that are open then.
  let far: Thread | undefined;
  let opening: Promise<unknown> = Promise.resolve();
  let open: Ask | undefined;
  const farAway = async (ask: Ask, progress?: Progress): Promise<unknown> => {
    if (far === undefined) {
      far = startThread(program);
      if (open !== undefined) opening = far.ask(open);
    }
    // What brings its own texts does not hang on the open ones, which may be those that are being mended.
    await (ask.kind === 'run' && ask.texts !== undefined ? opening.catch(() => {}) : opening);
    return far.ask(ask, progress);
  };
  const asking = { near: near.ask, far: farAway };
  return {
    open: async (files, situation) => {
      open = { kind: 'open', files, situation };
      const view = (await near.ask(open)) as CaseView;
      if (far !== undefined) opening = far.ask(open);
      return view;
    },
    judge: async (changes, asked, samples, where = 'near') =>
      (await asking[where]({ kind: 'judge', changes, asked, samples })) as Judged,
    row: async (changes, proposal, samples) =>
      (await farAway({ kind: 'row', changes, proposal, samples })) as OverviewRow,
    answer: async (changes, samples) => (await farAway({ kind: 'answer', changes, samples })) as AnswerParts,
    tip: async (changes, asked, path, samples) =>
      (await farAway({ kind: 'tip', changes, asked, path, samples })) as Tip,
    run: async (operation, settings, progress, texts) =>
      (await farAway(
        { kind: 'run', operation, settings, ...(texts !== undefined && { texts }) },
        progress,
      )) as Ran,
    close: () => {
      near.close();
      far?.close();
    },
  };
}

function startThread(program: URL | string): Thread {
  const worker = new Worker(program, { type: 'module' });
  const waiting = new Map<number, Waiting>();
  let count = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<Told>) => {
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
  worker.addEventListener('error', ({ message }) => {
    for (const { reject } of waiting.values()) reject(new Failed(message, []));
    waiting.clear();
  });
  return {
    ask: (question, progress) =>
      new Promise((resolve, reject) => {
        const id = ++count;
        waiting.set(id, { resolve, reject, progress });
        worker.postMessage({ id, ask: question } satisfies WorkerQuestion);
      }),
    close: () => worker.terminate(),
  };
}
