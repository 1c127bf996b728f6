import { packageCount, type Situation } from '../../situation/index.ts';
import { InputError, type Limits } from './types.ts';

/** The machine is the user's own. */
export const ownLimits: Limits = {
  door: 'the command line',
  fileBytes: 500_000_000,
  samples: 1_000_000,
  drawn: 100_000_000,
  kept: 10_000_000,
  actors: 5_000,
  packages: 10n ** 30n,
  keepsParts: true,
};

/** One server answers many: no question may take all of it. */
export const servedLimits: Limits = {
  door: 'this server',
  fileBytes: 20_000_000,
  samples: 50_000,
  drawn: 30_000_000,
  kept: 2_000_000,
  actors: 500,
  packages: 10n ** 12n,
  keepsParts: false,
};

/** What a question takes, as far as it says so. */
export interface Taking {
  readonly samples?: number | undefined;
  readonly keepDraws?: boolean | undefined;
  /** Draws that are held at once where that is not all of them. */
  readonly atOnce?: number | undefined;
}

/** Refuses what would take more than the door gives; the words name the limit and what would fit. */
export function refuseTooMuch(limits: Limits, situation: Situation, asked: Taking, file: string): void {
  const { samples = 0, keepDraws = false, atOnce = samples } = asked;
  const { actors, estimates, issues } = situation;
  const { door } = limits;
  const packages = packageCount(issues);
  const fits = (most: number, each: number) => `samples may be ${Math.floor(most / Math.max(1, each))} here`;
  const found = [
    samples > limits.samples && [`samples is ${samples}; ${door} draws at most ${limits.samples}`],
    atOnce * estimates.length > limits.drawn && [
      `samples is ${samples}: of ${estimates.length} inputs these are ${samples * estimates.length} numbers; ${door} draws at most ${limits.drawn}`,
      fits(limits.drawn, estimates.length),
    ],
    keepDraws &&
      samples * actors.length > limits.kept && [
        `keepDraws of ${actors.length} actors in ${samples} samples are ${samples * actors.length} numbers; ${door} keeps at most ${limits.kept}`,
        fits(limits.kept, actors.length),
      ],
    actors.length > limits.actors && [
      `there are ${actors.length} actors; ${door} takes at most ${limits.actors}`,
    ],
    packages > limits.packages && [
      `there are ${packages} packages; ${door} takes at most ${limits.packages}`,
      'leave issues or options out',
    ],
  ].flatMap((one) => (one === false ? [] : [one]));
  if (found.length === 0) return;
  const diagnostics = found.map(([message = '', hint]) => ({
    code: 'too-much',
    severity: 'error' as const,
    message,
    ...(hint === undefined ? {} : { hint }),
    file,
  }));
  throw new InputError(diagnostics, new Map());
}
