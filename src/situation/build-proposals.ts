import { buildStatusQuo, controlOf } from './build-issues.ts';
import type { Estimate } from './estimate.ts';
import type { EstimateShape } from './estimate-types.ts';
import type { EstimateReader } from './make-estimate.ts';
import { endingOffers, offeredPackage } from './offers.ts';
import type { Package } from './package.ts';
import type { SituationFile } from './schema.ts';
import type { CalendarEvent, Device, Offer, Proposal } from './types.ts';

/** Events in order of date; on one day in the order of the file. */
export function buildCalendar(file: SituationFile, reader: EstimateReader): readonly CalendarEvent[] {
  const events = (file.calendar ?? []).map((event) => ({
    id: event.id,
    on: event.on,
    event: event.event,
    then: event.then ?? {},
    ...(event.renewal !== undefined && {
      renewal: {
        institution: event.renewal.by,
        base: event.renewal.base,
        otherwise: event.renewal.otherwise,
      },
    }),
    support: reader.support(event),
  }));
  return events.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

export function buildNoDeal(
  file: SituationFile,
  calendar: readonly CalendarEvent[],
  statusQuo: Package,
  instead: Package | undefined,
): Package {
  if (instead !== undefined) return { ...statusQuo, ...instead };
  const stated = file.no_deal;
  if (stated === undefined || stated === 'status_quo') return statusQuo;
  return 'package' in stated
    ? { ...statusQuo, ...stated.package }
    : buildStatusQuo(file, calendar, stated.status_quo_on);
}

export function buildProposals(
  file: SituationFile,
  reader: EstimateReader,
  complete: (chosen: Package) => Package,
): readonly Proposal[] {
  const controllersOf = (issue: string) => controlOf(file.issues[issue]?.controller).controllers;
  return Object.entries(file.proposals ?? {}).map(([id, proposal]) => ({
    id,
    title: proposal.title,
    ...(proposal.summary === undefined ? {} : { summary: proposal.summary }),
    by: proposal.by === undefined ? [] : [proposal.by].flat(),
    package: complete(offeredPackage(proposal)),
    required: proposal.required ?? file.required,
    support: reader.support(proposal),
    known: proposal.known ?? null,
    effective: proposal.effective ?? null,
    holds: proposal.holds ?? [],
    beneficiaries: proposal.beneficiaries ?? [],
    charges: proposal.charges ?? null,
    covers: proposal.covers ?? null,
    devices: [
      ...buildDevices(id, proposal, reader),
      ...endingOffers(buildOffers(proposal, reader), controllersOf),
    ],
    offers: buildOffers(proposal, reader),
    referenceClasses: (proposal.reference_classes ?? []).map((one) => ({
      test: one.test === 'paid_for' ? 'paidFor' : one.test,
      k: one.k,
      n: one.n,
      what: one.what,
      support: reader.support(one),
    })),
    insideWeight: proposal.inside_weight ?? null,
  }));
}

function buildOffers(
  { offers = [] }: NonNullable<SituationFile['proposals']>[string],
  reader: EstimateReader,
): readonly Offer[] {
  return offers.map((offer) => ({
    by: offer.by,
    if: offer.if,
    then: offer.then,
    otherwise: offer.otherwise ?? {},
    support: reader.support(offer),
  }));
}

function buildDevices(
  id: string,
  proposal: NonNullable<SituationFile['proposals']>[string],
  reader: EstimateReader,
): readonly Device[] {
  return (proposal.devices ?? []).map((device, i): Device => {
    const read = (shape: EstimateShape | undefined, key: string, unit: Estimate['unit']) =>
      shape === undefined
        ? null
        : reader.read(
            shape,
            ['proposals', id, 'devices', i, key],
            unit,
            device,
            `proposals.${id}.devices.${i}.${key}`,
          );
    return {
      kind: device.kind,
      on: device.on,
      holds: device.holds ?? null,
      against: device.against ?? null,
      ifBroken: null,
      amount: read(device.amount, 'amount', 'money'),
      shortensReplyTo: read(device.shortens_reply_to, 'shortens_reply_to', 'months'),
      addsCost: read(device.adds_cost, 'adds_cost', 'utility'),
      support: reader.support(device),
    };
  });
}
