/** Text: the one reader of each kind of text, with places: YAML, JSON, XML, tables, numbers, days. */
export * from './csv-cell.ts';
export * from './days.ts';
export * from './encoding.ts';
export * from './json-node.ts';
export * from './numbers.ts';
export * from './path-report.ts';
export * from './plain-yaml.ts';
export * from './read-json.ts';
export * from './read-rows.ts';
export * from './read-xml.ts';
export * from './schema-check.ts';
export * from './text-limits.ts';
export * from './unquoted-comma.ts';
export * from './xml-element.ts';
export * from './xml-text.ts';
export * from './yaml-limits.ts';
export type { Path } from './yaml-place.ts';
export * from './yaml-source.ts';
