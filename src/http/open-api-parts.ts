import type { z } from 'zod';
import { jsonSchemaOf } from '../operations/shared/json-schema.ts';

export type OpenApiPart = Record<string, unknown>;

/** A failure, as every failure is told. */
export function failure(description: string): OpenApiPart {
  const schema = { $ref: '#/components/schemas/problem' };
  return { description, content: { 'application/problem+json': { schema } } };
}

export function content(schema: OpenApiPart, examples?: object): OpenApiPart {
  const all = examples === undefined ? { schema } : { schema, examples };
  return { content: { 'application/json': all } };
}

/** Inside OpenAPI the dialect is stated once for all. */
export function jsonOf(schema: z.ZodType, title: string): OpenApiPart {
  const { $schema: _, ...rest } = jsonSchemaOf(schema, title);
  return rest;
}

export const text = { content: { 'text/plain': { schema: { type: 'string' } } } };

export const inQuery = (name: string, description: string) => ({
  name,
  in: 'query',
  description,
  schema: { type: 'string' },
});

export const inHeader = (name: string, description: string) => ({
  ...inQuery(name, description),
  in: 'header',
});

export const inPath = (name: string) => ({
  name,
  in: 'path',
  required: true,
  schema: { type: 'string' },
});

/** A part of a long list, the newest first. */
export const pageOfList = [
  inQuery('limit', 'entries on a page, at most 200'),
  inQuery('before', 'the next of the page before'),
];
