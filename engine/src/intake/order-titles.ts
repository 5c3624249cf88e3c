import schema from './canonical-order.schema.json' with { type: 'json' };

/**
 * What people call a value of a canonical order, by its path such as `lines[].unit.code`; undefined
 * where an order has no such place. Titles in the schema are written `English / Chinese`.
 */
export function titleInOrder(
  path: string,
): { readonly zh: string; readonly en: string } | undefined {
  const node = path
    .split(/\.|(?=\[\])/)
    .reduce<Node | undefined>((at, step) => at && inside(at, step), schema);
  const [en, zh] = node?.title?.split(' / ') ?? [];
  return en === undefined || zh === undefined ? undefined : { zh, en };
}

/** Paths of all single values that an order may have, such as `lines[].unit.code`. */
export const pathsInOrder = (): readonly string[] => [...new Set(leavesOf(schema, ''))];

function leavesOf(node: Node, path: string): readonly string[] {
  const shapes = shapesOf(node);
  const members = shapes.flatMap((shape) => Object.entries(shape.properties ?? {}));
  const items = shapes.flatMap((shape) => (shape.items ? [shape.items] : []));
  if (members.length === 0 && items.length === 0) return path === '' ? [] : [path];
  const begun = path === '' ? '' : `${path}.`;
  return [
    ...members.flatMap(([name, member]) => leavesOf(member, begun + name)),
    ...items.flatMap((item) => leavesOf(item, `${path}[]`)),
  ];
}

/** The node with all that it refers to. */
function shapesOf(node: Node): readonly Node[] {
  const [, name = ''] = /^#\/\$defs\/(.+)$/.exec(node.$ref ?? '') ?? [];
  const referred = [own(DEFINITIONS, name), ...(node.anyOf ?? [])].filter(
    (one) => one !== undefined,
  );
  return [node, ...referred.flatMap(shapesOf)];
}

interface Node {
  readonly type?: unknown;
  readonly title?: string;
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly anyOf?: readonly Node[];
}

const DEFINITIONS: Readonly<Record<string, Node>> = schema.$defs;

function inside(node: Node, step: string): Node | undefined {
  const [, name] = /^#\/\$defs\/(.+)$/.exec(node.$ref ?? '') ?? [];
  const shapes = [node, DEFINITIONS[name ?? ''], ...(node.anyOf ?? [])];
  for (const shape of shapes) {
    if (shape === undefined) continue;
    const found = step === '[]' ? shape.items : own(shape.properties, step);
    if (found) return found;
    const deeper = shape === node ? undefined : inside(shape, step);
    if (deeper) return deeper;
  }
  return undefined;
}

const own = (properties: Node['properties'] = {}, name: string): Node | undefined =>
  Object.hasOwn(properties, name) ? properties[name] : undefined;
