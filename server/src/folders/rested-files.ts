import type { FoundFile } from './list-files.ts';

export interface RestedFiles {
  /**
   * Those that have been seen the same for as long as they must rest. By what is seen, since the
   * clock of a network share is not ours.
   */
  readonly among: (files: readonly FoundFile[], now: number) => readonly FoundFile[];
}

/** Remembers how a folder looked; `rest` and `now` are milliseconds of a clock that never goes back. */
export function createRestedFiles(rest: number): RestedFiles {
  let seen = new Map<string, { readonly stamp: string; readonly since: number }>();
  return {
    among: (files, now) => {
      const before = seen;
      seen = new Map(
        files.map(({ name, stamp }) => {
          const known = before.get(name);
          return [name, known?.stamp === stamp ? known : { stamp, since: now }];
        }),
      );
      return files.filter(({ name }) => now - (seen.get(name)?.since ?? now) >= rest);
    },
  };
}
