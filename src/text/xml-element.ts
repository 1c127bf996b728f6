import type { Span } from '../diagnostics/index.ts';

/** An element with places; text between elements carries nothing in these formats and is left out. */
export interface XmlElement {
  readonly name: string;
  /** The start tag. */
  readonly span: Span;
  readonly attributes: ReadonlyMap<string, XmlAttribute>;
  readonly children: readonly XmlElement[];
}

export interface XmlAttribute {
  readonly value: string;
  /** The value, without its quotes. */
  readonly span: Span;
}

/**
 * Children of a name, in the order of the file.
 *
 * @example
 * childrenOf(readXml('a.xml', '<a><b/><b/></a>', newCollector()), 'b').length // => 2
 */
export function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/**
 * Elements of a name anywhere below, in the order of the file, not looking into those named `except`.
 *
 * @example
 * descendantsOf(readXml('a.xml', '<a><c><b/></c></a>', newCollector()), 'b').length // => 1
 */
export function descendantsOf(element: XmlElement, name: string, except = ''): readonly XmlElement[] {
  const found: XmlElement[] = [];
  // No deeper than the reader lets elements nest.
  const visit = ({ children }: XmlElement) => {
    for (const child of children) {
      if (child.name === name) found.push(child);
      if (child.name !== except) visit(child);
    }
  };
  visit(element);
  return found;
}
