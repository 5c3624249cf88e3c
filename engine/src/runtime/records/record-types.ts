import { WaybillError, type Failure } from '../../errors/failure.ts';
import { RECORD_ERRORS } from '../../errors/record-errors.ts';
import type { Store, StoredResource } from '../../ports/index.ts';
import { readRecordType, type CompiledRecordType } from '../../records/index.ts';
import { createLruCache } from '../lru-cache.ts';
import { newestOfEach } from '../newest-of-each.ts';
import { parseJson } from '../parse-json.ts';
import { unwrap } from '../unwrap.ts';

/** Record types as last deployed. */
export interface RecordTypes {
  readonly newest: (id: string) => Promise<CompiledRecordType>;
  /** By id. */
  readonly all: () => Promise<readonly CompiledRecordType[]>;
}

const COMPILED_TYPES = 200;

export function createRecordTypes(store: Pick<Store, 'resources'>): RecordTypes {
  const compiled = createLruCache<CompiledRecordType>(COMPILED_TYPES);
  const compile = ({ json, digest }: StoredResource): CompiledRecordType => {
    const known = compiled.get(digest);
    if (known) return known;
    const read = unwrap(readRecordType(parseJson(json)));
    compiled.set(digest, read);
    return read;
  };
  return {
    newest: async (id) => {
      const [found] = newestOfEach(await store.resources('record-type', id));
      if (!found) throw new WaybillError(typeNotFound(id));
      return compile(found);
    },
    all: async () => newestOfEach(await store.resources('record-type')).map(compile),
  };
}

const typeNotFound = (id: string): Failure => ({
  code: 'RECORD_TYPE_NOT_FOUND',
  message: `Expected a record type "${id}", but none is deployed.`,
  mend: RECORD_ERRORS.RECORD_TYPE_NOT_FOUND.mend,
});
