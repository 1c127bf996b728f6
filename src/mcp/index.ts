/** MCP: every operation as a tool for an assistant. */
export * from './serve-mcp.ts';
