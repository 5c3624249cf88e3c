import type { Node, ProcessModel } from '../model/index.ts';
import type { Carrier } from './carrier.ts';

/** The process and every element of it whose property `policy` names clauses. */
export function processCarriers(
  { processId, nodes }: ProcessModel,
  place: Pick<Carrier, 'file' | 'version'> = {},
): readonly Carrier[] {
  return Object.values(nodes).flatMap((node) => {
    const policy = clauseIds(node.properties['policy'] ?? '');
    return policy.length === 0 ? [] : [{ ...carrierOf(node), ...place, id: processId, policy }];
  });
}

/** Separated by commas or blanks; each once. */
const clauseIds = (text: string): readonly string[] => [
  ...new Set(text.split(/[\s,，、]+/).filter((id) => id !== '')),
];

function carrierOf({ id, name, line, properties }: Node): Omit<Carrier, 'id' | 'policy'> {
  const nameEn = properties['name:en'];
  return {
    kind: 'process',
    element: id,
    ...(name !== undefined && { name }),
    ...(nameEn !== undefined && { nameEn }),
    ...(line !== undefined && { line }),
  };
}
