import { ACCESS, TOKEN } from '@waybill/engine/people';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Handlers } from '../http/call.ts';
import { askFor, pageOf } from '../http/page.ts';
import { plain } from '../http/plain.ts';
import { namesOfSubjects } from './subject-names.ts';
import type { AUDIT_ROUTES } from '../contract/routes/audit-routes.ts';

type AuditHandlers = Pick<Handlers, keyof typeof AUDIT_ROUTES>;

export const AUDIT_HANDLERS: AuditHandlers = {
  verifyHistory: async ({ context, body }) => plain(await context.engine.verify(body.instanceId)),
  verifyAll: async ({ context: { engine }, response }) => {
    const { instances, entities } = await engine.counts();
    const total = instances + entities;
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    response.type('application/x-ndjson');
    const write = (line: object) => response.write(`${JSON.stringify(line)}\n`);
    const onProgress = (done: number): void => {
      if (done % TOLD_EACH === 0) write({ done, total });
    };
    try {
      write({ report: await engine.verify(undefined, { onProgress, signal: gone.signal }) });
      response.end();
    } catch (thrown) {
      if (!gone.signal.aborted) throw thrown;
    }
    return '';
  },
  exportHistory: async ({ context, query, response }) => {
    const { instanceId } = query;
    const lines = context.engine.exportHistory(instanceId === undefined ? undefined : [instanceId]);
    // The first line is made before anything is sent: what is not there is still a 404.
    const first = await lines.next();
    response.type('application/x-ndjson');
    await pipeline(Readable.from(withEnds(first, lines)), response);
    return '';
  },
  listAccess: async ({ context: { engine }, caller, query }) => {
    const { person, subject, kind } = query;
    const where = {
      ...(subject !== undefined && { subject }),
      ...(person !== undefined && { person }),
      ...(kind !== undefined && { kind }),
    };
    const found = await engine.entities.find(ACCESS, { where, ...askFor(query) });
    const { items, ...next } = pageOf(found, query, ({ name }) => name);
    const states = items.map(({ state }) => state);
    const subjects = states.map((state) => state.subject);
    const nameOf = await namesOfSubjects(engine, caller, subjects);
    return { items: states.map((state) => ({ ...state, ...nameOf(state.subject) })), ...next };
  },
  listTokens: async ({ context, query }) => {
    const where = query.user === undefined ? {} : { user: query.user };
    const found = await context.engine.entities.find(TOKEN, { where, ...askFor(query) });
    const { items, ...next } = pageOf(found, query, ({ name }) => name);
    const shown = items.map(
      ({ state: { secret: _secret, title = '', scopes = [], ...token } }) => ({
        ...{ ...token, title, scopes },
      }),
    );
    return { items: shown, ...next };
  },
  createToken: async ({ context, caller, body, idempotencyKey }) => {
    const { accounts, tokens } = context;
    const { user, title, scopes, expiresAt } = body;
    await accounts.get(user);
    const until = expiresAt === undefined ? {} : { expiresAt };
    const { id, secret } = await tokens.issue(
      { user, title, scopes, ...until },
      caller.actor,
      idempotencyKey,
    );
    return { id, token: `wbt_${id}.${secret}` };
  },
  endToken: async ({ context, caller, params }) => {
    await context.tokens.end(params.tokenId, caller.actor);
  },
};

/** Histories, few enough that people see it go on. */
const TOLD_EACH = 100;

async function* withEnds(
  first: IteratorResult<string, unknown>,
  lines: AsyncGenerator<string>,
): AsyncGenerator<string> {
  if (!first.done) yield `${first.value}\n`;
  for await (const line of lines) yield `${line}\n`;
}
