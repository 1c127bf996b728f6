import { nearestName } from '../../diagnostics/index.ts';
import {
  type EumPreset,
  type EumSettings,
  eumPresets,
  type SmpSettings,
  smpChoices,
  smpDefaults,
} from '../../forecast/index.ts';
import { InputError } from '../shared/types.ts';

/** What a user may say about a model run, as the doors take it. */
export interface ModelInput {
  readonly setting?: readonly string[] | undefined;
  readonly preset?: EumPreset | undefined;
  readonly q?: number | undefined;
  readonly range?: string | undefined;
  readonly rounds?: number | undefined;
}

/** Values that a switch of the expected utility model may have; numbers and yes or no by their type. */
const eumValues: Readonly<Record<string, readonly string[]>> = {
  probabilityDenominator: ['pair', 'all-pairs'],
  probabilityNumerator: ['positive-votes', 'net-votes'],
  probabilityDistance: ['linear', 'voter-exponent'],
  answerExponent: ['other', 'own'],
  answerSalience: ['responder', 'challenger'],
  answerPlace: ['challenger', 'responder'],
  noChallenge: ['absent', 'subtracted', 'added'],
  driftTarget: ['median', 'mean-in-second-pass'],
  offerChoice: ['least-move', 'lowest-compromise', 'highest-utility'],
  compromiseMove: ['ratio', 'weighted-mean'],
  zeroUtility: ['no-move', 'compromise'],
  undefinedRisk: ['stop', 'neutral'],
  ties: ['listed-first', 'stronger-then-lower'],
};

/** Settings of the Spatial Model of Politics: `votingRule=Cubic`, `maxTurns=20`, `compat=false`. */
export function smpSettingsFrom({ setting, rounds }: ModelInput): Partial<SmpSettings> {
  const read = pairs(setting).map(([name, value]) => {
    const known = Object.keys(smpDefaults);
    if (!known.includes(name)) throw unknown(name, known);
    const choices = smpChoices[name as keyof typeof smpChoices] as readonly string[] | undefined;
    return [
      name,
      choices === undefined ? plainValue(name, value, smpDefaults) : chosen(name, value, choices),
    ] as const;
  });
  return { ...Object.fromEntries(read), ...(rounds === undefined ? {} : { maxTurns: rounds }) };
}

/** Settings of the expected utility model: a preset, Q, the range, and single switches of the preset. */
export function eumSettingsFrom(given: ModelInput): EumSettings {
  const preset = given.preset ?? 'scholz-table2';
  const switches = eumPresets[preset];
  const read = pairs(given.setting).map(([written, value]) => {
    const name = written === 'T' ? 'drift' : written;
    const known = Object.keys(switches);
    if (!known.includes(name)) throw unknown(written, known);
    if (name === 'drift') return [name, value === 'compared' ? value : numberOf(name, value)] as const;
    const choices = eumValues[name];
    return [
      name,
      choices === undefined ? plainValue(name, value, switches) : chosen(name, value, choices),
    ] as const;
  });
  const range = rangeOf(given.range);
  return {
    preset,
    q: given.q ?? 1,
    ...(range === undefined ? {} : { range }),
    ...(given.rounds === undefined ? {} : { rounds: given.rounds }),
    ...Object.fromEntries(read),
  };
}

/** `lo,hi`, the ends of the scale. */
export function rangeOf(text: string | undefined): readonly [number, number] | undefined {
  if (text === undefined) return undefined;
  const [low, high, ...rest] = text
    .split(',')
    .map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  if (
    low === undefined ||
    high === undefined ||
    rest.length > 0 ||
    !(low < high) ||
    !Number.isFinite(low + high)
  )
    throw bad(
      `range is '${text}'; it must be the low and the high end of the scale`,
      'write for example 4,10',
    );
  return [low, high];
}

function pairs(settings: readonly string[] | undefined): readonly (readonly [string, string])[] {
  return (settings ?? []).map((entry) => {
    const at = entry.indexOf('=');
    if (at < 1) throw bad(`setting '${entry}' has no value`, 'write name=value');
    return [entry.slice(0, at).trim(), entry.slice(at + 1).trim()] as const;
  });
}

function plainValue(name: string, value: string, defaults: object): number | boolean {
  if (typeof (defaults as Record<string, unknown>)[name] !== 'boolean') return numberOf(name, value);
  if (value !== 'true' && value !== 'false') throw bad(`${name} is '${value}'`, 'it is true or false');
  return value === 'true';
}

function numberOf(name: string, value: string): number {
  const read = value === '' ? Number.NaN : Number(value);
  if (!Number.isFinite(read) || read < 0) throw bad(`${name} is '${value}'; it must be a number from 0`);
  return read;
}

function chosen(name: string, value: string, choices: readonly string[]): string {
  if (choices.includes(value)) return value;
  const near = nearestName(value, choices);
  const hint = `${near === undefined ? '' : `did you mean '${near}'? `}${name} is one of ${choices.join(', ')}`;
  throw bad(`'${value}' is no value of ${name}`, hint);
}

function unknown(name: string, known: readonly string[]): InputError {
  const near = nearestName(name, known);
  return bad(
    `'${name}' is no setting of this model`,
    near === undefined ? `settings are: ${known.join(', ')}` : `did you mean '${near}'?`,
  );
}

function bad(message: string, hint?: string): InputError {
  const code = 'bad-setting';
  return new InputError(
    [{ code, severity: 'error', message, ...(hint === undefined ? {} : { hint }), file: 'forecast' }],
    new Map(),
  );
}
