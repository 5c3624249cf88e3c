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
    const { confinement } = context.engine;
    const groups = caller.person.roles.includes('auditor') ? undefined : caller.groups;
    const isWanted = async ({ topic, subject }: LiveEvent): Promise<boolean> => {
      if (query.instanceId !== undefined && subject !== query.instanceId) return false;
      // Asked at each event: the stream outlives what is deployed meanwhile.
      if (topic !== 'instance') return caller.ability.can('read', topic);
      const confined = await confinement.now();
      return confined ? confined.mayRead(subject, groups) : true;
    };
    let told = Promise.resolve();
    /** One after the other, however long each takes to be judged. */
    const tell = (event: LiveEvent): void => {
      told = told
        .then(async () => {
          if (await isWanted(event)) write(textOf(event));
        })
        // Whoever has missed something comes again, and reads everything once more.
        .catch(() => void response.end());
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
    if (missed) missed.forEach(tell);
    else write('event: reset\ndata: {}\n\n');
    const leave = feed.subscribe((event) => {
      if (event === 'end') response.end();
      else tell(event);
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
