import { matches } from '../situation/index.ts';
import { centralMoneyGains, type Study, utilityTables } from '../study/index.ts';
import type { ActorGain } from './result.ts';

/** What each actor's gain at the medians is made of: issues, linkages, the outside option forgone; largest first. */
export function centralParts(study: Study, chosen: Int32Array): readonly ActorGain['parts'][] {
  const { compiled, medians } = study;
  const tables = utilityTables(compiled, medians);
  const money = centralMoneyGains(study, chosen);
  return compiled.actors.map((_, i) => {
    const first = i * compiled.optionAt.length;
    const issues = compiled.issues.map((id, j) => {
      const start = first + (compiled.optionStarts[j] as number);
      const to = tables.weighted[start + (chosen[j] as number)] as number;
      const from = tables.weighted[start + (compiled.noDeal[j] as number)] as number;
      return { kind: 'issue' as const, id, gain: to - from };
    });
    const linkages = compiled.linkages.flatMap((linkage, l) => {
      if (linkage.actor !== i) return [];
      const change = Number(matches(linkage.when, chosen)) - Number(matches(linkage.when, compiled.noDeal));
      return [{ kind: 'linkage' as const, id: linkage.id, gain: change * (tables.worth[l] as number) }];
    });
    const outside = {
      kind: 'outside-option' as const,
      id: 'outside_option',
      gain: -(tables.outside[i] as number),
    };
    const paid = { kind: 'money' as const, id: 'money', gain: money[i] as number };
    return [...issues, ...linkages, outside, paid]
      .filter(({ gain }) => Math.abs(gain) > 1e-12)
      .sort((a, b) => Math.abs(b.gain) - Math.abs(a.gain) || (a.id < b.id ? -1 : 1));
  });
}
