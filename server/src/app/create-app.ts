import { randomUUID } from 'node:crypto';
import compression from 'compression';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import helmet from 'helmet';
import { WaybillError } from '@waybill/engine';
import { ROUTES, type RouteName } from '../contract/index.ts';
import type { Handler } from '../http/call.ts';
import { problemOf } from '../http/problem-of.ts';
import { serveRoute } from '../http/serve-route.ts';
import { HANDLERS } from '../routes/handlers.ts';
import type { RouteContract } from '../contract/index.ts';
import type { Limits } from '../limits/open-limits.ts';
import { docsPage } from '../pages/docs-page.ts';
import { servePages } from '../pages/serve-pages.ts';
import type { ServerContext } from './server-context.ts';

/** The whole interface on one Express application; listens to nothing yet. */
export function createApp(context: ServerContext): Express {
  const { settings, limits } = context;
  const limited = limitedBy(limits);
  const app = express();
  app.set('trust proxy', settings.proxies);
  app.set('query parser', 'simple');
  app.disable('x-powered-by');
  app.use(named(context), helmet(POLICIES), compression());
  const api = express.Router({ caseSensitive: true, strict: true });
  api.use(neverKept, limited('requests', settings.requestsPerMinute));
  api.use('/session', onlyPost(limited('sign-ins', settings.signInsPerMinute)));
  // Nothing can be guessed there, and a whole office comes from one address.
  api.use('/session/oidc', limited('single-sign-ons', settings.signInsPerMinute * 10));
  for (const [name, contract] of Object.entries(ROUTES)) {
    // Names of the table; `Handlers` has the same names, each with a handler that fits.
    const known = name as RouteName;
    // Its exact type is that of its contract, which the loop does not know.
    const handler = HANDLERS[known] as unknown as Handler<RouteContract>;
    serveRoute(api, context, { name: known, contract, handler });
  }
  app.use('/api/v1', api);
  app.get('/api/docs', (_request, response) => response.type('html').send(docsPage()));
  servePages(app, settings);
  app.use(nothingHere, failed(context));
  return app;
}

/** No script, frame or request but from here; styles may be inline, since the design system writes them. */
const POLICIES = {
  contentSecurityPolicy: {
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      workerSrc: ["'self'", 'blob:'],
      objectSrc: ["'none'"],
      baseUri: ["'self'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      upgradeInsecureRequests: null,
    },
  },
  referrerPolicy: { policy: 'same-origin' },
} as const;

/** Gives each request an id, and writes one line when it has been answered: no bodies, no secrets. */
const named =
  ({ log, meter }: ServerContext): RequestHandler =>
  (request, response, next) => {
    const given = request.get('x-request-id') ?? '';
    const requestId = /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
    const start = performance.now();
    response.locals['requestId'] = requestId;
    response.setHeader('X-Request-Id', requestId);
    response.on('finish', () => {
      const { method, originalUrl } = request;
      const [path] = originalUrl.split('?', 1);
      const ms = Math.round((performance.now() - start) * 10) / 10;
      meter.count({ method, status: response.statusCode, ms });
      log.info({ requestId, method, path, status: response.statusCode, ms }, 'request');
    });
    next();
  };

const neverKept: RequestHandler = (_request, response, next) => {
  response.setHeader('Cache-Control', 'no-store');
  next();
};

const limitedBy =
  ({ countOf }: Limits) =>
  (name: string, perMinute: number): RequestHandler =>
    rateLimit({
      ...{ windowMs: 60_000, limit: perMinute, standardHeaders: 'draft-8', legacyHeaders: false },
      store: countOf(name),
      handler: (_request, _response, next) => next(new WaybillError(TOO_MANY)),
    });

const onlyPost =
  (handler: RequestHandler): RequestHandler =>
  (request, response, next) =>
    request.method === 'POST' ? handler(request, response, next) : next();

const nothingHere: RequestHandler = ({ method, path }, _response, next) =>
  next(
    new WaybillError({
      code: 'ROUTE_NOT_FOUND',
      message: `Expected a route for ${method} ${path}, but there is none.`,
      mend: 'Look the address up at /api/docs.',
    }),
  );

const failed =
  ({ log }: ServerContext): ErrorRequestHandler =>
  (thrown: unknown, _request, response, next) => {
    if (response.headersSent) return next(thrown);
    const requestId = String(response.locals['requestId']);
    const problem = problemOf(readable(thrown), requestId);
    if (problem.status >= 500) log.error({ requestId, err: thrown }, 'failed');
    response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
  };

/** What the reader of bodies throws has a type, and no code of ours. */
function readable(thrown: unknown): unknown {
  const type = thrown instanceof Error && 'type' in thrown ? thrown.type : undefined;
  if (type === 'entity.too.large') return new WaybillError(TOO_LARGE);
  const unreadable = typeof type === 'string' || thrown instanceof URIError;
  return unreadable ? new WaybillError(UNREADABLE) : thrown;
}

const TOO_MANY = {
  code: 'REQUESTS_TOO_MANY',
  message: 'Expected fewer requests in a minute, but there were more than the server allows.',
  mend: 'Wait as long as Retry-After says.',
};

const TOO_LARGE = {
  code: 'REQUEST_TOO_LARGE',
  message: 'Expected a smaller body, but it is larger than the route takes.',
  mend: 'Send less at one time.',
};

const UNREADABLE = {
  code: 'REQUEST_INVALID',
  message: 'Expected a body of JSON in UTF-8, but it cannot be read.',
  mend: 'Correct the body and its Content-Type.',
};
