import { BpmnError, type Engine, type Job } from '@waybill/engine';
import { CONNECTOR, type ConnectorState } from '@waybill/engine/connectors';
import { signInHeaders } from './sign-in-headers.ts';
import type { HttpInputs } from './http-inputs.ts';

/** Where a request goes, and what goes along with it. */
export interface Target {
  readonly url: URL;
  /** Of the connector's sign-in. */
  readonly headers: Readonly<Record<string, string>>;
  /** The company's own network may be reached. */
  readonly private: boolean;
  /** The other side does one Idempotency-Key once. */
  readonly once: boolean;
  /** Struck out of answers. */
  readonly secrets: readonly string[];
}

/** HTTP_ADDRESS_REFUSED, or CONNECTOR_… where the connector is not for this task. */
export async function findTarget(
  { entities }: Pick<Engine, 'entities'>,
  { processId }: Pick<Job, 'processId'>,
  inputs: HttpInputs,
): Promise<Target> {
  const { connector: id, url = '' } = inputs;
  if (id === undefined) {
    const free = { headers: {}, private: false, once: false, secrets: [] };
    return { url: withQuery(addressOf(url), inputs), ...free };
  }
  const connector = (await entities.load(CONNECTOR, id))?.state;
  if (!connector) throw refused('CONNECTOR_NOT_FOUND', `there is no connector "${id}"`);
  if (!connector.active) throw refused('CONNECTOR_OFF', `connector "${id}" is switched off`);
  if (connector.processes && !connector.processes.includes(processId))
    throw refused('CONNECTOR_NOT_ALLOWED', `connector "${id}" is not for "${processId}"`);
  const target = targetOf(connector, inputs);
  return { ...target, url: withQuery(target.url, inputs) };
}

/** Of a connector that may be used. */
export function targetOf(
  connector: ConnectorState,
  { path, url }: Pick<HttpInputs, 'path' | 'url'>,
): Target {
  const { headers, secrets } = signInHeaders(connector);
  return {
    url: url === undefined ? below(connector, path ?? '') : among(connector, addressOf(url)),
    ...{ headers, secrets, private: connector.private, once: connector.once },
  };
}

function below({ address }: ConnectorState, path: string): URL {
  const base = new URL(address);
  if (path === '') return base;
  const folder = new URL(base.href);
  if (!folder.pathname.endsWith('/')) folder.pathname += '/';
  const relative = path.replace(/^\/+/, '');
  const wanted = URL.canParse(relative, folder.href) ? new URL(relative, folder) : undefined;
  // A path such as `../admin` or `https://elsewhere` leads out of it.
  if (wanted && isWithin(wanted, folder)) return wanted;
  throw refused('HTTP_ADDRESS_REFUSED', `the path does not stay below the connector's address`);
}

const isWithin = (url: URL, folder: URL): boolean =>
  url.origin === folder.origin &&
  url.username + url.password === '' &&
  url.pathname.startsWith(folder.pathname);

function among(connector: ConnectorState, url: URL): URL {
  const base = new URL(connector.address);
  // Never in clear where the connector is not: the sign-in goes along.
  const asSafe = url.protocol === 'https:' || base.protocol === 'http:';
  if (asSafe && connector.hosts.includes(url.host)) return url;
  const folder = base.pathname.endsWith('/') ? base : new URL(`${base.href}/`);
  if (isWithin(url, folder) || url.href === base.href) return url;
  throw refused(
    'HTTP_ADDRESS_REFUSED',
    `the url is neither below the address of connector "${connector.id}" nor on its hosts`,
  );
}

function addressOf(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && /^https?:$/.test(url.protocol) && url.username + url.password === '') return url;
  throw refused(
    'HTTP_ADDRESS_REFUSED',
    'the url is no address of http or https without a password',
  );
}

function withQuery(url: URL, { query }: HttpInputs): URL {
  for (const [name, value] of query) url.searchParams.append(name, value);
  url.hash = '';
  return url;
}

const refused = (code: string, because: string): BpmnError =>
  new BpmnError(code, `Expected a request that may be sent, but ${because}.`);
