import type { Asker } from '../asking/index.ts';
import type { Store } from '../store/index.ts';
import { catalogues } from '../words/index.ts';
import type { Shelf } from './shelf.ts';

const { assistant: say } = catalogues.en;

/** What an assistant may read beside its answers. */
export interface AssistantDesk {
  readonly store: Store;
  readonly asker: Asker;
  readonly shelf: Shelf;
}

/** A text for an assistant, at an address of its own. */
export interface ReadText {
  readonly uri: string;
  readonly mimeType: string;
  readonly text: string;
}

const text = /\.(ya?ml|csv|txt|md|jsonl?)$/i;

/** Kinds of addresses that name more than can be listed. */
export const templates = [
  {
    uriTemplate: 'detente://files/{+path}',
    name: 'file',
    title: say.files,
    mimeType: 'text/plain',
  },
  {
    uriTemplate: 'detente://trace/{+target}',
    name: 'trace',
    title: say.trace,
    mimeType: 'text/plain',
  },
  {
    uriTemplate: 'detente://results/{hash}',
    name: 'result',
    title: say.results,
    mimeType: 'application/json',
  },
] as const;

/** The situations there are, and the results that are kept. */
export async function listed({ store, shelf }: AssistantDesk) {
  const situations = await situationsIn(store);
  return [
    ...situations.map((path) => ({
      uri: `detente://files/${path}`,
      name: path,
      title: say.situation(path.split('/').at(-2) ?? path),
      mimeType: 'text/plain',
    })),
    ...shelf.addresses().map((uri) => ({ uri, name: uri, title: say.result, mimeType: 'application/json' })),
  ];
}

/** Folders with a situation: at the top, and in the folder of situations. */
async function situationsIn(store: Store): Promise<readonly string[]> {
  const found: string[] = [];
  for (const room of ['', 'situations'])
    for (const name of await store.listFolders(room)) {
      const folder = room === '' ? name : `${room}/${name}`;
      if ((await store.list(folder)).includes('situation.yaml')) found.push(`${folder}/situation.yaml`);
    }
  return found;
}

/** What stands at an address; undefined where nothing does. */
export async function textAt(
  desk: AssistantDesk,
  uri: string,
  signal: AbortSignal,
): Promise<ReadText | undefined> {
  const [, room, encoded = ''] = /^detente:\/\/(files|trace|results)\/(.+)$/.exec(uri) ?? [];
  if (room === 'results') {
    const kept = desk.shelf.at(uri);
    return kept === undefined ? undefined : { uri, mimeType: 'application/json', text: kept };
  }
  const target = decoded(encoded);
  if (target === undefined) return undefined;
  if (room === 'files') {
    const isHidden = target.split('/').some((part) => part.startsWith('.'));
    const found = isHidden || !text.test(target) ? undefined : await desk.store.readText(target);
    return found === undefined ? undefined : { uri, mimeType: 'text/plain', text: found };
  }
  if (room !== 'trace') return undefined;
  const asked = await desk.asker.ask({ operation: 'trace', raw: { target }, signal, inWords: true });
  return asked.kind === 'answered' ? { uri, mimeType: 'text/plain', text: asked.words ?? '' } : undefined;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
