import { Type } from '@sinclair/typebox';
import { route } from '../route.ts';
import { Id } from '../shapes.ts';

export const LIVE_ROUTES = {
  streamEvents: route({
    ...{ method: 'GET', path: '/events', media: 'text/event-stream' },
    permission: { action: 'read', subject: 'instance' },
    summary:
      'Server-sent events: what has changed, of everything or of one instance. Goes on after Last-Event-ID; `reset` says that all must be read again.',
    query: Type.Object({ instanceId: Type.Optional(Id) }),
    answer: Type.String(),
  }),
};
