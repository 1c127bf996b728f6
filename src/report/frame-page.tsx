import { renderToString } from 'preact-render-to-string';

interface PageFrame {
  readonly title: string;
  readonly detente: string;
  /** What the page may run, as sources of the policy; nothing where it is left out. */
  readonly script?: string;
  /** Whether it may run that in threads of its own as well. */
  readonly hasThreads?: boolean;
  /** A script that runs before anything is seen. */
  readonly first?: string;
  readonly style: string;
  /** Markup whose texts are escaped. */
  readonly body: string;
}

/** The file around every page: nothing fetched, no script but the one named, and a policy that says so to the browser. */
export function framePage(frame: PageFrame): string {
  const { title, detente, script, hasThreads = false, first, style, body } = frame;
  const scripts = script === undefined ? '' : ` script-src ${script};`;
  const threads = hasThreads ? ' worker-src blob:;' : '';
  const policy = `default-src 'none';${scripts}${threads} style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="generator" content="Détente ${detente}">
<meta name="referrer" content="no-referrer">
<link rel="icon" href="data:,">
${renderToString(<title>{`${title} – Détente`}</title>)}
<style>${style}</style>${first === undefined ? '' : `\n<script>${first}</script>`}
</head>
<body>${body}</body>
</html>
`;
}
