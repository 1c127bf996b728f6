type Values = Readonly<Record<string, unknown>>;

/** What two changed states say together, where nothing conflicts: a second opinion on the text, without its layout. */
export function mergedValue(base: unknown, ours: unknown, theirs: unknown): unknown {
  if (same(ours, theirs) || same(theirs, base)) return ours;
  if (same(ours, base)) return theirs;
  if (isMap(base) && isMap(ours) && isMap(theirs)) return mergedMap(base, ours, theirs);
  return undefined;
}

function mergedMap(base: Values, ours: Values, theirs: Values): Values {
  const keys = new Set([...Object.keys(base), ...Object.keys(ours), ...Object.keys(theirs)]);
  return Object.fromEntries(
    [...keys].flatMap((key) => {
      const [b, o, t] = [base, ours, theirs].map((one) => (Object.hasOwn(one, key) ? one[key] : missing));
      const value = mergedValue(b, o, t);
      return value === missing ? [] : [[key, value]];
    }),
  );
}

const missing = Symbol('missing');

/** With keys in order, and lists whose items have names as maps: neither the order of keys nor of such a list says anything here. */
export function byNames(value: unknown): unknown {
  if (Array.isArray(value)) {
    const named = value.map((one) => [isMap(one) ? one['id'] : one, one] as const);
    const names = new Set(named.map(([name]) => name));
    const isNamed = named.every(([name]) => typeof name === 'string') && names.size === named.length;
    return isNamed ? byNames(Object.fromEntries(named)) : value.map(byNames);
  }
  if (!isMap(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, byNames(one)]),
  );
}

function same(a: unknown, b: unknown): boolean {
  return a === b || (a !== missing && b !== missing && JSON.stringify(a) === JSON.stringify(b));
}

function isMap(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
