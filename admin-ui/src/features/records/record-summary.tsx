import type { OneRecord } from '../../api/get-record.ts';
import type { RecordType } from '../../api/get-record-type.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { RecordValues } from './record-values.tsx';
import { listFields } from './type-words.ts';
import { useRecordType } from './use-record-type.ts';

/** Of a record what its list shows. */
export function RecordSummary({ record }: { readonly record: OneRecord }) {
  const query = useRecordType(record.type);
  return (
    <Loaded query={query}>
      {(type) => <RecordValues type={type} record={shortened(type, record)} />}
    </Loaded>
  );
}

/** With the top-level members alone in which the columns of the list lie. */
function shortened(type: RecordType, record: OneRecord): OneRecord {
  const shown = new Set(listFields(type).map((path) => path.split('.')[0] ?? path));
  const values = Object.entries(record.values).filter(([name]) => shown.has(name));
  return { ...record, values: Object.fromEntries(values), hidden: [] };
}
