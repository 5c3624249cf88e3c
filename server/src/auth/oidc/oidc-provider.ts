import * as oidc from 'openid-client';
import { WaybillError } from '@waybill/engine';
import type { OidcSettings } from './oidc-settings.ts';
import { onlyIssuer } from './only-issuer.ts';

/** What must be the same when the person comes back; kept by their browser alone. */
export interface SignInBegun {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

export type Claims = Readonly<Record<string, unknown>> & {
  readonly iss: string;
  readonly sub: string;
};

/** The provider of single sign-on: authorisation code with PKCE (RFC 7636), state and nonce. */
export interface OidcProvider {
  readonly settings: OidcSettings;
  /** Where to send the person. */
  readonly begin: () => Promise<{ readonly address: string; readonly begun: SignInBegun }>;
  /** What the provider says of them; throws OIDC_REFUSED where anything does not fit. */
  readonly finish: (query: Readonly<Record<string, string>>, begun: SignInBegun) => Promise<Claims>;
}

/** Seconds for one answer of the provider. */
const PATIENCE = 10;

const CALLBACK = '/api/v1/session/oidc/callback';

export function createOidcProvider(settings: OidcSettings, publicUrl: string): OidcProvider {
  const redirect = new URL(CALLBACK, publicUrl);
  const configuration = discovered(settings);
  return {
    settings,
    begin: async () => {
      const config = await configuration();
      const verifier = oidc.randomPKCECodeVerifier();
      const begun = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier };
      const address = oidc.buildAuthorizationUrl(config, {
        redirect_uri: redirect.href,
        scope: settings.scopes.join(' '),
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state: begun.state,
        nonce: begun.nonce,
      });
      return { address: address.href, begun };
    },
    finish: async (query, begun) => {
      const config = await configuration();
      const back = new URL(redirect);
      back.search = new URLSearchParams(query).toString();
      return refusing(() => claimsOf(config, back, begun));
    },
  };
}

async function claimsOf(
  config: oidc.Configuration,
  back: URL,
  { state, nonce, verifier }: SignInBegun,
): Promise<Claims> {
  const tokens = await oidc.authorizationCodeGrant(config, back, {
    ...{ pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce },
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  if (!claims) throw new Error('Expected an ID token, but there is none.');
  if (config.serverMetadata().userinfo_endpoint === undefined) return claims;
  // Many providers tell e-mail address and groups nowhere else.
  const more = await oidc.fetchUserInfo(config, tokens.access_token, claims.sub);
  return { ...more, ...claims };
}

/** Found out at the first sign-in, and again where that failed: the server starts without its provider. */
function discovered(settings: OidcSettings): () => Promise<oidc.Configuration> {
  const { issuer, clientId, clientSecret, origins } = settings;
  let found: Promise<oidc.Configuration> | undefined;
  const discover = async (): Promise<oidc.Configuration> => {
    const auth = clientSecret === undefined ? oidc.None() : oidc.ClientSecretPost(clientSecret);
    try {
      return await oidc.discovery(issuer, clientId, {}, auth, {
        [oidc.customFetch]: onlyIssuer(origins),
        timeout: PATIENCE,
        // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so to stand out; the settings allow it on this machine alone
        ...(issuer.protocol === 'http:' && { execute: [oidc.allowInsecureRequests] }),
      });
    } catch (thrown) {
      found = undefined;
      throw ownIn(thrown) ?? unreachable(thrown);
    }
  };
  return () => (found ??= discover());
}

async function refusing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    const own = ownIn(thrown);
    if (own) throw own;
    const because = thrown instanceof Error ? thrown.message : String(thrown);
    throw new WaybillError({
      code: 'OIDC_REFUSED',
      message: `Expected the provider to confirm who signs in, but: ${because}`,
      mend: 'Sign in again; if it stays, compare the provider’s settings of this client.',
    });
  }
}

/** The library wraps what our `fetch` throws. */
function ownIn(thrown: unknown): WaybillError | undefined {
  if (thrown instanceof WaybillError) return thrown;
  return thrown instanceof Error && thrown.cause !== undefined ? ownIn(thrown.cause) : undefined;
}

const unreachable = (thrown: unknown): WaybillError =>
  new WaybillError({
    code: 'OIDC_UNREACHABLE',
    message: `Expected the sign-in provider to answer, but: ${thrown instanceof Error ? thrown.message : String(thrown)}`,
    mend: 'Try again; the administrator checks "issuer" and the network.',
  });
