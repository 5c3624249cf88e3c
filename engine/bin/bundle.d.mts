/** Resolves to the path of the bundle, or to undefined where `cache` cannot be written. */
export function bundle(options: {
  readonly entry: string;
  readonly sources: readonly string[];
  readonly cache: string;
}): Promise<string | undefined>;
