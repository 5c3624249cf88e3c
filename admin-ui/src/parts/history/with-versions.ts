import type { Json } from '@waybill/server/contract';
import type { Version } from '../use-element-names.ts';

interface Commit {
  readonly events: readonly Json[];
}

/**
 * Each commit of an instance, oldest first, with the version that it was carried out by; a migration
 * is told by the new one. Where the beginning cannot be read, by the version that runs now.
 */
export function withVersions<C extends Commit>(
  commits: readonly C[],
  { processId, version: newest }: Version,
): readonly (C & { readonly by: Version })[] {
  let version: number | undefined;
  return commits.map((commit) => {
    for (const event of commit.events) version = versionFrom(event) ?? version;
    return { ...commit, by: { processId, version: version ?? newest } };
  });
}

function versionFrom(event: Json): number | undefined {
  if (typeof event !== 'object' || event === null) return undefined;
  const { kind, version, toVersion } = event as Readonly<Record<string, Json>>;
  const given = kind === 'instance-started' ? version : toVersion;
  return typeof given === 'number' ? given : undefined;
}
