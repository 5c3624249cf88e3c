import type { RecordField, RecordType } from './record-type.ts';
import { isList, isObject, type SchemaField } from './schema-fields.ts';

/** Why fields and schema of a record type do not belong together; undefined where they do. */
export function fieldProblem(type: RecordType, fields: readonly SchemaField[]): string | undefined {
  const known = new Map(fields.map((field) => [field.path, field]));
  const described = Object.entries(type.fields);
  const foreign = described.find(([path]) => !known.has(path));
  if (foreign) return `its schema has no field "${foreign[0]}"`;
  const untold = fields.find(({ path }) => !Object.hasOwn(type.fields, path));
  if (untold) return `field "${untold.path}" has no names: describe it in "fields"`;
  for (const [path, field] of described) {
    const wrong = settingProblem(path, field, known.get(path));
    if (wrong !== undefined) return `field "${path}" ${wrong}`;
  }
  return nestedPersonal(described) ?? keyProblem(type, known) ?? columnProblem(type, known);
}

/** Values are kept beside the chain by name, at any depth: what is inside another would outlive it. */
function nestedPersonal(
  described: readonly (readonly [string, RecordField])[],
): string | undefined {
  const personal = described.flatMap(([path, field]) => (field.personal ? [path] : []));
  const [path] =
    described.find(([one]) => /[.[]/.test(one) && personal.includes(one.split('.').at(-1) ?? '')) ??
    [];
  return path === undefined ? undefined : `field "${path}" has the name of a personal field`;
}

function settingProblem(
  path: string,
  field: RecordField,
  found: SchemaField | undefined,
): string | undefined {
  const nested = /[.[]/.test(path);
  if (path.split('[]').length > 2) return 'is in a table within a table, which no row can hold';
  if (nested && (field.approval || field.personal || field.read || field.write))
    return 'is inside another: approval, permissions and erasure are for whole top-level fields';
  const unsearched = field.search && searchProblem(field, nested, found?.shape === 'value');
  if (unsearched) return unsearched;
  return moneyProblem(field, found) ?? labelProblem(field, found?.schema ?? {});
}

const moneyProblem = ({ kind }: RecordField, found: SchemaField | undefined): string | undefined =>
  kind === 'money' && found?.shape !== 'group'
    ? 'is no money: it needs the members amount and currency'
    : undefined;

/** Every value that can be chosen has a label, so that no reader meets a bare word of the file. */
function labelProblem(
  { labels }: RecordField,
  { enum: own, items }: SchemaField['schema'],
): string | undefined {
  const listed = own ?? (isObject(items) ? items['enum'] : undefined);
  if (!labels || !isList(listed)) return undefined;
  const values = listed.map(String);
  const foreign = Object.keys(labels).find((value) => !values.includes(value));
  if (foreign !== undefined) return `has a label of "${foreign}", which its schema does not list`;
  const bare = values.find((value) => !Object.hasOwn(labels, value));
  return bare === undefined ? undefined : `has no label of "${bare}", and has some of others`;
}

function searchProblem(field: RecordField, nested: boolean, holdsOne: boolean): string | undefined {
  if (field.personal && !holdsOne)
    return 'cannot be searched: it is personal and holds several values';
  if (field.refers || (!nested && holdsOne)) return undefined;
  return 'cannot be searched: only references and top-level fields that hold one value can';
}

function keyProblem(
  { unique, fields }: RecordType,
  known: ReadonlyMap<string, SchemaField>,
): string | undefined {
  for (const name of unique.flat()) {
    const field = known.get(name);
    if (field?.shape !== 'value' || /[.[]/.test(name))
      return `its key "${name}" is no top-level field that holds one value`;
    if (fields[name]?.personal) return `its key "${name}" is personal, and keys cannot be erased`;
    const { type, maxLength } = field.schema;
    if (type !== 'string' || typeof maxLength !== 'number' || maxLength > LONGEST_KEY)
      return `its key "${name}" must be a text with a maxLength of at most ${String(LONGEST_KEY)}`;
  }
  return undefined;
}

/** A cell of a list has room for one value. */
function columnProblem(
  { columns = [], fields }: RecordType,
  known: ReadonlyMap<string, SchemaField>,
): string | undefined {
  const fits = (path: string): boolean =>
    !path.includes('[') && (known.get(path)?.shape === 'value' || fields[path]?.kind === 'money');
  const wrong = columns.find((path) => !fits(path));
  return wrong === undefined ? undefined : `its column "${wrong}" is no field of one value`;
}

const LONGEST_KEY = 200;
