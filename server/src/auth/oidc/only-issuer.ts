import type { CustomFetch } from 'openid-client';
import { WaybillError } from '@waybill/engine';

/**
 * Calls the provider and nobody else, whatever addresses it names: a document that somebody has
 * tampered with must not make this server call into its own network. Redirects are not followed.
 */
export const onlyIssuer =
  (origins: readonly string[]): CustomFetch =>
  async (address, { body, signal, ...options }) => {
    const { origin } = new URL(address);
    if (!origins.includes(origin)) throw new WaybillError(elsewhere(origin));
    // Forms and texts: nothing else is sent to a provider.
    const sent = typeof body === 'string' || body instanceof URLSearchParams ? { body } : {};
    const given = { ...options, ...sent, ...(signal && { signal }) };
    return fetch(address, { ...given, redirect: 'manual' });
  };

const elsewhere = (origin: string) => ({
  code: 'OIDC_ADDRESS_REFUSED',
  message: `Expected the sign-in provider to name addresses of its own, but it names ${origin}.`,
  mend: 'If the provider uses it, list it in "origins" of the file that WAYBILL_OIDC_FILE names.',
});
