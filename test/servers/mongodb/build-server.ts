import { execFileSync } from 'node:child_process';
import type { ExecFileSyncOptions } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SOURCE = fileURLToPath(new URL('TestMongoServer.java', import.meta.url));
const POM = fileURLToPath(new URL('pom.xml', import.meta.url));
const CACHE = fileURLToPath(new URL('../../../node_modules/.cache/test-mongodb', import.meta.url));

/**
 * Class path of the test server, built with Maven and a JDK where it has not been built from these
 * sources before. Two may build at once: each in a folder of its own, and the first one counts.
 */
export function buildServer(): string {
  const digest = createHash('sha256').update(readFileSync(SOURCE)).update(readFileSync(POM));
  const built = join(CACHE, digest.digest('hex').slice(0, 16));
  if (!existsSync(built)) build(built);
  return `${join(built, 'lib', '*')}:${join(built, 'classes')}`;
}

function build(target: string): void {
  const place = `${target}-${process.pid}`;
  const [lib, classes] = [join(place, 'lib'), join(place, 'classes')];
  mkdirSync(classes, { recursive: true });
  try {
    const options: ExecFileSyncOptions = { stdio: ['ignore', 2, 2] };
    const copy = ['dependency:copy-dependencies', `-DoutputDirectory=${lib}`];
    execFileSync('mvn', ['-q', '-B', '-f', POM, ...copy], options);
    execFileSync('javac', ['-cp', join(lib, '*'), '-d', classes, SOURCE], options);
    renameSync(place, target);
  } catch (error) {
    rmSync(place, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
}
