import type { PlacedDiagnostic } from '../../diagnostics/index.ts';
import type { Client } from './client.ts';
import type { CaseFiles } from './files.ts';

/** What `check` says of texts that are not saved yet. */
export async function checkTexts(
  client: Client,
  { situation }: CaseFiles,
  texts: Readonly<Record<string, string>>,
): Promise<readonly PlacedDiagnostic[]> {
  const { output } = await client.run('check', { situation }, undefined, texts);
  const { diagnostics } = output as { readonly diagnostics?: readonly PlacedDiagnostic[] };
  return diagnostics ?? [];
}
