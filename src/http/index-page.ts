import type { OperationEntry } from '../operations.ts';
import { version } from '../version.ts';

/** A page for people who open the address in a browser. */
export function indexPage(operations: readonly OperationEntry[], hasDocs: boolean): string {
  const rows = operations
    .map(
      ({ name, summary }) =>
        `<dt><code>POST /api/${name}</code></dt><dd>${summary}<br><a href="/schema/${name}-input">input of ${name}</a>, <a href="/schema/${name}-output">result of ${name}</a></dd>`,
    )
    .join('');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Détente ${version}</title><link rel="icon" href="data:,"><style>:root{color-scheme:light dark}body{font:16px/1.5 system-ui;max-width:44rem;margin:3rem auto;padding:0 1rem}dt{margin-top:1rem}dd{margin:0}</style></head>
<body><main><h1>Détente ${version}</h1><p>Send an operation its settings as JSON. <a href="/openapi.json">OpenAPI description</a>${hasDocs ? ', <a href="/docs/">documents</a>' : ''}. File formats: <a href="/schema/situation">situation</a>, <a href="/schema/evidence">evidence</a>.</p><dl>${rows}</dl></main></body></html>
`;
}
