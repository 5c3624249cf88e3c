import type { Json } from '@waybill/server/contract';
import dayjs from 'dayjs';
import { getInstance } from '../../../api/get-instance.ts';
import { listInstances } from '../../../api/list-instances.ts';

/** A backup that a person has found whole; the system itself reads none. */
export interface SeenBackup {
  /** Day on which it was made, ISO 8601. */
  readonly on: string;
  readonly place?: string;
  /** The check that says so. */
  readonly instanceId: string;
}

const PROCESS = 'data-backup';
/** Days that are looked back. */
export const LOOKED_BACK = 100;
/** Checks that are opened: of one each week, two months. */
const OPENED = 8;

/** What the newest of the recent checks by `data-backup` says that found a whole backup. */
export async function lastBackup(): Promise<SeenBackup | null> {
  const startedFrom = dayjs().subtract(LOOKED_BACK, 'day').valueOf();
  const asked = { processId: PROCESS, startedFrom, limit: 500 } as const;
  const { items } = await listInstances(asked);
  for (const { id } of items.toReversed().slice(0, OPENED)) {
    const { variables } = await getInstance(id);
    const seen = wholeBackup(variables['backup']);
    if (seen) return { ...seen, instanceId: id };
  }
  return null;
}

function wholeBackup(value: Json | undefined): Omit<SeenBackup, 'instanceId'> | undefined {
  if (typeof value !== 'object' || value === null || !('made' in value)) return undefined;
  const { made, on, place } = value;
  if (made !== true || typeof on !== 'string' || !dayjs(on).isValid()) return undefined;
  return { on: on.slice(0, 10), ...(typeof place === 'string' && place !== '' && { place }) };
}
