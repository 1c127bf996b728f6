import type { Diagnostic } from '../../diagnostics/index.ts';
import { type Decidable, loadOutcomes, type Outcomes } from '../../record/index.ts';
import type { Situation } from '../../situation/index.ts';
import type { Store } from '../../store/index.ts';
import { namesIn, readYaml } from '../../text/index.ts';
import type { Loaded } from './load.ts';

/** What came of a situation, read from beside its file; undefined where nothing stands there. */
export interface FoundOutcomes {
  readonly file: string;
  readonly text: string;
  readonly outcomes: Outcomes | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads the outcomes of a situation. They are no input of any analysis: what is known of it on any later day may be cited, and nothing of
 * them reaches the situation.
 */
export async function readOutcomes(
  store: Store,
  loaded: Pick<Loaded, 'file' | 'again'>,
  situation: Situation,
  path = `${loaded.file.replace(/[^/]*$/, '')}outcomes.yaml`,
): Promise<FoundOutcomes | undefined> {
  const text = await store.readText(path);
  if (text === undefined) return undefined;
  const known = await decidable(store, loaded, situation);
  return { file: path, text, ...loadOutcomes(readYaml(path, text), known) };
}

/** Everything that the files ever name, whenever it came up; places of options as of the situation's day where they were known. */
async function decidable(
  store: Store,
  { file, again }: Pick<Loaded, 'file' | 'again'>,
  situation: Situation,
): Promise<Decidable> {
  const source = readYaml(file, (await store.readText(file)) ?? '');
  const late = again({ asOf: lastDay });
  const places = [...(late.situation?.issues ?? []), ...situation.issues].map(
    ({ id, options }) => [id, options.map((option) => [option.id, option.at.median] as const)] as const,
  );
  const issues = new Map<string, Map<string, number>>();
  for (const [issue, options] of places) {
    const all = issues.get(issue) ?? new Map<string, number>();
    for (const [option, at] of options) all.set(option, at);
    issues.set(issue, all);
  }
  return {
    situation: situation.id,
    proposals: namesIn(source, 'proposals') ?? situation.proposals.map(({ id }) => id),
    issues,
    claimIds: await claimIdsOf(store, file, source.value),
  };
}

const lastDay = '2999-12-31';

async function claimIdsOf(
  store: Store,
  file: string,
  value: unknown,
): Promise<ReadonlySet<string> | undefined> {
  const named = (value as { evidence?: unknown } | undefined)?.evidence;
  if (typeof named !== 'string') return new Set();
  const path = `${file.replace(/[^/]*$/, '')}${named}`;
  const text = await store.readText(path);
  const names = text === undefined ? undefined : namesIn(readYaml(path, text), 'claims');
  return names === undefined ? undefined : new Set(names);
}
