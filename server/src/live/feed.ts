import type { ChangeNews, Engine } from '@waybill/engine';

/** Changes, and the end of this server. */
export interface Feed extends Pick<Engine['changes'], 'since' | 'position'> {
  readonly subscribe: (listener: (news: ChangeNews | 'end') => void) => () => void;
  /** Ends all streams, so that their readers turn to another server. */
  readonly end: () => void;
}

/** One ear for all streams of a server. */
export async function openFeed({ changes }: Pick<Engine, 'changes'>): Promise<Feed> {
  const listeners = new Set<(news: ChangeNews | 'end') => void>();
  const tell = (news: ChangeNews | 'end'): void => {
    for (const listener of listeners) listener(news);
  };
  const leave = await changes.subscribe(tell);
  return {
    since: changes.since,
    position: changes.position,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    end: () => {
      leave();
      tell('end');
    },
  };
}
