import type { Engine, OrderFamily, RecordView } from '@waybill/engine';
import { ATTACHMENTS } from '@waybill/engine/files';
import type { Caller } from '../http/call.ts';
import { reading } from './record-reading.ts';

interface Reader {
  readonly engine: Engine;
  readonly caller: Caller;
}

/** The files of a record with who has attached each, and when (epoch milliseconds). */
export async function filesOfRecord({ engine, caller }: Reader, { id, files }: RecordView) {
  if (files.length === 0) return [];
  const attached = new Map<string, { readonly person: string; readonly time: number }>();
  for (const { events, actor, time } of await engine.records.history(id, reading(caller)))
    for (const event of events)
      if (event.kind === 'record-file-attached')
        attached.set(event.file.sha256, { person: actor.id, time });
  return files.map((file) => ({ ...file, ...attached.get(file.sha256) }));
}

/** Whatever is attached to members of an order's family, the newest first. */
export async function filesOfFamily(reader: Reader, members: OrderFamily['members']) {
  const found = await Promise.all(members.map((member) => filesOfMember(reader, member)));
  return found.flat().toSorted((one, other) => (other.time ?? 0) - (one.time ?? 0));
}

/** Tasks of one instance whose files are listed. */
const MOST_TASKS = 500;

async function filesOfMember(reader: Reader, { kind, id }: OrderFamily['members'][number]) {
  const { engine, caller } = reader;
  if (kind === 'record') {
    const files = await filesOfRecord(reader, await engine.records.get(id, reading(caller)));
    return files.map((file) => ({ ...file, record: id }));
  }
  if (kind !== 'instance') return [];
  const where = { instance: id };
  const found = await engine.entities.find(ATTACHMENTS, { where, limit: MOST_TASKS });
  return found.flatMap(({ state: { about, files } }) =>
    files.map((file) => ({ ...file, taskId: about, instanceId: id })),
  );
}
