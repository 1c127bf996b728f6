import { importDomain } from './import-domain.ts';

/** A small GENIUS folder for tests: two discrete issues and an integer one, two parties. */
export const domainXml = `<negotiation_template>
  <utility_space number_of_issues="3">
    <objective index="0" name="root" type="objective" etype="objective">
      <issue index="1" name="Water" type="discrete" etype="discrete" vtype="discrete">
        <item index="1" value="half"/>
        <item index="2" value="all"/>
      </issue>
      <issue index="2" name="Toll &amp; tax" type="discrete" etype="discrete" vtype="discrete">
        <item index="1" value="none"/>
        <item index="2" value="low"/>
        <item index="3" value="high"/>
      </issue>
      <issue index="3" name="Years" type="integer" etype="integer" vtype="integer">
        <range lowerbound="2" upperbound="6"/>
      </issue>
    </objective>
  </utility_space>
</negotiation_template>
`;

export const northXml = `<?xml version="1.0" encoding="UTF-8"?>
<utility_space>
  <objective index="0" name="root" type="objective" etype="objective">
    <weight index="1" value="0.5"/>
    <weight index="2" value="0.3"/>
    <weight index="3" value="0.2"/>
    <issue index="1" name="Water" type="discrete" etype="discrete" vtype="discrete">
      <item index="1" value="half" evaluation="5"/>
      <item index="2" value="all" evaluation="20"/>
    </issue>
    <issue index="2" name="Toll &amp; tax" type="discrete" etype="discrete" vtype="discrete">
      <item index="1" value="none" evaluation="1"/>
      <item index="2" value="low" evaluation="4"/>
      <item index="3" value="high" evaluation="2"/>
    </issue>
    <issue index="3" name="Years" type="integer" etype="integer" vtype="integer">
      <range lowerbound="2" upperbound="6"/>
      <evaluator ftype="linear" slope="0.25" offset="0"/>
    </issue>
  </objective>
  <discount_factor value="0.9"/>
  <reservation value="0.4"/>
</utility_space>
`;

export const southXml = northXml
  .replace('evaluation="5"', 'evaluation="20"')
  .replace('"all" evaluation="20"', '"all" evaluation="0"')
  .replace('slope="0.25" offset="0"', 'slope="-0.25" offset="1"')
  .replace('value="0.9"', 'value="1.0"')
  .replace('value="0.4"', 'value="0.1"');

/** Reads the folder with one replacement in one of its files. */
export function readFolder(file: 'domain' | 'north' | 'south', from: string | RegExp = '', to = '') {
  const texts = { domain: domainXml, north: northXml, south: southXml };
  if (typeof from === 'string' ? !texts[file].includes(from) : !from.test(texts[file]))
    throw new Error(`no ${from}`);
  texts[file] = texts[file].replace(from, to);
  return readTexts(texts);
}

export function readTexts(texts: Readonly<Record<string, string>>) {
  return importDomain(Object.entries(texts).map(([name, text]) => ({ path: `river/${name}.xml`, text })));
}

/** `line: code: message; hint` of all that is not a note. */
export function wordsOf(
  { diagnostics }: ReturnType<typeof importDomain>,
  texts: ReadonlyMap<string, string> = new Map(),
): readonly string[] {
  return diagnostics
    .filter(({ severity }) => severity !== 'note')
    .map(({ severity, code, message, hint, file, span }) => {
      const text = texts.get(file);
      const line =
        text === undefined || span === undefined ? '' : `${text.slice(0, span.start).split('\n').length}: `;
      return `${line}${severity} ${code}: ${message}${hint === undefined ? '' : `; ${hint}`}`;
    });
}
