/** HTTP: every operation as a route, on this machine unless told otherwise. */
export * from './app.ts';
export * from './serve.ts';
