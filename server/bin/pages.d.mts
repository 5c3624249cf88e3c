/** Resolves to the folder of the pages, or to undefined where there are no sources to build. */
export function builtPages(
  onBuild: () => void,
  mode?: 'production' | 'development',
): Promise<string | undefined>;
