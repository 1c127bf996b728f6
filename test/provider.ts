import { createServer, type Server } from 'node:http';
import { createServer as createSocket } from 'node:net';
import Provider from 'oidc-provider';

/** A real provider of OpenID Connect on this machine, which lets in whoever a test names. */
export interface TestProvider {
  readonly issuer: string;
  /** Who is at the screen when the provider asks: nobody's password is checked. */
  atScreen: string;
  readonly stop: () => Promise<void>;
}

export const clientSecret = 'a-secret-of-the-tests-0123456789abcdef';

/** Addresses that the provider has verified are of example.org; of others it only knows that they were said. */
export async function startProvider(redirect: string): Promise<TestProvider> {
  const issuer = `http://127.0.0.1:${await freePort()}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'detente',
        client_secret: clientSecret,
        redirect_uris: [redirect],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    conformIdTokenClaims: false,
    cookies: { keys: ['of the tests'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => ({ sub: id, email: id, email_verified: id.endsWith('@example.org') }),
    }),
    loadExistingGrant: async ({ oidc }) => {
      const { client, session } = oidc;
      const grant = new oidc.provider.Grant({
        clientId: client?.clientId ?? '',
        accountId: session?.accountId ?? '',
      });
      grant.addOIDCScope('openid email');
      await grant.save();
      return grant;
    },
  });
  const answer = provider.callback();
  const server: Server = createServer((request, response) => {
    if (request.url?.startsWith('/interaction/'))
      void provider.interactionFinished(request, response, { login: { accountId: made.atScreen } });
    else void answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(Number(new URL(issuer).port), '127.0.0.1', resolve));
  const made: TestProvider = {
    issuer,
    atScreen: 'ines@example.org',
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return made;
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = createSocket();
    socket.on('error', reject);
    socket.listen(0, '127.0.0.1', () => {
      const address = socket.address();
      socket.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/** A browser as far as a login needs one: it keeps cookies for each host and follows redirections. */
export class Browser {
  readonly #jars = new Map<string, Map<string, string>>();

  cookies(address: string): ReadonlyMap<string, string> {
    return this.#jars.get(new URL(address).host) ?? new Map();
  }

  async ask(address: string, init: RequestInit = {}): Promise<Response> {
    const { host } = new URL(address);
    const jar = this.#jars.get(host) ?? new Map<string, string>();
    this.#jars.set(host, jar);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...init.headers, ...(cookie !== '' && { cookie }) };
    const answer = await fetch(address, { ...init, headers, redirect: 'manual' });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '' || /max-age=0/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    return answer;
  }

  /** Follows where it is sent; every address on the way. */
  async follow(address: string): Promise<{ readonly last: Response; readonly way: readonly string[] }> {
    const way = [address];
    for (let at = address; ; ) {
      const last = await this.ask(at);
      const next = last.headers.get('location');
      if (next === null || way.length > 12) return { last, way };
      at = new URL(next, at).href;
      way.push(at);
    }
  }
}
