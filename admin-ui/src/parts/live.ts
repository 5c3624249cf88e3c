import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ApiError } from '../api/api-error.ts';

/** What must be read again when something of a topic has changed. */
const TOUCHED = {
  instance: ['tasks', 'task', 'instance', 'history', 'orders', 'family', 'messages'],
  record: ['records', 'record'],
  alarm: ['alarms'],
} as const;

type Topic = keyof typeof TOUCHED;
const TOPICS: readonly Topic[] = ['instance', 'record', 'alarm'];

const TOGETHER = 800;

/** After which a stream that the server has refused is asked for again. */
const AGAIN = 5_000;

/**
 * While somebody looks, whatever changes on the server is read again: at most about once a second,
 * and of a page that is hidden when it is seen again. True while the server cannot be reached.
 */
export function useLive(): boolean {
  const client = useQueryClient();
  const [lost, lose] = useState(false);
  useEffect(() => {
    const waiting = new Set<string>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = (): void => {
      timer = undefined;
      if (document.hidden) return;
      for (const key of waiting) void client.invalidateQueries({ queryKey: [key] });
      waiting.clear();
    };
    const touch = (keys: readonly string[]): void => {
      for (const key of keys) waiting.add(key);
      timer ??= setTimeout(read, TOGETHER);
    };
    document.addEventListener('visibilitychange', read);
    const end = listen({
      onTopic: (topic) => touch(topic === 'reset' ? Object.values(TOUCHED).flat() : TOUCHED[topic]),
      onLost: () => lose(true),
      onOpen: () => lose(false),
      // The session may have ended, which is asked for, or what is between is all that answers.
      onRefused: () =>
        void client.invalidateQueries({ queryKey: ['session'] }).then(() => {
          const error = client.getQueryState(['session'])?.error ?? null;
          lose(error !== null && !(error instanceof ApiError && error.status === 401));
        }),
    });
    return () => {
      document.removeEventListener('visibilitychange', read);
      clearTimeout(timer);
      end();
    };
  }, [client]);
  return lost;
}

interface Listener {
  readonly onTopic: (topic: Topic | 'reset') => void;
  readonly onOpen: () => void;
  readonly onLost: () => void;
  readonly onRefused: () => void;
}

/** The browser goes on by itself where the network fails, but gives up where it is answered no. */
function listen({ onTopic, onOpen, onLost, onRefused }: Listener): () => void {
  let source: EventSource;
  let again: ReturnType<typeof setTimeout> | undefined;
  const open = (): void => {
    source = new EventSource('/api/v1/events');
    for (const topic of [...TOPICS, 'reset' as const])
      source.addEventListener(topic, () => onTopic(topic));
    source.onopen = onOpen;
    source.onerror = () => {
      if (source.readyState !== EventSource.CLOSED) return onLost();
      onRefused();
      again = setTimeout(open, AGAIN);
    };
  };
  open();
  window.addEventListener('offline', onLost);
  window.addEventListener('online', onOpen);
  return () => {
    window.removeEventListener('offline', onLost);
    window.removeEventListener('online', onOpen);
    clearTimeout(again);
    source.close();
  };
}
