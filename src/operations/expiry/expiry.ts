import { z } from 'zod';
import { nearestName } from '../../diagnostics/index.ts';
import { fund } from '../../ledger/index.ts';
import { probability } from '../../numeric/result.ts';
import { optionNames } from '../../report/index.ts';
import type { CalendarEvent, Package, Situation } from '../../situation/index.ts';
import { makeStudy } from '../../study/index.ts';
import type { Verdict } from '../../verdict/index.ts';
import { catalogues } from '../../words/index.ts';
import { defineOperation } from '../shared/define-operation.ts';
import { samplingInput, situationInput } from '../shared/inputs.ts';
import { aboutOf, type Loading, loadOrThrow, placed } from '../shared/load.ts';
import { type Pace, pace } from '../shared/pace.ts';
import { aboutShape, warningsShape } from '../shared/shapes.ts';
import { InputError } from '../shared/types.ts';
import { verdictsOf } from '../shared/verdicts-of.ts';
import { expiryWords } from './words.ts';

const { expiry: setting } = catalogues.en.settings;

const input = z.strictObject({
  ...situationInput,
  event: z.string().optional().describe(setting.event),
  ...samplingInput,
});

const share = (says: string) =>
  probability(says).nullable().describe(`${says}; null: not asked or not tested`);
const testsShape = z.strictObject({
  joint: share('weighted share of draws that pass all tests'),
  accepted: share('weighted share of draws in which all who must sign gain'),
  ratified: share('weighted share of draws in which the bodies pass it'),
  kept: share('weighted share of draws in which everybody bound by it keeps it'),
  paidFor: share('weighted share of draws in which it is honoured and, where it covers something, financed'),
});

const output = z.strictObject({
  about: aboutShape,
  event: z.string().describe('id of the event'),
  on: z.string().describe('its day, YYYY-MM-DD'),
  says: z.string().describe('the event in words'),
  changes: z
    .array(
      z.strictObject({
        issue: z.string().describe('id of the issue'),
        before: z.string().describe('id of the option that holds without a deal on the day before'),
        after: z.string().describe('id of the option that holds without a deal from the day on'),
      }),
    )
    .describe('what the event changes in no deal'),
  proposals: z
    .array(
      z.strictObject({
        proposal: z.string().describe('id of the proposal'),
        title: z.string().describe('its title'),
        before: testsShape.nullable().describe('against no deal of the day before; null: forbidden'),
        after: testsShape.nullable().describe('against no deal from the day on; null: forbidden'),
      }),
    )
    .describe('every proposal; what it does not name stays at no deal, so its package may change, too'),
  labels: z.record(z.string(), z.string()).describe('options by issue.option, in words'),
  diagnostics: warningsShape,
});

const { expiry } = catalogues.en;

export const operation = defineOperation({
  name: 'expiry',
  summary: expiry.summary,
  description: expiry.description,
  input,
  output,
  positional: ['situation'],
  examples: [
    {
      input: { situation: 'situations/us-russia-2025', event: 'new-start-expires', seed: 1, samples: 100 },
      says: 'the end of the last treaty on nuclear arms',
    },
  ],
  async run(given, context) {
    const loaded = await loadOrThrow(context, given);
    const { situation } = loaded;
    const event = eventOf(situation, given.event, loaded);
    const [before, after] = [dayBefore(situation, event), fromDayOn(situation, event)];
    const at = pace(context);
    const first = await answersAt(context, given, before, (part, total, phase) => at(part, 2 * total, phase));
    const second = await answersAt(context, given, after, (part, total, phase) =>
      at(total + part, 2 * total, phase),
    );
    const optionName = optionNames(situation);
    return {
      about: aboutOf('expiry', situation, given),
      event: event.id,
      on: event.on,
      says: event.event,
      changes: situation.issues.flatMap(({ id }) => {
        const [from = '', to = ''] = [before[id], after[id]];
        return from === to ? [] : [{ issue: id, before: from, after: to }];
      }),
      // A proposal to leave everything as it is is no deal, on whichever day.
      proposals: situation.proposals.filter(changesSomething(situation)).map(({ id, title }) => ({
        proposal: id,
        title,
        before: testsOf(first.find(({ proposal }) => proposal === id)),
        after: testsOf(second.find(({ proposal }) => proposal === id)),
      })),
      labels: Object.fromEntries(
        situation.issues.flatMap(({ id, options }) =>
          options.map((one) => [`${id}.${one.id}`, optionName(id, one.id)] as const),
        ),
      ),
      diagnostics: placed(loaded),
    };
  },
  words: expiryWords,
});

function changesSomething({ issues, noDeal }: Situation) {
  return ({ package: chosen, holds }: Situation['proposals'][number]) =>
    holds.length > 0 || issues.some(({ id }) => chosen[id] !== noDeal[id]);
}

/** The verdicts where no deal is this package. */
async function answersAt(
  loading: Loading,
  given: z.output<typeof input>,
  noDeal: Package,
  at: Pace,
): Promise<readonly Verdict[]> {
  const { situation } = await loadOrThrow(loading, { ...given, noDeal });
  const { study, runs } = fund(makeStudy(situation, given));
  return verdictsOf(study, at, { runs });
}

function testsOf(answer: Verdict | undefined) {
  if (answer === undefined) return null;
  const { joint, accepted, ratified, kept, paidFor } = answer;
  return {
    joint: joint.probability,
    accepted: joint.probability === null ? null : accepted.probability,
    ratified: ratified?.probability ?? null,
    kept: kept?.probability ?? null,
    paidFor: paidFor?.probability ?? null,
  };
}

/** What holds without a deal on the day before an event: every change of the calendar up to then. */
function dayBefore({ statusQuo, calendar, asOf }: Situation, { on }: CalendarEvent): Package {
  return Object.assign(
    { ...statusQuo },
    ...calendar.filter((one) => one.on > asOf && one.on < on).map(({ then }) => then),
  );
}

/** And from its day on: what it changes, what other events of the day do, and what lapses where nobody renews it. */
function fromDayOn(situation: Situation, event: CalendarEvent): Package {
  const sameDay = situation.calendar.filter(({ on }) => on === event.on).map(({ then }) => then);
  return Object.assign(dayBefore(situation, event), ...sameDay, event.renewal?.otherwise ?? {});
}

function eventOf(
  situation: Situation,
  wanted: string | undefined,
  { file, texts }: { readonly file: string; readonly texts: ReadonlyMap<string, string> },
): CalendarEvent {
  const changing = situation.calendar.filter((event) => {
    const [before, after] = [dayBefore(situation, event), fromDayOn(situation, event)];
    return event.on > situation.asOf && situation.issues.some(({ id }) => before[id] !== after[id]);
  });
  const found = wanted === undefined ? changing[0] : changing.find(({ id }) => id === wanted);
  if (found !== undefined) return found;
  const known = changing.map(({ id }) => id);
  const near = wanted === undefined ? undefined : nearestName(wanted, known);
  const message =
    wanted === undefined
      ? `nothing in the calendar after ${situation.asOf} changes what holds`
      : `'${wanted}' is no event after ${situation.asOf} that changes what holds`;
  const hint =
    known.length === 0
      ? 'give an event of the calendar `then`, or a `renewal` with `otherwise`'
      : `${near === undefined ? '' : `did you mean '${near}'? `}events are: ${known.join(', ')}`;
  const code = wanted === undefined ? 'no-events' : 'unknown-event';
  throw new InputError([{ code, severity: 'error', message, hint, file }], texts);
}
