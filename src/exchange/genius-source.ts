import { type Collector, type Place, quoted } from '../diagnostics/index.ts';
import { readInteger, readNumber, type XmlElement } from '../text/index.ts';

/** A GENIUS file that was read as XML. */
export interface GeniusFile {
  readonly file: string;
  readonly root: XmlElement;
  readonly report: Collector;
}

export function placeOf(source: GeniusFile, element: XmlElement, attribute?: string): Place {
  const span = attribute === undefined ? undefined : element.attributes.get(attribute)?.span;
  return { file: source.file, span: span === undefined || span.end === span.start ? element.span : span };
}

/** The number of an attribute that must be there. */
export function numberIn(
  source: GeniusFile,
  element: XmlElement,
  name: string,
  where = '',
): number | undefined {
  return read(source, element, name, where, readNumber, 'a number');
}

/** The whole number of an attribute that must be there. */
export function integerIn(
  source: GeniusFile,
  element: XmlElement,
  name: string,
  where = '',
): number | undefined {
  return read(source, element, name, where, readInteger, 'a whole number');
}

function read(
  source: GeniusFile,
  element: XmlElement,
  name: string,
  where: string,
  parse: (text: string) => number | undefined,
  kind: string,
): number | undefined {
  const attribute = element.attributes.get(name);
  if (attribute === undefined) {
    source.report.error(
      'missing-attribute',
      placeOf(source, element),
      `<${element.name}> has no ${name}${where}`,
      `write ${name}="…"`,
    );
    return undefined;
  }
  const value = parse(attribute.value);
  if (value === undefined) {
    const message = `${name} of <${element.name}> is ${quoted(attribute.value)}${where}; it must be ${kind}`;
    source.report.error('not-a-number', placeOf(source, element, name), message);
  }
  return value;
}
