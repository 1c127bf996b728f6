import { type Diagnostic, nearestName, type Severity } from '../diagnostics/index.ts';
import { mostDigits, type Rational, rational, readRational } from '../numeric/index.ts';
import { showPath, type YamlSource } from '../text/index.ts';
import type { RulePath } from './rules/index.ts';

/** What a roster file says, every number exact. */
export interface RosterParts {
  readonly names: readonly string[];
  readonly weights: readonly Rational[];
  readonly quota: Rational;
  readonly minMembers: number;
  readonly blockingMinMembers: number;
  /** Members by index. */
  readonly vetoes: readonly number[];
}

/** A limit that keeps a hostile file from filling memory; far above any institution. */
export const rosterLimits = { members: 1_000 } as const;

/** Collects what is wrong with a file, at its place. */
export interface Problems {
  readonly add: (
    code: string,
    path: RulePath,
    message: string,
    hint?: string,
    severity?: Severity,
    at?: 'key' | 'value',
  ) => void;
  readonly list: readonly Diagnostic[];
}

export function problemsOf(source: YamlSource): Problems {
  const list: Diagnostic[] = [];
  return {
    list,
    add(code, path, message, hint, severity = 'error', at = 'value') {
      const span = at === 'key' ? source.spanOfKey(path) : source.spanOf(path);
      const words = { code, severity, message, ...(hint === undefined ? {} : { hint }) };
      list.push({ ...words, file: source.file, span });
    },
  };
}

/** Reads all there is, and says all that is wrong with it at once; undefined where the shape is wrong. */
export function readParts(source: YamlSource, problems: Problems): RosterParts | undefined {
  const root = source.value;
  if (!isMap(root)) {
    const hint = 'write { "members": [..], "rule": {..} }';
    problems.add('wrong-kind', [], `a roster is ${kindOf(root)}; it must be a map`, hint);
    return undefined;
  }
  // The first three say what it is and where it comes from.
  checkKeys(root, ['title', 'source', 'date', 'members', 'rule'], [], problems, 'warning');
  const members = readMembers(root['members'], source, problems);
  const rule = readRule(root['rule'], members?.names ?? [], source, problems);
  return members && rule && { ...members, ...rule };
}

function readMembers(
  list: unknown,
  source: YamlSource,
  problems: Problems,
): Pick<RosterParts, 'names' | 'weights'> | undefined {
  if (!Array.isArray(list)) {
    const hint = 'write "members": [{ "name": "A", "weight": 1 }, ..]';
    const message =
      list === undefined ? 'members is missing' : `members is ${kindOf(list)}; it must be a list`;
    problems.add(list === undefined ? 'missing-key' : 'wrong-kind', ['members'], message, hint);
    return undefined;
  }
  if (list.length > rosterLimits.members) {
    const message = `there are ${list.length} members; at most ${rosterLimits.members} are read`;
    problems.add('too-many-members', ['members'], message, 'put members alike together');
    return undefined;
  }
  const names: string[] = [];
  const weights: Rational[] = [];
  for (const [i, member] of list.entries()) {
    const path = ['members', i];
    if (!isMap(member)) {
      const message = `${showPath(path)} is ${kindOf(member)}; it must be a map`;
      problems.add('wrong-kind', path, message, 'write { "name": "A", "weight": 1 }');
      continue;
    }
    checkKeys(member, ['name', 'weight'], path, problems, 'warning');
    const name = member['name'];
    if (typeof name !== 'string') wrongOrMissing(name, [...path, 'name'], 'text', problems);
    else names.push(name);
    weights.push(readExact(member['weight'], [...path, 'weight'], source, problems) ?? rational(0n));
  }
  return { names, weights };
}

