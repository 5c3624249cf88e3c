import { getDefinition } from '../../api/get-definition.ts';
import { getInstance } from '../../api/get-instance.ts';
import { getRecordType, type RecordType } from '../../api/get-record-type.ts';
import { listRecordTypes } from '../../api/list-record-types.ts';
import type { Surroundings } from '../../modeler/known/known-variables.ts';
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
  const reached = new Map<string, Reached>();
  const [{ toldIn }, around, records, orders, caller] = await Promise.all([
    import('../../modeler/known/told-in.ts'),
    reach(xml, draft, reached),
    toldByRecords(xml),
    orderTold(),
    callerId === undefined ? undefined : toldByCaller(callerId, xml),
  ]);
  const called: Record<string, Told> = {};
  for (const [id, one] of reached)
    called[id] = whenAsked(() => toldIn(one.xml, one.around, { called, records, orders }));
  return toldIn(xml, around, { called, records, orders, ...(caller && { caller }) });
}

interface Reached {
  readonly xml: string;
  readonly around: Surroundings;
}

/** What stands around the process, and into `reached` each that is called from it, be it by others. */
async function reach(
  xml: string,
  draft: Draft,
  reached: Map<string, Reached>,
  begun = new Set<string>(),
): Promise<Surroundings> {
  const around = await gatherSurroundings(xml, draft);
  const next = Object.entries(around.called).filter(([id]) => !begun.has(id));
  for (const [id] of next) begun.add(id);
  await Promise.all(
    next.map(async ([id, own]) => {
      reached.set(id, { xml: own, around: await reach(own, draft, reached, begun) });
    }),
  );
  return around;
}

/** Of what is called most is never asked: it is read through when it is. */
function whenAsked(make: () => Told): Told {
  let told: Told | undefined;
  return (path) => (told ??= make())(path);
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
