import type { Span } from '../diagnostics/index.ts';

/** JSON with places: every value knows its range of the text. Maps, not objects: no key can touch a prototype. */
export type JsonNode = JsonObject | JsonArray | JsonText | JsonNumber | JsonBoolean | JsonNull;

export interface JsonObject {
  readonly kind: 'object';
  readonly span: Span;
  readonly entries: ReadonlyMap<string, JsonEntry>;
}

export interface JsonEntry {
  readonly key: Span;
  readonly value: JsonNode;
}

export interface JsonArray {
  readonly kind: 'array';
  readonly span: Span;
  readonly items: readonly JsonNode[];
}

export interface JsonText {
  readonly kind: 'text';
  readonly span: Span;
  readonly value: string;
}

export interface JsonNumber {
  readonly kind: 'number';
  readonly span: Span;
  readonly value: number;
}

export interface JsonBoolean {
  readonly kind: 'boolean';
  readonly span: Span;
  readonly value: boolean;
}

export interface JsonNull {
  readonly kind: 'null';
  readonly span: Span;
}
