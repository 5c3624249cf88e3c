import type { Variables } from '../model/index.ts';
import type { RecordType } from './record-type.ts';

/** Absent: whoever embeds the engine has checked by itself. */
export type Roles = readonly string[] | undefined;

type Right = 'read' | 'write' | 'approve';

export const mayDo = ({ permissions }: RecordType, right: Right, roles: Roles): boolean =>
  holds(permissions[right], roles);

/** Of the fields named those that the roles do not allow to read or write. */
export function closedFields(
  { permissions, fields }: RecordType,
  right: 'read' | 'write',
  { names, roles }: { readonly names: readonly string[]; readonly roles: Roles },
): readonly string[] {
  return names.filter((name) => !holds(fields[name]?.[right] ?? permissions[right], roles));
}

/** The values that the roles allow to read. */
export function readable(type: RecordType, values: Variables, roles: Roles): Variables {
  const closed = closedFields(type, 'read', { names: Object.keys(values), roles });
  return Object.fromEntries(Object.entries(values).filter(([name]) => !closed.includes(name)));
}

const holds = (allowed: readonly string[], roles: Roles): boolean =>
  roles === undefined || allowed.some((role) => roles.includes(role));
