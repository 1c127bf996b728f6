import type * as Client from 'openid-client';
import { badSetting } from '../operations/shared/served-store.ts';
import { isLoopback } from './strangers.ts';

/** A provider of OpenID Connect as a server is told of it. */
export interface ProviderSettings {
  readonly issuer: string;
  readonly client: string;
  /** From the environment or a file; undefined for a client that has none. */
  readonly secret: string | undefined;
  /** Where people reach this server: the provider sends them back there. */
  readonly address: string;
}

/** A login on its way: what must come back, and what must not leave us. */
export interface LoginStarted {
  readonly url: URL;
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** The provider’s side of a login. */
export interface Provider {
  readonly start: () => Promise<LoginStarted>;
  /** Who has come back, as the provider vouches for them: an address that it has verified, or else `sub:` and their subject. */
  readonly finish: (back: URL, started: LoginStarted) => Promise<string>;
}

/** A provider that could not be asked, apart from a login that it refuses. */
export class ProviderAway extends Error {}

/**
 * OpenID Connect by its own client (openid-client): the code flow with PKCE, state and nonce. The provider is asked what it can when the
 * first person logs in, and again where that fails: a provider that is away does not keep a server from starting.
 */
export async function openProvider(settings: ProviderSettings): Promise<Provider> {
  const client = await import('openid-client').catch(() => {
    throw badSetting(
      'serve',
      'logins need the package openid-client, which is not installed',
      'npm install openid-client',
    );
  });
  const issuer = checked('issuer', settings.issuer);
  const back = `${checked('address', settings.address).origin}/login/done`;
  let found: Promise<Client.Configuration> | undefined;
  const configured = () => {
    found ??= discovered(client, issuer, settings).catch((error: unknown) => {
      found = undefined;
      throw new ProviderAway(error instanceof Error ? error.message : String(error));
    });
    return found;
  };
  return {
    start: async () => {
      const [state, nonce, verifier] = [
        client.randomState(),
        client.randomNonce(),
        client.randomPKCECodeVerifier(),
      ];
      const url = client.buildAuthorizationUrl(await configured(), {
        redirect_uri: back,
        scope: 'openid email',
        state,
        nonce,
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      });
      return { url, state, nonce, verifier };
    },
    finish: async ({ search }, { state, nonce, verifier }) => {
      const answer = await client.authorizationCodeGrant(await configured(), new URL(`${back}${search}`), {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const claims = answer.claims();
      if (claims === undefined) throw new Error('the provider says nothing of who it is');
      const { email, email_verified: isVerified, sub } = claims;
      // Told apart: what somebody calls themselves at a provider must not be another's address.
      return typeof email === 'string' && isVerified === true ? email : `sub:${sub}`;
    },
  };
}

async function discovered(
  client: typeof Client,
  issuer: URL,
  { client: id, secret }: ProviderSettings,
): Promise<Client.Configuration> {
  const way = secret === undefined ? client.None() : client.ClientSecretPost(secret);
  // Only a provider of this machine may be asked without TLS.
  const execute = issuer.protocol === 'http:' ? [client.allowInsecureRequests] : [];
  return client.discovery(issuer, id, {}, way, { execute, timeout: 10 });
}

/** An address that a secret may be sent to: over TLS, or of this machine. */
function checked(name: string, text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isGood = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.host));
  if (url === undefined || !isGood)
    throw badSetting('serve', `${name} is '${text.slice(0, 80)}'; it must be an address with https://`);
  return url;
}
