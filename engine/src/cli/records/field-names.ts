import type { Engine } from '../../runtime/engine-api.ts';
import type { RecordType } from '../../records/index.ts';
import type { Shell } from '../shell.ts';
import type { FieldNames } from './record-lines.ts';

/** Names of the fields of a type as it is now deployed. */
export async function fieldNames(engine: Engine, type: string, shell: Shell): Promise<FieldNames> {
  const resources = await engine.resources('record-type', type);
  const json = resources.toSorted((one, other) => one.deployedAt - other.deployedAt).at(-1)?.json;
  // It was checked against the schema when it was deployed.
  const { fields } = JSON.parse(json ?? '{"fields":{}}') as Pick<RecordType, 'fields'>;
  return (path) => {
    const plain = path.replace(/\[\d+\]/g, '[]');
    return (fields[plain] ?? fields[plain.replace(/\[\]$/, '')])?.title[shell.language] ?? '';
  };
}
