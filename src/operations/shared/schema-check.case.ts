type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Schema = { readonly [key: string]: Json };

/**
 * A small JSON Schema (2020-12) validator, written from the standard and not from zod, so that published schemas are
 * held to an independent reading. It throws on a keyword it does not know: nothing passes unread.
 */
export function violations(
  schema: Json,
  value: unknown,
  root = schema as Schema,
  at = '$',
): readonly string[] {
  if (schema === true) return [];
  if (schema === false) return [`${at}: nothing is allowed here`];
  return Object.entries(schema as Schema).flatMap(([keyword, wanted]) => {
    const rule = rules[keyword];
    if (rule === undefined) throw new Error(`unknown keyword ${keyword} at ${at}`);
    return rule(wanted, value, { schema: schema as Schema, root, at });
  });
}

interface Place {
  readonly schema: Schema;
  readonly root: Schema;
  readonly at: string;
}
type Rule = (wanted: Json, value: unknown, place: Place) => readonly string[];

const fine: readonly string[] = [];
const note: Rule = () => fine;
const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A rule that speaks of one kind of value only, and of others says nothing. */
function on<T>(is: (value: unknown) => value is T, holds: (wanted: never, value: T) => boolean): Rule {
  return (wanted, value, { schema, at }) =>
    !is(value) || holds(wanted as never, value) ? fine : [`${at}: ${JSON.stringify(schema).slice(0, 80)}`];
}
const number = (value: unknown): value is number => typeof value === 'number';
const text = (value: unknown): value is string => typeof value === 'string';
const list = (value: unknown): value is readonly unknown[] => Array.isArray(value);
const anything = (_: unknown): _ is unknown => true;

const rules: Readonly<Record<string, Rule>> = {
  $schema: note,
  $defs: note,
  title: note,
  description: note,
  default: note,
  examples: note,
  type: on(anything, (wanted: string | string[], value) =>
    [wanted].flat().some((one) => isOfType(one, value)),
  ),
  enum: on(anything, (wanted: unknown[], value) => wanted.includes(value)),
  const: on(anything, (wanted, value) => wanted === value),
  minimum: on(number, (wanted: number, value) => value >= wanted),
  maximum: on(number, (wanted: number, value) => value <= wanted),
  exclusiveMinimum: on(number, (wanted: number, value) => value > wanted),
  exclusiveMaximum: on(number, (wanted: number, value) => value < wanted),
  minLength: on(text, (wanted: number, value) => [...value].length >= wanted),
  maxLength: on(text, (wanted: number, value) => [...value].length <= wanted),
  // The one format that we publish: an instant.
  format: on(text, (wanted: string, value) => wanted === 'date-time' && !Number.isNaN(Date.parse(value))),
  pattern: on(text, (wanted: string, value) => new RegExp(wanted, 'u').test(value)),
  minItems: on(list, (wanted: number, value) => value.length >= wanted),
  maxItems: on(list, (wanted: number, value) => value.length <= wanted),
  required: on(isMap, (wanted: string[], value) => wanted.every((key) => Object.hasOwn(value, key))),
  $ref: (wanted, value, { root, at }) => violations(follow(String(wanted), root), value, root, at),
  anyOf: (wanted, value, { root, at }) =>
    (wanted as Json[]).some((one) => violations(one, value, root, at).length === 0)
      ? fine
      : [`${at}: no form fits`],
  allOf: (wanted, value, { root, at }) =>
    (wanted as Json[]).flatMap((one) => violations(one, value, root, at)),
  oneOf: (wanted, value, { root, at }) =>
    (wanted as Json[]).filter((one) => violations(one, value, root, at).length === 0).length === 1
      ? fine
      : [`${at}: not one form fits`],
  propertyNames: (wanted, value, { root, at }) =>
    isMap(value) ? Object.keys(value).flatMap((key) => violations(wanted, key, root, `${at}.${key}`)) : fine,
  properties: (wanted, value, { root, at }) =>
    isMap(value)
      ? Object.entries(wanted as Schema).flatMap(([key, one]) =>
          Object.hasOwn(value, key) ? violations(one, value[key], root, `${at}.${key}`) : fine,
        )
      : fine,
  additionalProperties: (wanted, value, { schema, root, at }) =>
    isMap(value)
      ? Object.entries(value).flatMap(([key, item]) =>
          isMap(schema['properties']) && Object.hasOwn(schema['properties'], key)
            ? fine
            : violations(wanted, item, root, `${at}.${key}`),
        )
      : fine,
  prefixItems: (wanted, value, { root, at }) =>
    list(value)
      ? (wanted as Json[]).flatMap((one, i) =>
          i < value.length ? violations(one, value[i], root, `${at}[${i}]`) : fine,
        )
      : fine,
  items: (wanted, value, { schema, root, at }) =>
    list(value)
      ? value
          .slice(list(schema['prefixItems']) ? schema['prefixItems'].length : 0)
          .flatMap((item, i) => violations(wanted, item, root, `${at}[${i}]`))
      : fine,
};

function isOfType(type: string, value: unknown): boolean {
  switch (type) {
    case 'null':
      return value === null;
    case 'array':
      return Array.isArray(value);
    case 'object':
      return isMap(value);
    case 'integer':
      return Number.isInteger(value);
    default:
      return typeof value === type;
  }
}

function follow(reference: string, root: Schema): Json {
  const found = reference
    .replace(/^#\//, '')
    .split('/')
    .reduce<Json | undefined>((at, key) => (at as Schema | undefined)?.[key], root);
  if (found === undefined) throw new Error(`${reference} leads nowhere`);
  return found;
}
