import type { Store } from '../../store/index.ts';
import {
  chunkCount,
  chunkName,
  chunkText,
  type Parts,
  planText,
  rangeOf,
  readChunk,
  readPlan,
  type SweepPlan,
} from '../../sweep/index.ts';
import { catalogues } from '../../words/index.ts';
import { InputError } from '../shared/types.ts';

const { problems: say } = catalogues.en.sweep;

/** Parts in a folder: which of them are there may be asked without reading them. */
export interface FolderParts extends Parts {
  readonly present: () => Promise<number>;
}

/** The parts of a plan in a folder, the plan beside them; refused where it holds those of another plan. */
export async function folderParts(store: Store, folder: string, plan: SweepPlan): Promise<FolderParts> {
  const there = await planIn(store, folder);
  if (there === undefined) await store.writeText(at(folder, planName), planText(plan));
  else if (there.hash !== plan.hash) throw otherPlan(folder, there, plan);
  return partsOf(store, folder, plan);
}

/** The plan in a folder with its parts. */
export async function openFolder(
  store: Store,
  folder: string,
): Promise<{ readonly plan: SweepPlan; readonly parts: FolderParts }> {
  const plan = await planIn(store, folder);
  if (plan === undefined) throw refusal('no-such-folder', say.noPlan(folder), say.noPlanHint, folder);
  return { plan, parts: partsOf(store, folder, plan) };
}

const planName = 'plan.json';

function partsOf(store: Store, folder: string, plan: SweepPlan): FolderParts {
  const chunking = { samples: plan.settings.samples, chunkDraws: plan.chunkDraws };
  return {
    read: async (chunk) => {
      const name = chunkName(chunk);
      const text = await store.readDamaged(at(folder, name));
      const found = text === undefined ? undefined : readChunk(text);
      if (found === undefined) return undefined;
      const { from, to } = rangeOf(chunking, chunk);
      if (found.plan !== plan.hash)
        throw refusal('other-sweep', say.otherPart(folder, name), say.otherPlanHint, folder);
      // Another part of this sweep under the name of this one, as a copy gone wrong, is none: it is worked out.
      return found.chunk.from === from && found.chunk.to === to ? found.chunk : undefined;
    },
    keep: (chunk, found) => store.writeText(at(folder, chunkName(chunk)), chunkText(plan.hash, found)),
    present: async () => {
      const names = new Set(await store.list(folder));
      const chunks = Array.from({ length: chunkCount(chunking) }, (_, chunk) => chunk);
      return chunks.filter((chunk) => names.has(chunkName(chunk))).length;
    },
  };
}

async function planIn(store: Store, folder: string): Promise<SweepPlan | undefined> {
  const text = await store.readDamaged(at(folder, planName));
  if (text === undefined) return undefined;
  const plan = readPlan(text);
  if (plan === undefined) throw refusal('damaged-plan', say.damagedPlan(folder), say.damagedPlanHint, folder);
  return plan;
}

function otherPlan(folder: string, there: SweepPlan, here: SweepPlan): InputError {
  const told = (plan: SweepPlan): Readonly<Record<string, string>> => ({
    'version of Détente': plan.detente,
    'version of Node': plan.node,
    seed: String(plan.settings.seed),
    'number of samples': String(plan.settings.samples),
    'as-of': plan.settings.asOf ?? 'the file’s own',
    'list of --set': plan.settings.set.join(' ') || 'empty',
    'number of scrambles': String(plan.settings.scrambles ?? 'none'),
    'list of --ignore': plan.settings.ignoresObserved ? 'observed' : 'empty',
  });
  const own = told(here);
  const what = Object.entries(told(there)).flatMap(([name, value]) =>
    value === own[name] ? [] : [say.differs(name, value, own[name] ?? '')],
  );
  return refusal(
    'other-sweep',
    say.otherPlan(folder, what.length === 0 ? [say.otherInputs] : what),
    say.otherPlanHint,
    folder,
  );
}

export function refusal(code: string, message: string, hint: string, file: string): InputError {
  return new InputError([{ code, severity: 'error', message, hint, file }], new Map());
}

function at(folder: string, name: string): string {
  return `${folder.replace(/\/+$/, '')}/${name}`;
}
