import type { Engine } from '@waybill/engine';
import type { Caller } from '../http/call.ts';
import { valuesOf } from './record-reading.ts';

/** What people call a thing that the access log names by its id. */
export interface SubjectName {
  /** Of an instance, and of work in it. */
  readonly processId?: string;
  /** The business key of an instance; the key and the name of a record. */
  readonly name?: string;
}

/** A name for each subject; empty where the caller may not see it, or it has none. Leaves no trace. */
export async function namesOfSubjects(
  engine: Engine,
  caller: Caller,
  subjects: readonly string[],
): Promise<(subject: string) => SubjectName> {
  const distinct = [...new Set(subjects)];
  const ofInstances = await namesOfInstances(engine, distinct.flatMap(instanceOf));
  const ofRecords = await namesOfRecords(engine, caller, distinct);
  return (subject) => {
    const [id = ''] = instanceOf(subject);
    return ofInstances.get(id) ?? ofRecords.get(subject) ?? {};
  };
}

/** As lists name them: instances that the caller may not read are not among them. */
async function namesOfInstances(
  engine: Engine,
  given: readonly string[],
): Promise<ReadonlyMap<string, SubjectName>> {
  const ids = [...new Set(given)];
  const rows = ids.length === 0 ? [] : await engine.instances({ ids, limit: ids.length });
  return new Map(
    rows.map(({ id, processId, businessKey: name }) => [
      id,
      { processId, ...(name !== undefined && { name }) },
    ]),
  );
}

/** `instance/<id>`, or `task/<id>:<key>` and the like. */
const instanceOf = (subject: string): readonly string[] =>
  /^(?:instance|task|job|incident|timer)\/([^/:]+)/.exec(subject)?.slice(1) ?? [];

async function namesOfRecords(
  { records }: Engine,
  caller: Caller,
  subjects: readonly string[],
): Promise<ReadonlyMap<string, SubjectName>> {
  const named = subjects.filter((subject) => RECORD.test(subject));
  if (named.length === 0) return new Map();
  const types = new Map((await records.types()).map((type) => [type.id, type]));
  const found = await Promise.all(
    named.map(async (subject) => {
      const [, type = '', id = ''] = RECORD.exec(subject) ?? [];
      const values = await valuesOf(records, `${type}/${id}`, caller);
      const key = types.get(type)?.unique[0]?.[0] ?? '';
      const name = [values[key], values['name']].filter((one) => typeof one === 'string').join(' ');
      return [subject, name === '' ? {} : { name }] as const;
    }),
  );
  return new Map(found);
}

const RECORD = /^record\/([^/]+)\/([^/]+)/;
