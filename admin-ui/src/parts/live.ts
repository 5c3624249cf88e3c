import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

/** What must be read again when something of a topic has changed. */
const TOUCHED = {
  instance: ['tasks', 'task', 'instance', 'history', 'orders', 'family', 'messages'],
  record: ['records', 'record'],
  alarm: ['alarms'],
} as const;

type Topic = keyof typeof TOUCHED;
const TOPICS: readonly Topic[] = ['instance', 'record', 'alarm'];

const TOGETHER = 800;

/** While somebody looks, whatever changes on the server is read again: at most about once a second. */
export function useLive(): void {
  const client = useQueryClient();
  useEffect(() => {
    const source = new EventSource('/api/v1/events');
    const waiting = new Set<string>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const touch = (keys: readonly string[]): void => {
      for (const key of keys) waiting.add(key);
      timer ??= setTimeout(() => {
        timer = undefined;
        for (const key of waiting) void client.invalidateQueries({ queryKey: [key] });
        waiting.clear();
      }, TOGETHER);
    };
    for (const topic of TOPICS) source.addEventListener(topic, () => touch(TOUCHED[topic]));
    source.addEventListener('reset', () => touch(Object.values(TOUCHED).flat()));
    return () => {
      clearTimeout(timer);
      source.close();
    };
  }, [client]);
}
