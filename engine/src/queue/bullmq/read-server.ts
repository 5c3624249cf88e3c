import type { Failure } from '../../errors/failure.ts';
import { evicting, tooOld } from './failures.ts';
import type { RedisAddress } from './redis-address.ts';
import type { RedisLink } from './redis-link.ts';

export interface ServerFacts {
  /** Such as `Redis 7.0.15`. */
  readonly server: string;
  readonly findings: readonly Failure[];
}

/**
 * What Redis says of itself. None of it is a reason to refuse: every key comes back from the store,
 * so that a Redis that drops keys costs time, and many hosted ones do not tell or cannot be changed.
 */
export async function readServer(link: RedisLink, address: RedisAddress): Promise<ServerFacts> {
  const info = await link.commands.info();
  const version = fieldOf(info, 'redis_version') ?? 'unknown';
  const policy = fieldOf(info, 'maxmemory_policy') ?? 'noeviction';
  const { shown } = address;
  return {
    server: `Redis ${version}`,
    findings: [
      ...(isOld(version) ? [tooOld(shown, version)] : []),
      ...(policy === 'noeviction' ? [] : [evicting(shown, policy)]),
    ],
  };
}

const fieldOf = (info: string, name: string): string | undefined =>
  new RegExp(`^${name}:(.*?)\\r?$`, 'm').exec(info)?.[1];

function isOld(version: string): boolean {
  const [major = NaN, minor = NaN] = version.split('.').map(Number);
  return major < 6 || (major === 6 && minor < 2);
}
