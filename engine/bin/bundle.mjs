import { createHash, randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, extname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * One JavaScript file made of `entry` and what it imports below the folders `sources`, packages
 * other than our own left outside, kept in `cache` under the hash of all sources. Resolves to its
 * path, or to undefined where `cache` cannot be written.
 */
export async function bundle({ entry, sources, cache }) {
  const key = hashOf(sources);
  const output = join(cache, `${basename(entry, extname(entry))}-${key}.mjs`);
  if (existsSync(output)) return output;
  if (!isWritable(cache)) return undefined;
  await build({ entry, sources, output });
  removeOld(cache);
  return output;
}

/** Hash of every source's name and content, and of this file, which decides how they are joined. */
function hashOf(sources) {
  const hash = createHash('sha256').update(readFileSync(fileURLToPath(import.meta.url)));
  for (const folder of sources) {
    const names = readdirSync(folder, { recursive: true }).filter(isSource).sort();
    for (const name of names) hash.update(`\0${name}\0`).update(readFileSync(join(folder, name)));
  }
  return hash.digest('hex').slice(0, 32);
}

const isSource = (name) =>
  (name.endsWith('.ts') && !name.endsWith('.test.ts')) || name.endsWith('.json');

/** Written beside its place and renamed, so that two processes may build at once. */
async function build({ entry, sources, output }) {
  const { build: esbuild } = await import('esbuild');
  const draft = `${output}.${randomUUID()}.tmp`;
  await esbuild({
    entryPoints: [entry],
    outfile: draft,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    packages: 'external',
    sourcemap: 'inline',
    sourcesContent: false,
    legalComments: 'none',
    logLevel: 'error',
    plugins: [workspacesInside, jsonInside, originalUrls(sources)],
  });
  renameSync(draft, output);
}

/** Our own packages are TypeScript, which Node 20 cannot import. */
const workspacesInside = {
  name: 'workspaces-inside',
  setup(bundler) {
    bundler.onResolve({ filter: /^@waybill\// }, ({ path, importer }) => ({
      path: createRequire(importer).resolve(path),
    }));
  },
};

/** Node 20 warns at each start where it imports JSON itself: a package's JSON comes inside. */
const jsonInside = {
  name: 'json-inside',
  setup(bundler) {
    bundler.onResolve({ filter: /^[^./].*\.json$/ }, ({ path, importer }) => ({
      path: createRequire(importer).resolve(path),
    }));
  },
};

/** Sources that read a file beside them go on finding it: `import.meta.url` stays their own. */
function originalUrls(sources) {
  return {
    name: 'original-urls',
    setup(bundler) {
      bundler.onLoad({ filter: /\.ts$/ }, ({ path }) => {
        if (!sources.some((folder) => path.startsWith(folder))) return undefined;
        const contents = readFileSync(path, 'utf8')
          .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
          .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)))
          .replaceAll('import.meta.filename', JSON.stringify(path));
        return { contents, loader: 'ts' };
      });
    },
  };
}

function isWritable(directory) {
  try {
    mkdirSync(directory, { recursive: true });
    rmSync(mkdtempSync(join(directory, 'probe-')), { recursive: true });
    return true;
  } catch {
    return false;
  }
}

/** Two each of the command line, the server and its threads. */
const kept = 6;

/** A bundle is read whole at start, so an older one can go while a process still runs it. */
function removeOld(cache) {
  const changed = (name) =>
    statSync(join(cache, name), { throwIfNoEntry: false })?.mtimeMs ?? Infinity;
  const finished = readdirSync(cache).filter((name) => name.endsWith('.mjs'));
  const oldFirst = finished.sort((a, b) => changed(a) - changed(b));
  for (const name of oldFirst.slice(0, -kept)) rmSync(join(cache, name), { force: true });
}
