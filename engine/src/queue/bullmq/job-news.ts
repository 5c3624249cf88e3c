import type { RedisLink } from './redis-link.ts';

/**
 * Tells all processes of types of jobs that may be handed out. Which process serves a type only it
 * knows, and the store hands each job to one, so this is news for all rather than work for one.
 * News may get lost; the sweep tells it again.
 */
export interface JobNews {
  readonly tell: (types: Iterable<string>) => Promise<void>;
}

/** Types of one piece of news; more are told in several. */
const MOST_TYPES = 1_000;

export interface JobNewsOptions {
  readonly link: RedisLink;
  readonly channel: string;
  /** Of this process: it does not hear its own news. */
  readonly sender: string;
  readonly hear: (types: readonly string[]) => void;
}

export async function openJobNews(options: JobNewsOptions): Promise<JobNews> {
  const { link, channel, sender, hear } = options;
  link.news.on('message', (_channel, text) => {
    const news = readNews(text);
    if (news && news.sender !== sender) hear(news.types);
  });
  await link.news.subscribe(channel);
  return {
    tell: async (types) => {
      const all = [...types];
      for (let from = 0; from < all.length; from += MOST_TYPES) {
        const news: News = { sender, types: all.slice(from, from + MOST_TYPES) };
        await link.commands.publish(channel, JSON.stringify(news));
      }
    },
  };
}

interface News {
  readonly sender: string;
  readonly types: readonly string[];
}

function readNews(text: string): News | undefined {
  try {
    // JSON.parse gives any; every field is looked at.
    const { sender, types } = JSON.parse(text) as Partial<Record<keyof News, unknown>>;
    if (typeof sender !== 'string' || !Array.isArray(types)) return undefined;
    return { sender, types: types.slice(0, MOST_TYPES).filter((type) => typeof type === 'string') };
  } catch {
    return undefined;
  }
}
