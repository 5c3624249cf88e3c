import { agreed } from './agreed.ts';
import { toldBy } from './told-by.ts';
import { knownVariables, type Surroundings } from './known-variables.ts';
import type { KnownVariable } from './known-variable.ts';
import { readsOfNode } from './reads-of-node.ts';
import { nodesIn } from '../nodes-in.ts';

/** Paths of every value that something in the process is seen to write, to read or to show, by name. */
export function knownPaths(xml: string, around: Surroundings): readonly string[] {
  const nodes = nodesIn(xml);
  const written = knownVariables(xml, around).flatMap(leavesOf);
  const read = nodes.flatMap((node) => readsOfNode(node, around)).map(({ path }) => path);
  const told = agreed(nodes.flatMap((node) => toldBy(node, around)));
  const paths = new Set([...written, ...read, ...told.keys()]);
  const groups = new Set([...paths].flatMap(groupsOf));
  return [...paths].filter((path) => !groups.has(path)).sort();
}

const leavesOf = ({ name, entries = [] }: KnownVariable): readonly string[] =>
  entries.length === 0 ? [name] : entries.flatMap(leavesOf).map((inner) => `${name}.${inner}`);

/** What the path leads through. */
const groupsOf = (path: string): readonly string[] =>
  path.split('.').flatMap((_, at, names) => {
    const group = names.slice(0, at).join('.');
    return at === 0 ? [] : [group, group.replace(/\[\]$/, '')];
  });
