import { WaybillError, type Actor, type Engine, type Ids } from '@waybill/engine';
import type { PassState, SESSION } from '@waybill/engine/people';
import { ANSWER_GONE } from '../http/repeated-answers.ts';
import { hashSecret, isSecret, newSecret, type ShownPass } from './pass-secret.ts';

/** Sessions, or tokens: issued once, shown at each request, ended early or by time. */
export interface Passes {
  readonly issue: (
    pass: Pick<PassState, 'user' | 'expiresAt' | 'title' | 'scopes'>,
    actor: Actor,
    /** One under which nothing may have been issued. */
    idempotencyKey?: string,
  ) => Promise<ShownPass>;
  /** Undefined where it is unknown, wrong, ended or over. */
  readonly check: (shown: ShownPass) => Promise<PassState | undefined>;
  readonly end: (id: string, actor: Actor) => Promise<void>;
  /** All open ones of a user but `except`. */
  readonly endAll: (user: string, actor: Actor, except?: string) => Promise<void>;
}

/** Title of a session that a company account has begun. */
export const SINGLE_SIGN_ON = 'single-sign-on';

const PAGE = 100;

export function createPasses(engine: Engine, ids: Ids, type: typeof SESSION): Passes {
  const { entities } = engine;
  const end = async (id: string, actor: Actor): Promise<void> => {
    const outcome = await entities.change(type, {
      name: id,
      command: { kind: 'end-pass', actor },
    });
    if (outcome.kind === 'refused') throw new WaybillError(outcome.failure);
  };
  return {
    issue: async (given, actor, key) => {
      const id = ids.next();
      const secret = newSecret();
      const pass = { id, ...given, secret: hashSecret(secret), startedAt: engine.now() };
      const command = { kind: 'issue-pass', pass, actor } as const;
      const once = key === undefined ? {} : { claims: [`cmd:${type.kind}:${actor.id}:${key}`] };
      const outcome = await entities.change(type, { name: id, command, ...once });
      if (outcome.kind === 'refused') throw new WaybillError(outcome.failure);
      if (outcome.kind === 'claimed') throw new WaybillError(ANSWER_GONE);
      return { id, secret };
    },
    check: async ({ id, secret }) => {
      const pass = (await entities.load(type, id))?.state;
      if (!pass || pass.ended || !isSecret(secret, pass.secret)) return undefined;
      return (pass.expiresAt ?? Infinity) > engine.now() ? pass : undefined;
    },
    end,
    endAll: async (user, actor, except) => {
      let after: string | undefined;
      for (;;) {
        const page = { limit: PAGE, ...(after !== undefined && { after }) };
        const open = await entities.find(type, { where: { user, status: 'open' }, ...page });
        for (const { name } of open) if (name !== except) await end(name, actor);
        after = open.at(-1)?.name;
        if (open.length < PAGE) return;
      }
    },
  };
}
