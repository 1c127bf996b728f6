import type { z } from 'zod';
import { jsonSchemaOf } from '../operations/shared/json-schema.ts';

export type OpenApiPart = Record<string, unknown>;

/** A failure, as every failure is told. */
export function failure(description: string) {
  const schema = { $ref: '#/components/schemas/problem' };
  return { description, content: { 'application/problem+json': { schema } } };
}

export function content(schema: OpenApiPart, examples?: object) {
  const all = examples === undefined ? { schema } : { schema, examples };
  return { content: { 'application/json': all } };
}

/** Inside OpenAPI the dialect is stated once for all. */
export function jsonOf(schema: z.ZodType, title: string): OpenApiPart {
  const { $schema: _, ...rest } = jsonSchemaOf(schema, title);
  return rest;
}

/** A JSON answer by its shape, with what one may look like. */
export function answered<Shape extends z.ZodType>(
  description: string,
  shape: Shape,
  title: string,
  example: z.input<Shape>,
): OpenApiPart {
  return { description, content: { 'application/json': { schema: jsonOf(shape, title), example } } };
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

/** A whole number in the address. */
export const wholeInQuery = (name: string, description: string, most?: number) => ({
  ...inQuery(name, description),
  schema: { type: 'integer', minimum: 1, ...(most !== undefined && { maximum: most }) },
});

/** A part of a long list, the newest first. */
export const pageOfList = [
  wholeInQuery('limit', 'entries on a page, 50 where left out', 200),
  wholeInQuery('before', 'the next of the page before'),
];

/** Failures that any route may answer with, whatever is asked of it. */
const anywhere: Readonly<Record<number, string>> = {
  401: 'a shared server does not know who asks',
  403: 'the request is for, or from a page of, another machine',
  429: 'too many requests, or too many wrong tokens; retry-after says when there is room',
  500: 'the server failed',
  503: 'the database cannot be reached, or too much is on its way to readers who do not take it',
};

interface Route {
  readonly responses: Readonly<Record<number, OpenApiPart>>;
}

/** Adds to each route the failures that all have, where it says nothing of its own of them. */
export function withCommonFailures(
  paths: Readonly<Record<string, Readonly<Record<string, Route>>>>,
): OpenApiPart {
  const all = Object.fromEntries(
    Object.entries(anywhere).map(([status, description]) => [status, failure(description)]),
  );
  const ofRoute = (route: Route) => ({ ...route, responses: { ...all, ...route.responses } });
  return Object.fromEntries(
    Object.entries(paths).map(([path, ways]) => [
      path,
      Object.fromEntries(Object.entries(ways).map(([method, route]) => [method, ofRoute(route)])),
    ]),
  );
}
