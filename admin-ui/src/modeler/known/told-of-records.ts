import type { RecordType } from '../../api/get-record-type.ts';
import type { Told } from '../../parts/asked/asked-by-value.ts';
import type { AskedValue, Wording } from '../../parts/asked/asked-value.ts';
import { namedByRecords } from './named-by-records.ts';

/** Of records by their type and what is in them: as they are read, fields stand in `values`. */
export const toldOfRecords =
  (types: readonly RecordType[]): Told =>
  (path) => {
    const [, id, rest = ''] = /^([^.[]+)(?:\.(.*))?$/.exec(path) ?? [];
    const type = types.find((one) => one.id === id);
    if (type === undefined) return undefined;
    if (rest === '') return { ...PLAIN, name: path, titles: type.title };
    const name = `${type.id}.${rest.replace(/^values\./, '')}`;
    const [asked] = namedByRecords([{ ...PLAIN, name }], types);
    if (asked?.titles) return { ...asked, name: path };
    const titles = AROUND[rest];
    const labels = rest === 'type' ? { [type.id]: type.title } : {};
    return titles && { ...PLAIN, name: path, titles, labels };
  };

const PLAIN: Omit<AskedValue, 'name'> = { kind: 'any', choices: [], labels: {} };

/** What every record has beside its fields. */
const AROUND: Readonly<Record<string, Wording>> = {
  id: { zh: '档案标识', en: 'Record id' },
  type: { zh: '档案类型', en: 'Record type' },
  revision: { zh: '修订次数', en: 'Revision' },
  values: { zh: '内容', en: 'Contents' },
  pending: { zh: '待批准的更改', en: 'Changes awaiting approval' },
};
