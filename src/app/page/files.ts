import { catalogue } from './language.ts';

/** The files of a situation as the server gives them. */
export interface CaseFiles {
  readonly situation: string;
  /** Texts by path below the folder that is served. */
  readonly texts: Readonly<Record<string, string>>;
  /** SHA-256 of each text as it was read: what a save takes the place of. */
  readonly hashes: Readonly<Record<string, string>>;
  /** Whether they may be written; the shipped example may not. */
  readonly isOwn: boolean;
}

export type Saved =
  /** `text`: what was saved, where it is not what was asked: somebody else's change is in it. */
  | { readonly kind: 'saved'; readonly hash: string; readonly text?: string }
  | { readonly kind: 'changed' }
  | { readonly kind: 'failed'; readonly words: string };

/** Reads the files with the etag of all of them; null where nothing has changed since `known`. */
export type CaseReader = (
  known: string | null,
) => Promise<{ readonly files: CaseFiles; readonly etag: string | null } | null>;

/** Those that the server has. */
export const readCase: CaseReader = async (known) => {
  const response = await fetch('case', known === null ? {} : { headers: { 'if-none-match': known } });
  if (response.status === 304) return null;
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  return { files: (await response.json()) as CaseFiles, etag: response.headers.get('etag') };
};

/** Writes one file in the place of the text with that hash, or not at all. */
export async function writeCase(path: string, text: string, replaces: string): Promise<Saved> {
  const response = await fetch('case', {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ path, text, replaces }),
  }).catch(() => null);
  if (response === null) return { kind: 'failed', words: catalogue.app.serverAway };
  const said = (await response.json().catch(() => ({}))) as { hash?: string; detail?: string };
  if (response.ok) return { kind: 'saved', hash: said.hash ?? '' };
  if (response.status === 412) return { kind: 'changed' };
  return { kind: 'failed', words: said.detail ?? response.statusText };
}
