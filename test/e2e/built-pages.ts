import { builtPages as build } from '../../server/bin/pages.mjs';

/** What people get; or, with React's own complaints about what a page does wrong, `development`. */
export type Build = 'production' | 'development';

/** Folder of the pages as the source is now: built once for all tests. */
export async function builtPages(mode: Build): Promise<string> {
  const folder = await build(() => undefined, mode);
  if (folder === undefined)
    throw new Error('Expected the sources of the pages, but there are none.');
  return folder;
}
