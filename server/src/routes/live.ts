import { once } from 'node:events';
import type { ToldChange } from '@waybill/engine';
import type { Handlers } from '../http/call.ts';
import type { LIVE_ROUTES } from '../contract/routes/live-routes.ts';
import { streamChanges } from '../live/stream-changes.ts';

type LiveHandlers = Pick<Handlers, keyof typeof LIVE_ROUTES>;

/** Milliseconds: proxies close what is silent for a minute. */
const HEARTBEAT = 15_000;
/** A reader comes again by itself, and is then asked anew who it is. */
const LIFE = 10 * 60_000;

export const LIVE_HANDLERS: LiveHandlers = {
  streamEvents: async ({ context, caller, query, header, response }) => {
    const { confinement } = context.engine;
    const groups = caller.person.roles.includes('auditor') ? undefined : caller.groups;
    const isWanted = async ({ topic, subject }: ToldChange): Promise<boolean> => {
      if (query.instanceId !== undefined && subject !== query.instanceId) return false;
      if (topic !== 'instance') return caller.ability.can('read', topic);
      // Asked at each event: the stream outlives what is deployed meanwhile.
      const confined = await confinement.now();
      return confined ? confined.mayRead(subject, groups) : true;
    };
    response.writeHead(200, {
      ...{ 'Content-Type': 'text/event-stream', 'X-Accel-Buffering': 'no' },
      // What is compressed is held back until there is enough of it.
      'Cache-Control': 'no-store, no-transform',
    });
    const lastId = header('last-event-id');
    const leave = streamChanges(context.feed, { response, lastId, isWanted });
    const beat = setInterval(() => response.write(': alive\n\n'), HEARTBEAT);
    const over = setTimeout(() => response.end(), LIFE);
    try {
      await once(response, 'close');
    } finally {
      leave();
      clearInterval(beat);
      clearTimeout(over);
    }
    return '';
  },
};
