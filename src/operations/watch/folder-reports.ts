import { type Evidence, textHash } from '../../evidence/index.ts';
import { claimIdOf, readText } from '../../reading/index.ts';
import type { Store } from '../../store/index.ts';
import { readReports } from '../shared/load.ts';

/** A text of the folder: what a person has decided of its drafts. */
export interface FolderReport {
  readonly file: string;
  readonly title: string | null;
  readonly published: string | null;
  /** Id under which the evidence has it; null: it is new. */
  readonly report: string | null;
  readonly drafts: number;
  readonly accepted: number;
  /** Drafts that nobody has accepted or rejected. */
  readonly open: number;
}

/** The texts of a folder beside the evidence, matched by their hash. */
export async function folderReports(
  store: Store,
  folder: string,
  { reports, claims }: Evidence,
): Promise<readonly FolderReport[]> {
  const byHash = new Map([...reports.values()].map(({ id, text }) => [text.sha256, id] as const));
  const texts = (await readReports(store, folder)).filter(({ name }) =>
    /\.(?:txt|text|md|markdown|html?|xhtml)$/i.test(name),
  );
  return texts.map(({ name, text }) => {
    const reading = readText(text);
    const report = byHash.get(textHash(reading.document.text)) ?? null;
    const statuses = reading.claims.map((draft) =>
      report === null ? undefined : claims.get(claimIdOf(report, draft))?.status,
    );
    return {
      file: name,
      title: reading.document.title?.text ?? null,
      published: reading.published.day,
      report,
      drafts: statuses.length,
      accepted: statuses.filter((status) => status === 'accepted').length,
      open: statuses.filter((status) => status === undefined || status === 'draft').length,
    };
  });
}
