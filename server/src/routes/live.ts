import { once } from 'node:events';
import type { Handlers } from '../http/call.ts';
import type { LIVE_ROUTES } from '../contract/routes/live-routes.ts';
import type { LiveEvent } from '../live/feed.ts';

type LiveHandlers = Pick<Handlers, keyof typeof LIVE_ROUTES>;

/** Milliseconds: proxies close what is silent for a minute. */
const HEARTBEAT = 15_000;
/** A reader comes again by itself, and is then asked anew who it is. */
const LIFE = 10 * 60_000;
/** Bytes that a slow reader may be behind before it is sent away to read everything again. */
const BEHIND = 1_024 * 1_024;

export const LIVE_HANDLERS: LiveHandlers = {
  streamEvents: async ({ context, caller, query, header, response }) => {
    const { feed } = context;
    const wanted = ({ topic, subject }: LiveEvent): boolean => {
      if (query.instanceId !== undefined) return subject === query.instanceId;
      return topic === 'instance' || caller.ability.can('read', topic);
    };
    const write = (text: string): void => {
      if (response.writableLength > BEHIND) response.end();
      else response.write(text);
    };
    response.writeHead(200, {
      ...{ 'Content-Type': 'text/event-stream', 'X-Accel-Buffering': 'no' },
    });
    const lastId = header('last-event-id');
    const missed = lastId === undefined ? [] : feed.since(lastId);
    write('retry: 2000\n\n');
    if (missed) for (const event of missed.filter(wanted)) write(textOf(event));
    else write('event: reset\ndata: {}\n\n');
    const leave = feed.subscribe((event) => {
      if (event === 'end') response.end();
      else if (wanted(event)) write(textOf(event));
    });
    const beat = setInterval(() => write(': alive\n\n'), HEARTBEAT);
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

const textOf = ({ id, topic, ...data }: LiveEvent): string =>
  `id: ${id}\nevent: ${topic}\ndata: ${JSON.stringify(data)}\n\n`;
