/** MCP: the operations as tools for an assistant, with files, traces and whole results as resources. */
export type { AssistantDesk } from './resources.ts';
export * from './serve-mcp.ts';
export { makeShelf, type Shelf } from './shelf.ts';
