import { type Diagnostic, placedInOrder } from '../../diagnostics/index.ts';
import { InputError } from '../../operations/shared/types.ts';
import { memoryStore, type Store } from '../../store/index.ts';
import type { Ask, Told, WorkerQuestion } from '../protocol.ts';
import { originTree } from './origin-tree.ts';
import { sceneOf } from './scenes.ts';
import { answerIn, inWords, judge, openSession, rowOf, run, type Session } from './session.ts';
import { tip } from './tip.ts';

/** The program of the browser’s worker: one question after the other, on the situation that was opened last. */
let session: Session | null = null;

const tell = (told: Told) => postMessage(told);

function listen(): void {
  addEventListener('message', ({ data }: MessageEvent<WorkerQuestion>) => {
    const { id, ask } = data;
    if (ask.kind === 'cease') {
      ceased.add(id);
      return;
    }
    answer(id, ask).then(
      (result) => tell({ kind: 'done', id, result }),
      (error: unknown) => tell({ kind: 'failed', id, words: inWords(error), diagnostics: placedOf(error) }),
    );
  });
  // A thread that ends without a word, as where memory runs out, frees its lock: so the page hears of it. Pages that came over a plain
  // network have no locks, some browsers refuse them to a file, and then errors alone are heard of.
  navigator.locks
    ?.request(self.name, () => {
      tell({ kind: 'alive' });
      return new Promise(() => undefined);
    })
    .catch(() => undefined);
}

// In a page of one file this program is the page's, too: it listens where there is no page.
if (typeof document === 'undefined') listen();

/** Questions whose answers nobody wants any more: long work looks here where it rests. */
const ceased = new Set<number>();

/** Lets what came in meanwhile be heard, and ends work that nobody wants. */
const restOf = (id: number) => async (): Promise<void> => {
  await new Promise((resolve) => setTimeout(resolve));
  if (ceased.delete(id)) throw new Error('nobody wants it any more');
};

async function answer(id: number, ask: Ask): Promise<unknown> {
  switch (ask.kind) {
    case 'open': {
      const opened = await openSession(ask.files, ask.situation);
      session = opened.session;
      return opened.view;
    }
    case 'judge':
      return judge(opened(), ask.changes, ask.asked, ask.samples);
    case 'row':
      return rowOf(opened(), ask.changes, ask.proposal, ask.samples);
    case 'answer':
      return answerIn(opened(), ask.changes, ask.samples, restOf(id));
    case 'tip': {
      const estimate = opened().situation.estimates.find(({ path }) => path === ask.path);
      if (estimate === undefined) throw new RangeError(`'${ask.path}' is no number of this situation`);
      return tip(opened(), ask, [estimate.low, estimate.high], restOf(id));
    }
    case 'origin':
      return originTree(opened().situation, ask.claim);
    case 'scene':
      return sceneOf(opened(), ask);
    case 'run':
      return run(storeOf(ask.texts), ask.operation, ask.settings, {
        threads: ask.threads,
        figureWidth: ask.figureWidth,
        progress: (done, total, phase) => tell({ kind: 'progress', id, done, total, phase }),
      });
  }
}

/** The files that are open, or others in their place. */
function storeOf(texts: Readonly<Record<string, string>> | undefined): Store {
  return texts === undefined ? opened().store : memoryStore(new Map(Object.entries(texts)));
}

function opened(): Session {
  if (session === null) throw new Error('no situation is open');
  return session;
}

function placedOf(error: unknown) {
  if (!(error instanceof InputError)) return [];
  return placedInOrder(error.diagnostics as readonly Diagnostic[], error.texts);
}
