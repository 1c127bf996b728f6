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
  | { readonly kind: 'saved'; readonly hash: string }
  | { readonly kind: 'changed' }
  | { readonly kind: 'failed'; readonly words: string };

export async function readCase(): Promise<CaseFiles> {
  const response = await fetch('case');
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  return (await response.json()) as CaseFiles;
}

/** Writes one file in the place of the text with that hash, or not at all. */
export async function writeCase(path: string, text: string, replaces: string): Promise<Saved> {
  const response = await fetch('case', {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ path, text, replaces }),
  });
  const said = (await response.json().catch(() => ({}))) as { hash?: string; detail?: string };
  if (response.ok) return { kind: 'saved', hash: said.hash ?? '' };
  if (response.status === 412) return { kind: 'changed' };
  return { kind: 'failed', words: said.detail ?? response.statusText };
}
