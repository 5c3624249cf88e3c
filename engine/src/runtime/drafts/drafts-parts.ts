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
  const key =
    idempotencyKey === undefined ? undefined : `cmd:${DRAFT.kind}/${id}:${idempotencyKey}`;
  if (key !== undefined && (await entities.wasClaimed(key))) return getDraft(parts, id);
  await getDraft(parts, id);
  const once = key === undefined ? {} : { claims: [key] };
  const outcome = await entities.handle(DRAFT, { name: id, command, ...once });
  if (outcome.kind === 'done') return outcome.state;
  if (outcome.kind === 'refused') throw new WaybillError(outcome.failure);
  return getDraft(parts, id);
}
