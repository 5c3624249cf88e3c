import type { AnswerOf, Routes } from '@waybill/server/contract';
import { csrfToken } from './csrf-token.ts';
import { request } from './request.ts';

export type SignedIn = AnswerOf<Routes['whoAmI']>;

export async function whoAmI(): Promise<SignedIn> {
  const session = await request<SignedIn>('GET', '/session');
  csrfToken.current = session.csrfToken ?? '';
  return session;
}
