import type { DomainFile } from './domain-file.ts';

export interface NormalisedDomain {
  readonly issues: readonly {
    readonly name: string;
    readonly index: number;
    readonly type: string;
    readonly values?: readonly string[];
    readonly min?: number;
    readonly max?: number;
  }[];
  readonly parties: readonly {
    readonly reservation: number;
    readonly discount: number;
    readonly values?: readonly {
      readonly w: number;
      readonly v?: readonly number[];
      readonly f?: Record<string, string>;
    }[];
    readonly maxutility?: number;
    readonly rects?: readonly {
      readonly x?: boolean;
      readonly u: number;
      readonly b: readonly (readonly [number, number, number])[];
    }[];
  }[];
}

/**
 * A GENIUS folder of a normalised domain, as untidy as published ones: a comment before the declaration, bare ampersands,
 * missing blanks, weights on another scale, issues in reverse order in the profiles.
 */
export function asGenius(domain: NormalisedDomain): readonly DomainFile[] {
  const issues = domain.issues.map((_, j) => issueXml(domain, j, undefined));
  const profiles = domain.parties.map((party, i) => {
    const own = domain.issues.map((_, j) => issueXml(domain, j, i)).reverse();
    const weights = domain.issues.map(
      ({ index }, j) => `<weight index="${index}" value="${(party.values?.[j]?.w ?? 0) * 100}"/>`,
    );
    const text = `<!-- profile -->
<?xml version="1.0"?>
<utility_space><objective index="0">
${own.join('\n')}${party.rects === undefined ? weights.join('') : boxesXml(domain, i)}
</objective><discount_factor value="${party.discount}"/><reservation value="${party.reservation}"/></utility_space>`;
    return { path: `domain/party${i}.xml`, text };
  });
  const template = `<negotiation_template><utility_space><objective index="0">${issues.join('\n')}</objective></utility_space></negotiation_template>`;
  return [{ path: 'domain/domain.xml', text: template }, ...profiles];
}

function issueXml({ issues, parties }: NormalisedDomain, j: number, party: number | undefined): string {
  const issue = issues[j];
  const term = party === undefined ? undefined : parties[party]?.values?.[j];
  const items = (issue?.values ?? []).map((value, k) => {
    const evaluation = term?.v === undefined ? '' : `evaluation="${(term.v[k] as number) * 80}"`;
    return `<item index="${k + 1}" value="${untidy(value)}"${evaluation}/>`;
  });
  const bounds =
    issue?.type === 'discrete' ? '' : `<range lowerbound="${issue?.min}" upperbound="${issue?.max}"/>`;
  const attributes = Object.entries(term?.f ?? {}).map(([key, value]) => `${key}="${value}"`);
  const evaluator = term?.f === undefined ? '' : `<evaluator ${attributes.join(' ')}/>`;
  return `<issue index="${issue?.index}" name="${untidy(issue?.name ?? '')}" type="${issue?.type}">${items.join('')}${bounds}${evaluator}</issue>`;
}

function untidy(text: string): string {
  return text.replaceAll('"', '&quot;');
}

function boxesXml({ issues, parties }: NormalisedDomain, i: number): string {
  const boxes = (parties[i]?.rects ?? []).map(({ x, u, b }) => {
    const tag = x === true ? 'EXCLUDES' : 'INCLUDES';
    const bounds = b.map(
      ([j, low, high]) => `<${tag} index="${issues[j - 1]?.index}" min="${low}" max="${high}"/>`,
    );
    return `<hyperRectangle utility="${u}">${bounds.join('')}</hyperRectangle>`;
  });
  return `<utility maxutility="${parties[i]?.maxutility}"><ufun weight="1" aggregation="sum">${boxes.join('')}</ufun></utility>`;
}
