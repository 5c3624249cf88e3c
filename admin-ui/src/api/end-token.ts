import { request } from './request.ts';

export const endToken = (tokenId: string) =>
  request<undefined>('DELETE', `/tokens/${encodeURIComponent(tokenId)}`);
