import { WaybillError, type Engine } from '@waybill/engine';
import { ACCESS, type AccessState } from '@waybill/engine/people';
import { randomBytes } from 'node:crypto';
import type { Caller } from '../http/call.ts';

interface Access extends Pick<AccessState, 'kind' | 'subject' | 'route'> {
  readonly caller: Caller;
  readonly requestId: string;
}

/** Writes down who opened what, in the hashed history: whoever may look can also be looked at. */
export const createAccessLog =
  (engine: Engine) =>
  async ({ caller, kind, subject, route, requestId }: Access): Promise<void> => {
    const time = engine.now();
    const id = `${time.toString(36).padStart(9, '0')}${randomBytes(8).toString('hex')}`;
    const person = caller.person.id;
    const access = { id, person, kind, subject, route, time, request: requestId };
    const outcome = await engine.entities.change(ACCESS, {
      ...{ name: id, command: { kind: 'log-access', access, actor: caller.actor } },
    });
    if (outcome.kind === 'refused') throw new WaybillError(outcome.failure);
  };
