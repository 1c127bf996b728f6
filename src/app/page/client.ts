import type { PlacedDiagnostic } from '../../diagnostics/index.ts';
import type { OverviewRow } from '../../report/index.ts';
import type { NumberChange, PackageAsked, Told, WorkerQuestion } from '../protocol.ts';
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

/** The analyses in their worker, as the page asks them. */
export interface Client {
  readonly open: (
    files: Readonly<Record<string, string>>,
    situation: string,
    samples: number,
  ) => Promise<CaseView>;
  readonly judge: (changes: readonly NumberChange[], asked: PackageAsked) => Promise<Judged>;
  readonly row: (changes: readonly NumberChange[], proposal: string) => Promise<OverviewRow>;
  readonly tip: (changes: readonly NumberChange[], asked: PackageAsked, path: string) => Promise<Tip>;
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

export function startClient(program: URL | string): Client {
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
  const ask = (question: WorkerQuestion['ask'], progress?: Progress): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const id = ++count;
      waiting.set(id, { resolve, reject, progress });
      worker.postMessage({ id, ask: question } satisfies WorkerQuestion);
    });
  return {
    open: async (files, situation, samples) =>
      (await ask({ kind: 'open', files, situation, samples })) as CaseView,
    judge: async (changes, asked) => (await ask({ kind: 'judge', changes, asked })) as Judged,
    row: async (changes, proposal) => (await ask({ kind: 'row', changes, proposal })) as OverviewRow,
    tip: async (changes, asked, path) => (await ask({ kind: 'tip', changes, asked, path })) as Tip,
    run: async (operation, settings, progress, texts) =>
      (await ask(
        { kind: 'run', operation, settings, ...(texts !== undefined && { texts }) },
        progress,
      )) as Ran,
    close: () => worker.terminate(),
  };
}
