import { DRAFT, notFound, type DraftState } from '../../drafts/index.ts';
import { WaybillError } from '../../errors/failure.ts';
import type { Deploy } from '../deploy.ts';
import type { EngineContext } from '../engine-context.ts';
import type { EntityHandler } from '../entity/handle-entity.ts';

/** What every part of the drafts shares. */
export interface DraftsParts {
  readonly context: EngineContext;
  readonly entities: EntityHandler;
  readonly deploy: Deploy;
}

export async function getDraft({ entities }: DraftsParts, id: string): Promise<DraftState> {
  const found = await entities.load<DraftState>(DRAFT, id);
  if (found) return found.state;
  throw new WaybillError(notFound(id));
}

export interface DraftChange {
  readonly command: Parameters<typeof DRAFT.decide>[1];
  /** Counts once under it. */
  readonly idempotencyKey?: string;
}

/** Carries a command out, unless the same idempotency key has done it before. */
export async function changeDraft(
  parts: DraftsParts,
  id: string,
  { command, idempotencyKey }: DraftChange,
): Promise<DraftState> {
  const { entities } = parts;
  if (await wasChanged(parts, id, idempotencyKey)) return getDraft(parts, id);
  await getDraft(parts, id);
  const once = idempotencyKey === undefined ? {} : { claims: [claimOf(id, idempotencyKey)] };
  const outcome = await entities.handle(DRAFT, { name: id, command, ...once });
  if (outcome.kind === 'done') return outcome.state;
  if (outcome.kind === 'refused') throw new WaybillError(outcome.failure);
  return getDraft(parts, id);
}

const claimOf = (id: string, idempotencyKey: string): string =>
  `cmd:${DRAFT.kind}/${id}:${idempotencyKey}`;

/** Whether a command was carried out under the key. */
export const wasChanged = async (
  { entities }: DraftsParts,
  id: string,
  idempotencyKey: string | undefined,
): Promise<boolean> =>
  idempotencyKey !== undefined && entities.wasClaimed(claimOf(id, idempotencyKey));
