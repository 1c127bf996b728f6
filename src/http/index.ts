/** HTTP: every operation as a route, and the application in the browser, on this machine unless told otherwise. */
export { addAccount } from './accounts.ts';
export * from './app.ts';
export { type OpenOptions, open } from './open.ts';
export * from './serve.ts';
export { isLoopback } from './strangers.ts';
export { addToken } from './tokens.ts';
export * from './workbench.ts';
