import { requestFile } from './request-file.ts';
import { inPath } from './in-path.ts';

/** Of a record by its id, as `contract/C-2026-01`. */
export const getRecordFile = (id: string, sha256: string) =>
  requestFile(`/records/${inPath(id)}/files/${sha256}`);
