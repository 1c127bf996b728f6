import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

/** What was asked of the server. */
export interface Asked {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: string;
}

type Behaviour = (response: ServerResponse, asked: Asked) => void;

/** A server on this machine that answers chat completions as a test wants, the last behaviour again and again. */
export class ModelServer {
  readonly asked: Asked[] = [];
  readonly #server: Server;
  #behaviours: readonly Behaviour[] = [];

  constructor() {
    this.#server = createServer((request, response) => void this.#answer(request, response));
  }

  async open(): Promise<void> {
    await new Promise<void>((done) => this.#server.listen(0, '127.0.0.1', done));
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }

  get url(): string {
    const address = this.#server.address();
    return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/v1`;
  }

  behave(...behaviours: readonly Behaviour[]): void {
    this.#behaviours = behaviours;
    this.asked.length = 0;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const asked = { path: request.url ?? '', authorization: request.headers.authorization, body };
    const behaviour = this.#behaviours[Math.min(this.asked.length, this.#behaviours.length - 1)];
    this.asked.push(asked);
    behaviour?.(response, asked);
  }
}

/** A chat completion with some content. */
export function completion(content: string, more: object = {}): Behaviour {
  return (response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ choices: [{ message: { role: 'assistant', content }, ...more }] }));
  };
}

export function items(...all: readonly object[]): Behaviour {
  return completion(JSON.stringify({ items: all }));
}

export function status(code: number, headers: Readonly<Record<string, string>> = {}): Behaviour {
  return (response) => {
    response.writeHead(code, headers);
    response.end('{"error":"no"}');
  };
}

export const silence: Behaviour = () => {};

export const hangUp: Behaviour = (response) => void response.destroy();

/** Goes on and on. */
export const endless: Behaviour = (response) => {
  const more = () => {
    while (!response.destroyed) if (!response.write('x'.repeat(100_000))) break;
  };
  response.on('drain', more);
  more();
};
