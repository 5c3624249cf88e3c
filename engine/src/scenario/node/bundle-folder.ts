import { basename, dirname } from 'node:path';

/** Of a scenario: the folder that holds the scenarios folder; else the scenario's own. */
export function bundleFolder(path: string): string {
  const own = dirname(path);
  return basename(own) === 'scenarios' ? dirname(own) : own;
}
