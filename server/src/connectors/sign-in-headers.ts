import type { ConnectorState } from '@waybill/engine/connectors';

interface SignIn {
  readonly headers: Readonly<Record<string, string>>;
  /** What must not be seen in an answer. */
  readonly secrets: readonly string[];
}

/** HTTP authentication of a connector (RFC 7617, RFC 6750), or a key in a header of its own. */
export function signInHeaders({ authentication, secret = '' }: ConnectorState): SignIn {
  switch (authentication.kind) {
    case 'none':
      return { headers: {}, secrets: [] };
    case 'basic': {
      const both = Buffer.from(`${authentication.user}:${secret}`).toString('base64');
      return { headers: { authorization: `Basic ${both}` }, secrets: [secret, both] };
    }
    case 'bearer':
      return { headers: { authorization: `Bearer ${secret}` }, secrets: [secret] };
    case 'api-key':
      return { headers: { [authentication.header.toLowerCase()]: secret }, secrets: [secret] };
  }
}
