import { readsOf, type Read } from '@waybill/engine/expression';
import type { AskedValue } from '../../parts/asked/asked-value.ts';
import { askedByReads, covers } from './asked-by-reads.ts';
import { askedAtStart } from './asked-at-start.ts';
import type { Surroundings } from './known-variables.ts';
import { namedByProcess } from './named-in.ts';
import { pathIn } from './path-in.ts';
import { readsOfNode } from './reads-of-node.ts';
import { outputsOf, sourceOf, targetOf } from './extensions-of.ts';
import { toldBy } from './told-by.ts';
import { nodesIn } from '../nodes-in.ts';

/**
 * What whoever does the work of an element, or sends its message, is to tell: what its output
 * mappings read and is not there yet, as deep as it is read elsewhere; without mappings, what the
 * process reads and nothing in it writes.
 */
export function askedOfElement(
  xml: string,
  elementId: string,
  { around, there }: { readonly around: Surroundings; readonly there: ReadonlySet<string> },
): readonly AskedValue[] {
  const nodes = nodesIn(xml);
  const isThere = (path: string): boolean => there.has(/^[^.[]+/.exec(path)?.[0] ?? '');
  const element = nodes.find(({ id }) => id === elementId);
  const outputs = element === undefined ? [] : outputsOf(element);
  if (outputs.length === 0) return askedAtStart(xml, around).filter(({ name }) => !isThere(name));
  const everywhere = nodes.flatMap((node) => readsOfNode(node, around));
  const reads = outputs.flatMap((output): readonly Read[] => {
    const [source, target] = [sourceOf(output), targetOf(output)];
    return readsOf(source).flatMap((read) => {
      const renews = pathIn(source) === read.path && covers(read.path, target);
      if (isThere(read.path) && !renews) return [];
      return pathIn(source) === read.path ? deeper(read, target, everywhere) : [read];
    });
  });
  const told = new Map(nodes.flatMap((node) => toldBy(node, around)));
  return namedByProcess(nodes, askedByReads(reads, told));
}

/** What is kept as the target is read there by its members. */
function deeper(read: Read, target: string, everywhere: readonly Read[]): readonly Read[] {
  const inside = everywhere
    .filter(({ path }) => covers(target, path))
    .map((other) => ({ ...other, path: read.path + other.path.slice(target.length) }));
  return [read, ...inside];
}
