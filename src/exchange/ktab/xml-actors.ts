import type { Cell } from '../../text/index.ts';
import { childrenOf, textOf, type XmlElement } from '../../text/index.ts';
import { brief } from './brief.ts';
import type { RawActor } from './raw-scenario.ts';
import { mayHaveText, needChild, needText, warnOfOthers, type XmlSource } from './xml-fields.ts';

/** One <Actor>; undefined, with all that is wrong said, where a part is missing. */
export function readXmlActor(
  source: XmlSource,
  actor: XmlElement,
  dimensions: readonly string[],
): RawActor | undefined {
  warnOfOthers(source, actor, ['name', 'description', 'capability', 'Position', 'Salience']);
  const name = needText(source, actor, 'name');
  const capability = needText(source, actor, 'capability');
  const positions = readNumbers(source, actor, 'Position', 'dCoord', dimensions.length);
  const saliences = readNumbers(source, actor, 'Salience', 'dSal', dimensions.length);
  if (name === undefined || capability === undefined || positions === undefined || saliences === undefined)
    return undefined;
  return { name, description: mayHaveText(source, actor, 'description'), capability, positions, saliences };
}

function readNumbers(
  source: XmlSource,
  actor: XmlElement,
  group: 'Position' | 'Salience',
  item: 'dCoord' | 'dSal',
  wanted: number,
): readonly Cell[] | undefined {
  const parent = needChild(source, actor, group);
  if (parent === undefined) return undefined;
  warnOfOthers(source, parent, [item]);
  const found = childrenOf(parent, item);
  if (found.length === wanted) return found.map((element) => textOf(source.text, element));
  const name = brief(mayHaveText(source, actor, 'name'));
  const words = `<${group}> of ${name} has ${found.length} <${item}>; there are ${wanted} dimensions`;
  const place = { file: source.file, span: parent.span };
  source.report.error('wrong-width', place, words, `write one <${item}> for each <dName>`);
  return undefined;
}
