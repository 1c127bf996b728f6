import { z } from 'zod';
import { textHash } from '../evidence/index.ts';
import type { DrawnTest, DrawnTests } from '../verdict/index.ts';
import { fromBase64, packBits, packNumbers, toBase64, unpackBits, unpackNumbers } from './base64.ts';
import type { SweepChunk } from './chunk.ts';

const testShape = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('tested'), marks: z.string(), output: z.string() }),
  z.strictObject({ kind: z.literal('not-applicable') }),
  z.strictObject({ kind: z.literal('not-tested'), because: z.string() }),
]);

const bodyShape = z.strictObject({
  plan: z.string(),
  from: z.int().min(0),
  to: z.int().min(1),
  past: z.strictObject({
    facts: z.array(z.strictObject({ id: z.string(), met: z.string() })),
    untested: z.array(z.strictObject({ id: z.string(), because: z.string() })),
    several: z.number(),
    deterred: z.strictObject({ anyway: z.number(), all: z.number() }),
    spared: z.strictObject({ end: z.number(), least: z.number() }),
    notTested: z.string().nullable(),
  }),
  packages: z.array(
    z.strictObject({ accepted: testShape, ratified: testShape, kept: testShape, paidFor: testShape }),
  ),
});

const textShape = z.strictObject({ sha256: z.string(), chunk: bodyShape });

type TestText = z.infer<typeof testShape>;

/**
 * Name of a chunk's file.
 *
 * @example
 * chunkName(12) // => 'chunk-000012.json'
 */
export function chunkName(chunk: number): string {
  return `chunk-${String(chunk).padStart(6, '0')}.json`;
}

/**
 * A chunk as one text, the same for the same numbers, with its own hash: flags as bits and doubles as bytes, in base64.
 *
 * @example
 * const past = { facts: [], untested: [], several: 0, deterred: { anyway: 0, all: 0 }, spared: { end: 0, least: 0 }, notTested: null };
 * readChunk(chunkText('a', { from: 0, to: 8, past, packages: [] })).plan // => 'a'
 */
export function chunkText(plan: string, { from, to, past, packages }: SweepChunk): string {
  const body: z.infer<typeof bodyShape> = {
    plan,
    from,
    to,
    past: {
      facts: past.facts.map(({ id, met }) => ({ id, met: toBase64(packBits(met)) })),
      untested: past.untested.map(({ id, because }) => ({ id, because })),
      several: past.several,
      deterred: { anyway: past.deterred.anyway, all: past.deterred.all },
      spared: { end: past.spared.end, least: past.spared.least },
      notTested: past.notTested,
    },
    packages: packages.map(({ accepted, ratified, kept, paidFor }) => ({
      accepted: testText(accepted),
      ratified: testText(ratified),
      kept: testText(kept),
      paidFor: testText(paidFor),
    })),
  };
  const chunk = JSON.stringify(body);
  return `{"sha256":"${textHash(chunk)}","chunk":${chunk}}\n`;
}

function testText(one: DrawnTest): TestText {
  if (one.kind !== 'tested') return one;
  return { kind: 'tested', marks: toBase64(packBits(one.marks)), output: toBase64(packNumbers(one.output)) };
}

/** A chunk read from a text, and the hash of the plan that it is part of. */
export interface ReadChunk {
  readonly plan: string;
  readonly chunk: SweepChunk;
}

/**
 * The chunk of a text; undefined where it is none, or is not as it was written.
 *
 * @example
 * readChunk('half a file') // => undefined
 */
export function readChunk(text: string): ReadChunk | undefined {
  const found = textShape.safeParse(jsonOf(text));
  if (!found.success || textHash(JSON.stringify(found.data.chunk)) !== found.data.sha256) return undefined;
  const { plan, from, to, past, packages } = found.data.chunk;
  const count = to - from;
  const facts = past.facts.map(({ id, met }) => ({ id, met: unpackBits(fromBase64(met), count) }));
  return {
    plan,
    chunk: { from, to, past: { ...past, facts }, packages: packages.map((one) => testsOf(one, count)) },
  };
}

function testsOf(
  { accepted, ratified, kept, paidFor }: Readonly<Record<keyof DrawnTests, TestText>>,
  count: number,
) {
  return {
    accepted: testOf(accepted, count),
    ratified: testOf(ratified, count),
    kept: testOf(kept, count),
    paidFor: testOf(paidFor, count),
  };
}

function testOf(one: TestText, count: number): DrawnTest {
  if (one.kind !== 'tested') return one;
  return {
    kind: 'tested',
    marks: unpackBits(fromBase64(one.marks), count),
    output: unpackNumbers(fromBase64(one.output)),
  };
}

export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
