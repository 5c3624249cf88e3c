import type { Engine } from '../../engine/src/index.ts';
import { SESSION, USER, type Role } from '../../engine/src/people/index.ts';
import { createPasses } from '../../server/src/auth/passes.ts';
import { csrfTokenOf } from '../../server/src/auth/pass-secret.ts';

/** What a person's browser sends with each request. */
export type SessionHeaders = Readonly<Record<'cookie' | 'x-csrf-token', string>>;

interface NewPerson {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly departments: readonly string[];
}

const SYSTEM = { id: 'load', by: 'system' } as const;
const DAY = 86_400_000;

/** Makes a person who is signed in for a day. */
export async function openSession(engine: Engine, user: NewPerson): Promise<SessionHeaders> {
  const passes = createPasses(
    engine,
    { next: () => `session${user.id.replaceAll('-', '')}` },
    SESSION,
  );
  const command = { kind: 'create-user', user, mustChange: false, actor: SYSTEM } as const;
  await engine.entities.change(USER, { name: user.id, command });
  const pass = await passes.issue({ user: user.id, expiresAt: engine.now() + DAY }, SYSTEM);
  return {
    cookie: `waybill_session=${pass.id}.${pass.secret}`,
    'x-csrf-token': csrfTokenOf(pass.secret),
  };
}
