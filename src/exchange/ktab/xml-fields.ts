import { type Collector, nearestName } from '../../diagnostics/index.ts';
import type { Cell } from '../../text/index.ts';
import { childrenOf, textOf, type XmlElement } from '../../text/index.ts';

/** What the parts of a scenario are read with. */
export interface XmlSource {
  readonly file: string;
  readonly text: string;
  readonly report: Collector;
}

/** The one child of a name; undefined with an error where it is missing, or where there are two. */
export function needChild(
  { file, report }: XmlSource,
  parent: XmlElement,
  name: string,
): XmlElement | undefined {
  const [first, second] = childrenOf(parent, name);
  if (first === undefined) {
    const words = `<${parent.name}> has no <${name}>`;
    report.error('missing-element', { file, span: parent.span }, words, `add <${name}> … </${name}>`);
  }
  if (second !== undefined)
    report.error(
      'element-twice',
      { file, span: second.span },
      `<${parent.name}> has a second <${name}>`,
      'keep one of them',
    );
  return first;
}

/** The text of the one child of a name. */
export function needText(source: XmlSource, parent: XmlElement, name: string): Cell | undefined {
  const child = needChild(source, parent, name);
  return child === undefined ? undefined : textOf(source.text, child);
}

/** The text of a child that may be missing. */
export function mayHaveText({ text }: XmlSource, parent: XmlElement, name: string): string {
  const [child] = childrenOf(parent, name);
  return child === undefined ? '' : textOf(text, child).text;
}

/** Warns of children that nothing reads. */
export function warnOfOthers(
  { file, report }: XmlSource,
  parent: XmlElement,
  known: readonly string[],
): void {
  for (const { name, span } of parent.children) {
    if (report.isFull()) return;
    if (known.includes(name)) continue;
    const near = nearestName(name, known);
    const hint = near === undefined ? 'remove it, or check its name' : `did you mean <${near}>?`;
    report.warning('unused-element', { file, span }, `<${name.slice(0, 40)}> is not read`, hint);
  }
}
