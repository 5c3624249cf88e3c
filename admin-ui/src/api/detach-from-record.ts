import { request } from './request.ts';

export const detachFromRecord = (id: string, sha256: string) =>
  request<undefined>(
    'DELETE',
    `/records/${id.split('/').map(encodeURIComponent).join('/')}/files/${sha256}`,
  );
