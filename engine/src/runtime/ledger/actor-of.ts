import { WaybillError } from '../../errors/failure.ts';
import type { Actor } from '../../history/index.ts';
import type { LedgerWrite } from './ledger-values.ts';

const LONGEST = 200;

const isName = (value: unknown): boolean =>
  typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST;

/** The actor of a write; callers without types may have forgotten it. */
export function actorOf({ actor }: Partial<LedgerWrite>): Actor {
  if (actor && isName(actor.id) && isName(actor.by)) return { id: actor.id, by: actor.by };
  throw new WaybillError({
    code: 'ARGUMENT_INVALID',
    message: `Expected the actor of a write to the ledger, but got ${JSON.stringify(actor)}.`,
    mend: "Say who does it and by what right: actor: { id: 'chen', by: 'manager' }.",
  });
}
