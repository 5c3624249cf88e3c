import { Agent, request } from 'node:http';

export interface Reply {
  readonly status: number;
  readonly body: string;
  /** From the first byte sent to the last received. */
  readonly milliseconds: number;
}

export type Ask = (
  method: 'GET' | 'POST',
  path: string,
  headers: Readonly<Record<string, string>>,
  body?: object,
) => Promise<Reply>;

const PATIENCE = 30_000;

/** Each person keeps a connection, as a browser does. */
export function createAsk(url: string): Ask {
  const agent = new Agent({ keepAlive: true });
  const { hostname, port } = new URL(url);
  return (method, path, headers, body) =>
    new Promise((resolve, reject) => {
      const text = body === undefined ? undefined : JSON.stringify(body);
      const begin = performance.now();
      const content =
        text === undefined
          ? {}
          : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) };
      const sent = request(
        {
          agent,
          hostname,
          port,
          method,
          path: `/api/v1${path}`,
          headers: { ...headers, ...content },
        },
        (response) => {
          const parts: Buffer[] = [];
          response.on('data', (part: Buffer) => parts.push(part));
          response.once('error', reject);
          response.once('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              body: Buffer.concat(parts).toString(),
              milliseconds: performance.now() - begin,
            }),
          );
        },
      );
      sent.setTimeout(PATIENCE, () => sent.destroy(new Error(`Expected an answer of ${path}.`)));
      sent.once('error', reject);
      sent.end(text);
    });
}
