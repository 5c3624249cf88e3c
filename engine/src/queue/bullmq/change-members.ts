import type { RedisLink } from './redis-link.ts';

/**
 * Which processes tell of changes. One that dies may have committed what it has told nobody: the
 * others see that it is gone.
 */
export interface ChangeMembers {
  readonly stay: () => Promise<void>;
  readonly leave: () => Promise<void>;
  /** Whether some have gone without leaving; told to one of those who ask. */
  readonly someDied: () => Promise<boolean>;
}

/** Milliseconds of silence after which a process counts as dead. */
const SILENCE = 10_000;

/** Kept by the clocks of the processes, which are within a second of each other. */
export const createChangeMembers = (
  { commands }: RedisLink,
  key: string,
  me: string,
): ChangeMembers => ({
  stay: async () => {
    await commands.zadd(key, Date.now(), me);
  },
  leave: async () => {
    await commands.zrem(key, me);
  },
  someDied: async () => {
    const silent = await commands.zrangebyscore(key, '-inf', Date.now() - SILENCE);
    return silent.length > 0 && (await commands.zrem(key, ...silent)) > 0;
  },
});
