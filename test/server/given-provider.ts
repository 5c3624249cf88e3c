import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

export interface GivenProvider {
  readonly issuer: string;
  /** Claims by subject. */
  readonly people: Map<string, Readonly<Record<string, unknown>>>;
  /** Who is at the keyboard. */
  who: string;
  readonly close: () => Promise<void>;
}

/** A real OpenID provider on this machine, at which whoever is at the keyboard is known at once. */
export async function givenProvider(publicUrl: string): Promise<GivenProvider> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const issuer = `http://127.0.0.1:${port}`;
  const people: GivenProvider['people'] = new Map();
  const provider: Provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'waybill',
        client_secret: 'a secret of at least thirty-two signs',
        redirect_uris: [`${publicUrl}/api/v1/session/oidc/callback`],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    ttl: { AccessToken: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
    cookies: { keys: ['only for tests'] },
    claims: {
      email: ['email', 'email_verified'],
      profile: ['name', 'preferred_username', 'groups'],
    },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    pkce: { required: () => true },
    findAccount: (_context, sub) => ({
      accountId: sub,
      claims: async () => ({ sub, ...people.get(sub) }),
    }),
    loadExistingGrant: async ({ oidc }) => {
      const grant = new provider.Grant({
        clientId: 'waybill',
        accountId: oidc.session?.accountId ?? '',
      });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  });
  const given: GivenProvider = {
    ...{ issuer, people, who: '' },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  const answer = provider.callback();
  server.on('request', (request, response) => {
    const asks = request.url?.startsWith('/interaction/');
    const login = { login: { accountId: given.who } };
    if (asks) void provider.interactionFinished(request, response, login);
    else void answer(request, response);
  });
  return given;
}

/** A browser: follows redirects with its cookies until it comes to a page of ours, which it gives. */
export function createBrowser(pages: string) {
  const jars = new Map<string, Map<string, string>>();
  const cookiesOf = (origin: string): string =>
    [...(jars.get(origin) ?? [])].map(([name, value]) => `${name}=${value}`).join('; ');
  const keep = (origin: string, set: readonly string[]): void => {
    const jar = jars.get(origin) ?? new Map<string, string>();
    jars.set(origin, jar);
    for (const line of set) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '' || /expires=Thu, 01 Jan 1970/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
  };
  const go = async (address: string): Promise<URL> => {
    let url = new URL(address);
    for (let hops = 0; hops < 20; hops += 1) {
      const ours = url.origin === pages && !url.pathname.startsWith('/api/');
      if (ours) return url;
      const headers = { cookie: cookiesOf(url.origin) };
      const response = await fetch(url, { redirect: 'manual', headers });
      keep(url.origin, response.headers.getSetCookie());
      const next = response.headers.get('location');
      if (next === null) throw new Error(`${url.href}: ${await response.text()}`);
      url = new URL(next, url);
    }
    throw new Error(`Expected an end of redirects, but ${url.href} goes on.`);
  };
  return { go, cookies: () => cookiesOf(pages) };
}

/** A port that nobody listens on just now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
