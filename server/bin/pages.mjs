import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const pages = join(root, 'admin-ui');
const SOURCES = ['admin-ui', 'engine/src', 'server/src'];
const LEFT_OUT = /(^|\/)(node_modules|dist)(\/|$)|\.test\.tsx?$/;

/**
 * The folder of the pages as their sources are now, built where it is not there yet, of which
 * `onBuild` is told first. `mode` is `production`, or `development` for React's own complaints.
 * Undefined where this is no clone, whose pages come built.
 */
export async function builtPages(onBuild, mode = 'production') {
  if (!existsSync(join(pages, 'src')) || !vite()) return undefined;
  const cache = join(root, 'node_modules/.cache/waybill');
  const folder = join(cache, `${mode}-pages-${hashOfSources()}`);
  if (existsSync(folder)) return folder;
  onBuild();
  const draft = `${folder}.${process.pid}.tmp`;
  mkdirSync(cache, { recursive: true });
  const args = [vite(), 'build', '--outDir', draft, '--emptyOutDir', '--logLevel', 'error'];
  const env = { ...process.env, NODE_ENV: mode };
  await promisify(execFile)(process.execPath, args, { cwd: pages, env });
  for (const name of readdirSync(cache))
    if (name.startsWith(`${mode}-pages-`) && /-\w+$/.test(name) && name !== basename(folder))
      rmSync(join(cache, name), { recursive: true });
  putInPlace(draft, folder);
  return folder;
}

/** Another process may have built the same meanwhile. */
function putInPlace(draft, folder) {
  try {
    renameSync(draft, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(draft, { recursive: true });
  }
}

function vite() {
  try {
    const manifest = createRequire(join(pages, 'package.json')).resolve('vite/package.json');
    return join(dirname(manifest), 'bin/vite.js');
  } catch {
    return undefined;
  }
}

function hashOfSources() {
  const hash = createHash('sha256');
  for (const folder of SOURCES.map((name) => join(root, name)))
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      if (entry.isFile() && !LEFT_OUT.test(path.slice(root.length)))
        hash.update(`\0${path.slice(root.length)}\0`).update(readFileSync(path));
    }
  return hash.digest('hex').slice(0, 32);
}
