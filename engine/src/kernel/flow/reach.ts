import type { Node, ProcessModel } from '../../model/index.ts';

/** Incoming flow of a gateway → ids of the nodes from which it can be reached without the gateway. */
export type Reach = ReadonlyMap<string, ReadonlySet<string>>;

/** BPMN 2.0 §13.4.3: which tokens could still arrive at which incoming flow. Computed once. */
export function reachOf(model: ProcessModel, gateway: Node): Reach {
  const known = cache.get(gateway);
  if (known) return known;
  const reach = new Map(
    gateway.incoming.map((flow) => [flow, nodesBefore(model, flow, gateway.id)] as const),
  );
  cache.set(gateway, reach);
  return reach;
}

const cache = new WeakMap<Node, Reach>();

function nodesBefore(model: ProcessModel, flow: string, gateway: string): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [model.flows[flow]?.source];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === gateway || found.has(id)) continue;
    found.add(id);
    const node = model.nodes[id];
    if (node) open.push(...directlyBefore(model, node));
  }
  return found;
}

/** Over flows backwards, from a boundary event to its activity, and from a link to its sources. */
function directlyBefore(model: ProcessModel, node: Node): readonly string[] {
  const before = node.incoming.flatMap((flow) => model.flows[flow]?.source ?? []);
  if (node.kind === 'boundary-event') before.push(node.attachedTo);
  for (const [thrower, catcher] of Object.entries(model.links)) {
    if (catcher === node.id) before.push(thrower);
  }
  return before;
}
