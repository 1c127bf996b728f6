import type { Situation } from '../../situation/index.ts';
import { memoryStore } from '../../store/index.ts';
import { makeStudy } from '../../study/index.ts';
import {
  makePlan,
  type PlanFile,
  type SweepAnswer,
  type SweepJob,
  type SweepPlan,
  type SweepSettings,
  sweepJob,
  sweepQuestions,
} from '../../sweep/index.ts';
import { catalogues } from '../../words/index.ts';
import { aboutOf, type Loaded, load, placed } from '../shared/load.ts';
import { madeBy } from '../shared/made-by.ts';
import { refusal } from './parts.ts';
import type { Swept } from './shapes.ts';

const { nothingChanges } = catalogues.en.tests;

const { problems: say } = catalogues.en.sweep;

/** A plan whose situation is at hand: what can be worked out and merged. */
export interface Planned {
  readonly plan: SweepPlan;
  readonly job: SweepJob;
  readonly situation: Situation;
  readonly diagnostics: Swept['diagnostics'];
}

/** The plan of a situation that was just read. */
export function planOf(loaded: Loaded & { readonly situation: Situation }, settings: SweepSettings): Planned {
  const { situation, file, sources } = loaded;
  const folder = file.replace(/[^/]*$/, '');
  const questions = sweepQuestions(makeStudy(situation, { seed: 0, samples: 0 }), nothingChanges);
  const plan = makePlan({
    ...madeBy,
    settings,
    packages: questions.map(({ proposal }) => proposal),
    files: [...sources].map(([path, text]): PlanFile => ({ path: below(folder, path), text })),
  });
  const diagnostics = placed(loaded).map((one) => ({ ...one, file: below(folder, one.file) }));
  return { plan, situation, diagnostics, job: sweepJob(situation, plan, nothingChanges) };
}

/** The same from the plan alone: its files are in it. */
export async function readPlanned(plan: SweepPlan): Promise<Planned> {
  const store = memoryStore(new Map());
  for (const { path, text } of plan.files) await store.writeText(path, text);
  const { asOf, set } = plan.settings;
  const loaded = await load(store, {
    situation: plan.files[0]?.path ?? '',
    set: [...set],
    ...(asOf !== null && { asOf }),
  });
  const { situation } = loaded;
  if (situation === undefined)
    throw refusal(
      'unreadable-plan',
      say.unreadablePlan(
        plan.detente,
        loaded.diagnostics.find(({ severity }) => severity === 'error')?.message ?? '',
      ),
      say.unreadablePlanHint(plan.detente),
      plan.files[0]?.path ?? '',
    );
  return { plan, situation, diagnostics: placed(loaded), job: sweepJob(situation, plan, nothingChanges) };
}

/** No path of the machine goes into a plan: the same files are the same plan wherever they stand. */
function below(folder: string, path: string): string {
  return path.startsWith(folder) ? path.slice(folder.length) : path;
}

/** What made the answer: the plan, whoever merges it. */
export function aboutPlan({ plan, situation }: Pick<Planned, 'plan' | 'situation'>): Swept['about'] {
  const { seed, samples, set } = plan.settings;
  const { detente, node } = plan;
  return { ...aboutOf('sweep', situation, { situation: '', seed, samples, set: [...set] }), detente, node };
}

export function sweptOf(planned: Planned, answer: SweepAnswer): Swept {
  const { scrambles } = planned.plan.settings;
  const found = { about: aboutPlan(planned), ...answer, diagnostics: planned.diagnostics };
  return scrambles === undefined ? found : { ...found, scrambles };
}
