import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

export interface BuiltPages {
  readonly folder: string;
  readonly remove: () => Promise<void>;
}

const root = new URL('../../', import.meta.url).pathname;

/** What people get; or, with React's own complaints about what a page does wrong, `development`. */
export type Build = 'production' | 'development';

/** The pages as the source is now, whatever was built before. */
export async function builtPages(build: Build): Promise<BuiltPages> {
  const folder = await mkdtemp(join(tmpdir(), 'waybill-pages-'));
  const command = ['run', 'build', '-w', 'admin-ui', '--', '--outDir', folder, '--emptyOutDir'];
  const env = { ...process.env, NODE_ENV: build };
  await promisify(execFile)('npm', command, { cwd: root, env });
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
