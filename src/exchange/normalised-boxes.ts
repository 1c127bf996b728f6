import type { JsonNode, JsonObject } from '../text/index.ts';
import type { BoxPreferences, DraftBox, DraftIssue } from './draft.ts';
import { asKind, field, type JsonSource, numberField, numberOf, placeOf } from './json-fields.ts';

/** A nonlinear profile: what boxes of packages are worth to one party. Issues are counted from 1. */
export function boxesOf(
  source: JsonSource,
  party: JsonObject,
  issues: readonly DraftIssue[],
  where: string,
): BoxPreferences | undefined {
  const aggregation = party.entries.get('aggregation')?.value;
  if (aggregation !== undefined && !(aggregation.kind === 'text' && aggregation.value === 'sum'))
    source.report.error(
      'unknown-aggregation',
      placeOf(source, aggregation),
      `aggregation is not 'sum'${where}`,
      'only sums of boxes are read',
    );
  const largest = numberField(source, party, 'maxutility', where);
  if (largest !== undefined && largest <= 0)
    source.report.error(
      'bad-maxutility',
      placeOf(source, party.entries.get('maxutility')?.value ?? party),
      `maxutility is ${largest}${where}`,
      'sums are divided by it: it must be above 0',
    );
  const list = field(source, party, 'rects', 'array', where);
  const boxes = list?.items.map((node) => boxOf(source, node, issues, where)) ?? [];
  if (largest === undefined || !boxes.every((box) => box !== undefined)) return undefined;
  return { kind: 'boxes', largest, boxes };
}

function boxOf(
  source: JsonSource,
  node: JsonNode,
  issues: readonly DraftIssue[],
  where: string,
): DraftBox | undefined {
  const box = asKind(source, node, 'object', `a box${where}`);
  if (box === undefined) return undefined;
  const worth = numberField(source, box, 'u', where);
  const excludes = box.entries.has('x') ? field(source, box, 'x', 'boolean', where)?.value : false;
  const bounds = field(source, box, 'b', 'array', where)?.items.map((bound) =>
    boundOf(source, bound, issues, where),
  );
  if (worth === undefined || excludes === undefined || !bounds?.every((bound) => bound !== undefined))
    return undefined;
  return { worth, excludes, place: placeOf(source, box), bounds };
}

function boundOf(source: JsonSource, node: JsonNode, issues: readonly DraftIssue[], where: string) {
  const bound = asKind(source, node, 'array', `a bound${where}`);
  const numbers = bound?.items.map((item) => numberOf(source, item, `a bound${where}`)) ?? [];
  if (bound === undefined || numbers.includes(undefined)) return undefined;
  const [index, low, high] = numbers;
  const issue = index === undefined ? undefined : issues[index - 1];
  const say = (message: string, hint: string) =>
    void source.report.error('bad-bounds', placeOf(source, node), message + where, hint);
  if (numbers.length !== 3 || index === undefined || low === undefined || high === undefined)
    return say(`a bound has ${numbers.length} numbers`, 'write [issue counted from 1, low, high]');
  if (issue === undefined)
    return say(`a bound names issue ${index}`, `issues are counted from 1 to ${issues.length}`);
  if (issue.kind === 'options')
    return say(`a bound names '${issue.name}', whose options are no numbers`, 'boxes need numeric issues');
  if (low > high)
    return say(`a bound runs from ${low} to ${high}`, 'its low end must not be above its high end');
  return { issue: index - 1, low, high };
}
