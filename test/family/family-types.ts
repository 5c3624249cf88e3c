import type { DeploymentFile } from '../../engine/src/index.ts';

type Fields = Readonly<
  Record<
    string,
    { readonly refers?: string; readonly search?: true; readonly list?: 'texts' | 'rows' }
  >
>;

const TEXT = { type: 'string', minLength: 1, maxLength: 40 };
const titled = (name: string) => ({ title: { zh: name, en: name } });

/** A record type with a number and references, each to one record, to several, or from rows. */
function recordType(id: string, fields: Fields, read = ['sales', 'finance']): DeploymentFile {
  const described = Object.entries(fields).flatMap<readonly [string, object]>(
    ([name, { refers, search, list }]) => {
      const found = refers === undefined ? { ...(search && { search }) } : { refers, search: true };
      const field = { ...titled(name), ...found };
      return list === 'rows'
        ? [[name, titled(name)] as const, [`${name}[].to`, field] as const]
        : [[name, field] as const];
    },
  );
  const properties = Object.entries(fields).map(
    ([name, { list }]) => [name, schemaOf(list)] as const,
  );
  const type = {
    ...{ id, version: '1', title: { zh: id, en: id }, policy: [], confidentiality: 'internal' },
    unique: [['number']],
    permissions: { read, write: ['sales'], approve: ['sales'] },
    fields: { number: { ...titled('number'), search: true }, ...Object.fromEntries(described) },
    schema: {
      ...{ type: 'object', additionalProperties: false, required: ['number'] },
      properties: { number: TEXT, ...Object.fromEntries(properties) },
    },
  };
  return { name: `${id}.json`, content: JSON.stringify(type) };
}

function schemaOf(list: Fields[string]['list']): object {
  if (list === undefined) return TEXT;
  if (list === 'texts') return { type: 'array', maxItems: 9, items: TEXT };
  const items = {
    type: 'object',
    additionalProperties: false,
    required: ['to'],
    properties: { to: TEXT },
  };
  return { type: 'array', maxItems: 9, items };
}

/** As they refer to each other in a trade company. */
export const FAMILY_TYPES: readonly DeploymentFile[] = [
  recordType('customer', {}),
  recordType('contract', { customer: { refers: 'customer' } }),
  recordType('order', {
    purchaseOrder: { search: true },
    ...{ customer: { refers: 'customer' }, contract: { refers: 'contract' } },
  }),
  recordType('shipment', { orders: { refers: 'order', list: 'texts' } }),
  recordType('invoice', { order: { refers: 'order' } }, ['finance']),
  recordType('receipt', { allocations: { refers: 'invoice', list: 'rows' } }, ['finance']),
];
