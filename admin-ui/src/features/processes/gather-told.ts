import { getDefinition } from '../../api/get-definition.ts';
import { getInstance } from '../../api/get-instance.ts';
import { getRecordType, type RecordType } from '../../api/get-record-type.ts';
import { listRecordTypes } from '../../api/list-record-types.ts';
import type { Elsewhere } from '../../modeler/known/told-in.ts';
import { toldOfRecords } from '../../modeler/known/told-of-records.ts';
import type { Told } from '../../parts/asked/asked-by-value.ts';
import { gatherSurroundings } from '../designer/gather-surroundings.ts';
import { orderTold } from './order-told.ts';

type Draft = Parameters<typeof gatherSurroundings>[1];

const NOTHING: Draft = { files: [], scenarios: [] };

export interface Drawn {
  readonly xml: string;
  readonly draft?: Draft;
  /** Of the instance that called one of this process. */
  readonly callerId?: string;
}

/** What people call the variables of a process, by all that is deployed around it. */
export async function gatherTold({ xml, draft = NOTHING, callerId }: Drawn): Promise<Told> {
  const [records, orders] = await Promise.all([toldByRecords(xml), orderTold()]);
  const caller = callerId === undefined ? undefined : await toldByCaller(callerId, xml);
  return inside({ xml, draft }, { records, orders, ...(caller && { caller }) }, new Set());
}

/** `within`: the processes that have called it. */
async function inside(
  { xml, draft = NOTHING }: Drawn,
  elsewhere: Omit<Elsewhere, 'called'>,
  within: ReadonlySet<string>,
): Promise<Told> {
  const { toldIn } = await import('../../modeler/known/told-in.ts');
  const around = await gatherSurroundings(xml, draft);
  const { caller: _, ...known } = elsewhere;
  const called = await Promise.all(
    Object.entries(around.called)
      .filter(([id]) => !within.has(id))
      .map(async ([id, own]) => {
        const told = await inside({ xml: own, draft }, known, new Set([...within, id]));
        return [id, told] as const;
      }),
  );
  return toldIn(xml, around, { ...elsewhere, called: Object.fromEntries(called) });
}

/** None where the reader may not see it. */
async function toldByCaller(callerId: string, xml: string): Promise<Told | undefined> {
  const { toldToCalled } = await import('../../modeler/known/told-in.ts');
  try {
    const { instance } = await getInstance(callerId);
    const caller = await getDefinition(instance.processId, String(instance.version));
    const { parentId } = instance;
    const told = await gatherTold({
      xml: caller.xml,
      ...(parentId !== undefined && { callerId: parentId }),
    });
    return toldToCalled(caller.xml, told, processIn(xml));
  } catch {
    return undefined;
  }
}

const processIn = (xml: string): string =>
  /<(?:\w+:)?process\b[^>]*\bid="([^"]+)"/.exec(xml)?.[1] ?? '';

/** By those that the process names; none where they cannot be had. */
async function toldByRecords(xml: string): Promise<Told> {
  const { items } = await listRecordTypes().catch(() => ({ items: [] }));
  const named = items.filter(({ id }) => xml.includes(id));
  const types = await Promise.all(
    named.map(({ id }) => getRecordType(id).catch((): readonly RecordType[] => [])),
  );
  return toldOfRecords(types.flat());
}
