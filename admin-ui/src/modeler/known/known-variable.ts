/** A variable that an expression may name, as the editors of FEEL offer it. */
export interface KnownVariable {
  readonly name: string;
  /** What writes it, for people. */
  readonly info?: string;
  /** Its members. */
  readonly entries?: readonly KnownVariable[];
}

/** One of each name, with the members that any of them has. */
export function mergeVariables(found: readonly KnownVariable[]): readonly KnownVariable[] {
  const merged = new Map<string, KnownVariable>();
  for (const one of found) {
    const before = merged.get(one.name);
    const entries = [...(before?.entries ?? []), ...(one.entries ?? [])];
    const info = before?.info ?? one.info;
    merged.set(one.name, {
      name: one.name,
      ...(info !== undefined && { info }),
      ...(entries.length > 0 && { entries: mergeVariables(entries) }),
    });
  }
  return [...merged.values()];
}

/** The variable that a path such as `order.lines` writes. */
export function variableOfPath(path: string, info?: string): KnownVariable | undefined {
  const [name = '', ...rest] = path.split('.');
  if (name === '') return undefined;
  const entry = rest.length === 0 ? undefined : variableOfPath(rest.join('.'));
  return { name, ...(info !== undefined && { info }), ...(entry && { entries: [entry] }) };
}

/** Deeper members are not offered. */
const DEEPEST = 6;

/** Each member as a variable; of a list, the members of its first object. */
export function variablesOfValue(value: unknown, depth = DEEPEST): readonly KnownVariable[] {
  const object: unknown = Array.isArray(value) ? value[0] : value;
  if (depth === 0 || typeof object !== 'object' || object === null) return [];
  return Object.entries(object).map(([name, member]) => {
    const entries = variablesOfValue(member, depth - 1);
    return { name, ...(entries.length > 0 && { entries }) };
  });
}

/** Each property of a JSON Schema as a variable. */
export function variablesOfSchema(schema: unknown, depth = DEEPEST): readonly KnownVariable[] {
  const object = memberOf(schema, 'items') ?? schema;
  const properties = memberOf(object, 'properties');
  if (depth === 0 || typeof properties !== 'object' || properties === null) return [];
  return Object.entries(properties).map(([name, member]) => {
    const entries = variablesOfSchema(member, depth - 1);
    return { name, ...(entries.length > 0 && { entries }) };
  });
}

export function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([member]) => member === name)?.[1];
}
