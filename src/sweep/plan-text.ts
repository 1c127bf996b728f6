import { z } from 'zod';
import { jsonOf } from './chunk-text.ts';
import { makePlan, type SweepPlan } from './plan.ts';

const planShape = z.strictObject({
  kind: z.literal('sweep'),
  hash: z.string(),
  detente: z.string(),
  node: z.string(),
  settings: z.strictObject({
    seed: z.int().min(0),
    samples: z.int().min(1),
    asOf: z.string().nullable(),
    set: z.array(z.string()),
    ignoresObserved: z.boolean(),
    scrambles: z.int().min(2).optional(),
  }),
  packages: z.array(z.string().nullable()),
  chunkDraws: z.int().min(1),
  files: z.array(z.strictObject({ path: z.string(), text: z.string() })).min(1),
});

/**
 * A plan as text: all that a worker elsewhere needs.
 *
 * @example
 * const settings = { seed: 1, samples: 100, asOf: null, set: [], ignoresObserved: false };
 * const files = [{ path: 'situation.yaml', text: '' }];
 * const plan = makePlan({ detente: '0', node: '20', settings, packages: [null], files });
 * readPlan(planText(plan)).hash === plan.hash // => true
 */
export function planText(plan: SweepPlan): string {
  return `${JSON.stringify(plan, null, 2)}\n`;
}

/**
 * The plan of a text; undefined where it is none, or is not as it was written.
 *
 * @example
 * readPlan('{}') // => undefined
 */
export function readPlan(text: string): SweepPlan | undefined {
  const found = planShape.safeParse(jsonOf(text));
  if (!found.success) return undefined;
  const made = makePlan(found.data);
  return made.hash === found.data.hash ? made : undefined;
}
