import { z } from 'zod';
import {
  type Anchoring,
  type Claim,
  type Evidence,
  type SuppliedText,
  saidOn,
} from '../../evidence/index.ts';
import { claimReviews, claimsCsv, stixBundle, webAnnotations } from '../../exchange/index.ts';
import { cleanText } from '../../reading/index.ts';
import { catalogues } from '../../words/index.ts';
import type { OutputFile } from '../shared/types.ts';

const file = z.string().min(1).optional();

const { evidence: setting } = catalogues.en.settings;

/** Files in which other tools take the claims listed. */
export const exchangeInput = {
  annotations: file.describe(setting.annotations),
  claimReviews: file.describe(setting.claimReviews),
  page: z
    .string()
    .regex(/^https?:\/\/\S+$/iu, 'an address that begins with http:// or https://')
    .optional()
    .describe(setting.page),
  stix: file.describe(setting.stix),
  csv: file.describe(setting.csv),
};

type Asked = z.infer<z.ZodObject<typeof exchangeInput>>;

interface Listed {
  readonly evidence: Evidence;
  readonly claims: readonly Claim[];
  /** Day that the answer is of; unknown where the situation cannot be read. */
  readonly day: string | undefined;
  readonly anchoring: Anchoring | undefined;
  readonly texts: readonly SuppliedText[];
}

export function exchangeFiles(asked: Asked, listed: Listed): readonly OutputFile[] {
  const { evidence, claims } = listed;
  const day = listed.day ?? lastSaid(listed);
  const json = (path: string | undefined, make: () => object) =>
    path === undefined ? [] : [{ path, text: `${JSON.stringify(make(), null, 2)}\n` }];
  return [
    ...(listed.anchoring === undefined ? [] : json(asked.annotations, () => annotated(listed))),
    ...json(asked.claimReviews, () => claimReviews(evidence, claims, day, asked.page)),
    ...json(asked.stix, () => stixBundle(evidence, claims, day)),
    ...(asked.csv === undefined ? [] : [{ path: asked.csv, text: claimsCsv(evidence, claims) }]),
  ];
}

function lastSaid({ evidence, claims }: Listed): string {
  const days = claims.flatMap((claim) => saidOn(claim, evidence)?.slice(-10) ?? []);
  return days.toSorted().at(-1) ?? '1970-01-01';
}

function annotated({ evidence, claims, anchoring, texts }: Listed): object {
  const wanted = new Set(claims.map(({ id }) => id));
  const passages = (anchoring?.resolved ?? []).flatMap(({ claim, report, span, text: words }) => {
    const whole = texts.find(({ text }) => text.slice(span.start, span.end) === words);
    return whole === undefined || !wanted.has(claim) ? [] : [{ claim, report, span, text: whole.text }];
  });
  return webAnnotations(evidence, passages);
}

/** A saved page counts as received and as the clean text in which detente read places its claims. */
export function withCleanText(supplied: SuppliedText): readonly SuppliedText[] {
  const { text } = cleanText(supplied.text);
  return text === supplied.text ? [supplied] : [supplied, { ...supplied, text }];
}
