import { requestFile } from './request-file.ts';

/** Of a record by its id, as `contract/C-2026-01`. */
export const getRecordFile = (id: string, sha256: string) =>
  requestFile(`/records/${id.split('/').map(encodeURIComponent).join('/')}/files/${sha256}`);
