import type { Request, Response } from 'express';
import type { Settings } from '../app/settings.ts';

export const SESSION_COOKIE = 'waybill_session';

/** Scripts never see it, and no other site has it sent; plain HTTP only where the server itself is. */
export function writeSessionCookie(
  { settings, request, response }: SessionCookie,
  value: string | undefined,
): void {
  const secure = settings.publicUrl?.startsWith('https:') ?? request.secure;
  const options = { httpOnly: true, sameSite: 'strict', secure, path: '/' } as const;
  if (value === undefined) response.clearCookie(SESSION_COOKIE, options);
  else response.cookie(SESSION_COOKIE, value, { ...options, maxAge: settings.sessionLength });
}

interface SessionCookie {
  readonly settings: Settings;
  readonly request: Request;
  readonly response: Response;
}