function readRule(
  rule: unknown,
  names: readonly string[],
  source: YamlSource,
  problems: Problems,
): Omit<RosterParts, 'names' | 'weights'> | undefined {
  if (!isMap(rule)) {
    wrongOrMissing(rule, ['rule'], 'a map', problems);
    return undefined;
  }
  checkKeys(rule, ['quota', 'minMembers', 'blockingMinMembers', 'vetoes'], ['rule'], problems, 'error');
  const count = (key: string): number => {
    if (rule[key] === undefined) return 0;
    const value = readExact(rule[key], ['rule', key], source, problems);
    if (value === undefined) return 0;
    const { numerator, denominator } = value;
    if (denominator === 1n && numerator >= 0n && numerator <= Number.MAX_SAFE_INTEGER)
      return Number(numerator);
    problems.add(
      'not-a-count',
      ['rule', key],
      `rule.${key} is no number of members`,
      'give 0 where it is not used',
    );
    return 0;
  };
  return {
    quota: readExact(rule['quota'], ['rule', 'quota'], source, problems) ?? rational(0n),
    minMembers: count('minMembers'),
    blockingMinMembers: count('blockingMinMembers'),
    vetoes: readVetoes(rule['vetoes'], names, problems),
  };
}

function readVetoes(list: unknown, names: readonly string[], problems: Problems): readonly number[] {
  if (list === undefined) return [];
  if (!Array.isArray(list)) {
    wrongOrMissing(list, ['rule', 'vetoes'], 'a list of names', problems);
    return [];
  }
  return list.flatMap((name: unknown, i) => {
    const path = ['rule', 'vetoes', i];
    if (typeof name !== 'string') {
      wrongOrMissing(name, path, "a member's name", problems);
      return [];
    }
    const at = names.indexOf(name);
    if (at >= 0) return [at];
    const near = nearestName(name, names);
    const hint = near === undefined ? 'name one of the members' : `did you mean '${near}'?`;
    problems.add('unknown-member', path, `'${name.slice(0, 40)}' is no member`, hint);
    return [];
  });
}

/** Is this no more than a number beyond the range of doubles? Here every number is read from its digits. */
export function isOnlyLarge({ code, span }: Diagnostic, text: string): boolean {
  return (
    code === 'not-finite' && span !== undefined && /^[+-]?\d/.test(text.slice(span.start, span.end).trim())
  );
}

/** A number by its spelling in the file, since reading it as a double may lose digits. */
function readExact(
  value: unknown,
  path: RulePath,
  source: YamlSource,
  problems: Problems,
): Rational | undefined {
  // A whole number is what it reads as: looking for its place takes longer than all the rest.
  if (Number.isSafeInteger(value)) return rational(BigInt(value as number));
  const { start, end } = source.spanOf(path);
  const text = typeof value === 'string' ? value : source.text.slice(start, end);
  const isNumber =
    typeof value === 'number' || typeof value === 'string' || (value === null && /\d/.test(text));
  if (!isNumber) {
    wrongOrMissing(value, path, 'a number', problems);
    return undefined;
  }
  const exact = readRational(text);
  if (exact !== undefined) return exact;
  const shown = typeof value === 'string' ? `'${text.trim().slice(0, 40)}'` : text.trim().slice(0, 40);
  if (/^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(text.trim()))
    problems.add(
      'too-many-digits',
      path,
      `${showPath(path)} has more than ${mostDigits} digits`,
      'divide weights and quota by a common number',
    );
  else
    problems.add(
      'no-number',
      path,
      `${showPath(path)} is ${shown}; it must be a number`,
      'write it as 12, 16.5 or 1/3',
    );
  return undefined;
}

function checkKeys(
  map: Readonly<Record<string, unknown>>,
  known: readonly string[],
  path: RulePath,
  problems: Problems,
  severity: Severity,
): void {
  for (const key of Object.keys(map)) {
    if (known.includes(key)) continue;
    const near = nearestName(key, known);
    const hint = near === undefined ? `keys here are: ${known.join(', ')}` : `did you mean '${near}'?`;
    // A key beside the point is only told where it cannot change the rule.
    const level = near === undefined ? severity : 'error';
    problems.add('unknown-key', [...path, key], `'${key.slice(0, 40)}' is not read here`, hint, level, 'key');
  }
}

function wrongOrMissing(value: unknown, path: RulePath, kind: string, problems: Problems): void {
  // What is missing has no place: that of the map it belongs in.
  if (value === undefined)
    problems.add('missing-key', path.slice(0, -1), `${showPath(path)} is missing`, `give ${kind}`);
  else problems.add('wrong-kind', path, `${showPath(path)} is ${kindOf(value)}; it must be ${kind}`);
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map';
  return typeof value === 'string' ? `'${value.slice(0, 40)}'` : String(value);
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
