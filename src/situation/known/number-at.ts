import type { Enclosing, EstimateShape, PlainShape, Reading, StatedSupport } from '../estimate-types.ts';
import type { Knowledge } from './knowledge.ts';

/**
 * A number as it was known on the day: of dated values the latest that held and had been heard of, of readings those of
 * claims already made, of any other number the number itself where one of its claims had been made; else what it was
 * `before`. Undefined where all of it came later.
 */
export function numberAt(
  shape: EstimateShape,
  enclosing: Enclosing,
  knowledge: Knowledge,
): PlainShape | undefined {
  return own(shape, enclosing, knowledge) ?? beforeOf(shape, knowledge);
}

function own(shape: EstimateShape, enclosing: Enclosing, knowledge: Knowledge): PlainShape | undefined {
  switch (shape.kind) {
    case 'dated':
      return datedAt(shape, enclosing, knowledge);
    case 'readings': {
      const isAccepted = ({ claim }: Reading) => knowledge.evidence.claims.get(claim)?.status === 'accepted';
      const readings = shape.readings.filter(({ claim }) => knowledge.isClaimKnown(claim));
      // Readings none of which was ever accepted are an error of the file, said where the number is read.
      return readings.some(isAccepted) || !shape.readings.some(isAccepted)
        ? { ...shape, readings }
        : undefined;
    }
    case 'stated': {
      const claims = shape.claims ?? (shape.assumption === undefined ? (enclosing.claims ?? []) : []);
      if (claims.length === 0) return shape;
      const known = claims.filter(knowledge.isClaimKnown);
      if (known.length === 0) return undefined;
      return shape.claims === undefined ? shape : { ...shape, claims: known };
    }
  }
}

function datedAt(
  { values, ...common }: Extract<EstimateShape, { kind: 'dated' }>,
  enclosing: Enclosing,
  knowledge: Knowledge,
): PlainShape | undefined {
  const shared = supportOf(common);
  const has = common.claims !== undefined || common.assumption !== undefined;
  for (const { from, shape } of values.toReversed()) {
    const found = from <= knowledge.day ? numberAt(shape, has ? shared : enclosing, knowledge) : undefined;
    if (found !== undefined) return { ...shared, ...found };
  }
  return undefined;
}

function beforeOf({ before }: EstimateShape, knowledge: Knowledge): PlainShape | undefined {
  if (before === undefined) return undefined;
  const isBare = before.claims === undefined && before.assumption === undefined;
  const found = own(before, {}, knowledge);
  return found?.kind === 'stated' && isBare
    ? { ...found, assumption: 'the file’s own range for the time before its claims' }
    : found;
}

function supportOf({ claims, assumption, direction }: StatedSupport): StatedSupport {
  return {
    ...(claims !== undefined && { claims }),
    ...(assumption !== undefined && { assumption }),
    ...(direction !== undefined && { direction }),
  };
}
