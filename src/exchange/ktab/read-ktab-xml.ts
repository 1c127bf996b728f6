import { type Collector, newCollector } from '../../diagnostics/index.ts';
import { childrenOf, readXml, textOf, type XmlElement } from '../../text/index.ts';
import { limits } from '../limits.ts';
import { brief } from './brief.ts';
import { checkActors, checkCount, mostDimensions } from './check-actors.ts';
import type { KtabReading, KtabScenario } from './ktab-scenario.ts';
import type { RawActor } from './raw-scenario.ts';
import { readXmlActor } from './xml-actors.ts';
import { readXmlAdjustment } from './xml-adjustment.ts';
import { mayHaveText, needChild, warnOfOthers, type XmlSource } from './xml-fields.ts';
import { readXmlSettings } from './xml-settings.ts';

// The seed means nothing to another program's random numbers and is passed over.
const parts = ['name', 'desc', 'prngSeed', 'ModelParameters', 'Dimensions', 'Actors', 'IdealAdjustment'];

/**
 * Reads a scenario file of KTAB's Spatial Model of Politics.
 *
 * @example
 * readKtabXml('a.xml', '<Other/>').diagnostics[0].code // => 'not-a-scenario'
 */
export function readKtabXml(path: string, text: string): KtabReading {
  const report = newCollector();
  const scenario = readScenario({ file: path, text, report });
  const diagnostics = report.diagnostics();
  return scenario === undefined || report.errors() > 0 ? { diagnostics } : { scenario, diagnostics };
}

function readScenario(source: XmlSource): KtabScenario | undefined {
  const { file, text, report } = source;
  const root = readXml(file, text, withoutTextWarnings(report));
  if (root === undefined) return undefined;
  if (root.name !== 'Scenario') {
    const words = `the outermost element is <${root.name.slice(0, 40)}>, not <Scenario>`;
    report.error('not-a-scenario', { file, span: root.span }, words, 'give a scenario file of KTAB');
    return undefined;
  }
  warnOfOthers(source, root, parts);
  return readParts(source, root);
}

/** The XML reader warns of text between tags, which is where these files have their values. */
function withoutTextWarnings(report: Collector): Collector {
  return {
    ...report,
    warning: (code, ...rest) => {
      if (code !== 'xml-text') report.warning(code, ...rest);
    },
  };
}

function readParts(source: XmlSource, root: XmlElement): KtabScenario | undefined {
  const { file, report } = source;
  const dimensions = readDimensions(source, root);
  const all = needChild(source, root, 'Actors');
  if (dimensions === undefined || all === undefined) return undefined;
  warnOfOthers(source, all, ['Actor']);
  const elements = childrenOf(all, 'Actor');
  checkCount({ file, span: all.span }, elements.length, report);
  const raw: RawActor[] = elements
    .slice(0, limits.parties)
    .flatMap((actor) => readXmlActor(source, actor, dimensions) ?? []);
  const actors = checkActors(file, raw, dimensions, '.', report);
  const [parameters] = childrenOf(root, 'ModelParameters');
  const [adjustment] = childrenOf(root, 'IdealAdjustment');
  const names = raw.map(({ name }) => name.text);
  return {
    name: mayHaveText(source, root, 'name'),
    description: mayHaveText(source, root, 'desc'),
    dimensions,
    actors,
    ...(adjustment === undefined ? {} : { idealAdjustment: readXmlAdjustment(source, adjustment, names) }),
    ...(parameters === undefined ? {} : { settings: readXmlSettings(source, parameters) }),
  };
}

function readDimensions(source: XmlSource, root: XmlElement): readonly string[] | undefined {
  const element = needChild(source, root, 'Dimensions');
  if (element === undefined) return undefined;
  warnOfOthers(source, element, ['dName']);
  const names = childrenOf(element, 'dName').map((child) => textOf(source.text, child));
  const place = { file: source.file, span: element.span };
  if (names.length === 0) {
    source.report.error('no-dimensions', place, '<Dimensions> has no <dName>', 'name at least one dimension');
    return undefined;
  }
  if (names.length > mostDimensions) {
    const words = `there are ${names.length} dimensions; at most ${mostDimensions} are read`;
    source.report.error('too-many-dimensions', place, words, 'keep those that are in dispute');
    return undefined;
  }
  for (const [k, { text, span }] of names.entries())
    if (names.findIndex((other) => other.text === text) < k) {
      const words = `two dimensions are called ${brief(text)}`;
      source.report.warning('dimension-twice', { file: source.file, span }, words, 'name each its own way');
    }
  return names.map(({ text }, k) => text || `Dimension ${k + 1}`);
}
