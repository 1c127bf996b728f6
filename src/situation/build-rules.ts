import type { EstimateReader } from './make-estimate.ts';
import type { SituationFile } from './schema.ts';
import type { ForbiddenCombination, Limit, SidePaymentRules } from './types.ts';

export function buildForbidden(file: SituationFile, reader: EstimateReader): readonly ForbiddenCombination[] {
  return (file.forbidden ?? []).map((rule) => ({
    id: rule.id,
    because: rule.because,
    when: Object.entries(rule.when).map(([issue, options]) => ({ issue, options: [options].flat() })),
    support: reader.support(rule),
  }));
}

export function buildLimits(file: SituationFile, reader: EstimateReader): readonly Limit[] {
  return (file.limits ?? []).map((limit, index) => ({
    id: limit.id,
    label: limit.label ?? limit.id.replaceAll('_', ' '),
    atMost: reader.read(
      limit.at_most,
      ['limits', index, 'at_most'],
      'amount',
      limit,
      `limits.${limit.id}.at_most`,
    ),
    uses: Object.entries(limit.uses).flatMap(([issue, byOption]) =>
      Object.entries(byOption).map(([option, use]) => ({
        issue,
        option,
        use: reader.read(
          use,
          ['limits', index, 'uses', issue, option],
          'amount',
          limit,
          `limits.${limit.id}.uses.${issue}.${option}`,
        ),
      })),
    ),
  }));
}

export function buildSidePayments(file: SituationFile, reader: EstimateReader): SidePaymentRules | undefined {
  if (file.side_payments === undefined) return undefined;
  const { unit, parties } = file.side_payments;
  return {
    unit,
    parties: Object.entries(parties).map(([actor, party]) => {
      const at = (key: string) => ['side_payments', 'parties', actor, key];
      return {
        actor,
        worth: reader.read(party.worth, at('worth'), 'utility per unit', party),
        ...(party.at_most !== undefined && {
          atMost: reader.read(party.at_most, at('at_most'), 'amount', party),
        }),
      };
    }),
  };
}
