import { describeMeasurement } from '../../report/index.ts';
import { type AnswerName, answerNames } from '../../uncertainty/index.ts';
import type { LoadedStudy } from '../shared/load.ts';
import type { DriverTest } from './shapes.ts';

/** Inputs, groups and claims in words. */
export function labelsOf(
  { situation }: LoadedStudy,
  tests: Readonly<Record<AnswerName, DriverTest>>,
  others: readonly string[],
): Record<string, string> {
  const { actors, issues, evidence } = situation;
  const ids = new Set([
    ...answerNames.flatMap((name) =>
      [...tests[name].indices, ...tests[name].tipping].map((one) => one.input),
    ),
    ...others,
  ]);
  const named = (id: string) =>
    actors.find((one) => one.id === id)?.name ??
    issues.find((one) => one.id === id)?.question ??
    evidence.claims.get(id)?.statement ??
    evidence.sources.get(id)?.name ??
    originName(id, situation) ??
    (id.includes('.') ? describeMeasurement(id, situation) : id);
  return Object.fromEntries([...ids].map((id) => [id, named(id)]));
}

/** An origin that is made of who spoke and when: `north/2026-01` is “North, 2026-01”. */
function originName(id: string, { evidence }: LoadedStudy['situation']): string | undefined {
  const [speaker = '', day] = id.split(/\/(.*)/);
  const name = evidence.sources.get(speaker)?.name;
  return name === undefined || day === undefined ? undefined : `${name}, ${day}`;
}
