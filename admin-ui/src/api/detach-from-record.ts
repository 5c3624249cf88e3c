import { request } from './request.ts';
import { inPath } from './in-path.ts';

export const detachFromRecord = (id: string, sha256: string) =>
  request<undefined>('DELETE', `/records/${inPath(id)}/files/${sha256}`);
