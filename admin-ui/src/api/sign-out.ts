import { request } from './request.ts';

export const signOut = () => request<undefined>('DELETE', '/session');
