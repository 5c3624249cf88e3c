import { WaybillError, type Engine } from '@waybill/engine';
import { ATTACHMENTS, notAttached, type Attachment } from '@waybill/engine/files';
import type { FILE_ROUTES } from '../contract/routes/file-routes.ts';
import { readBase64 } from '../http/read-base64.ts';
import type { Caller, Handlers } from '../http/call.ts';
import { askFor, pageOf } from '../http/page.ts';
import { givenName, toBeSaved } from '../http/saved-file.ts';
import { reading } from './record-reading.ts';
import { logOpened, recordView, writing } from './records.ts';
import { openTask } from './task-rights.ts';

type FileHandlers = Pick<Handlers, keyof typeof FILE_ROUTES>;

export const FILE_HANDLERS: FileHandlers = {
  listTaskFiles: async ({ context: { engine }, params }) => ({
    items: await attachedTo(engine, params.taskId),
  }),
  attachToTask: async ({ context: { engine }, caller, params, body }) => {
    const { id: about, instanceId } = await openTask(engine, params.taskId);
    const { actor } = caller;
    const kept = await engine.files.keep(readBase64(body.content), { actor });
    const described = { name: givenName(body.name), mediaType: body.mediaType };
    const file = { ...kept, ...described, person: actor.id, time: engine.now() };
    const command = { kind: 'attach-file', about, instanceId, file, actor } as const;
    const outcome = await engine.entities.change(ATTACHMENTS, { name: about, command });
    if (outcome.kind === 'refused') throw new WaybillError(outcome.failure);
    // Whoever attached the same bytes before has named them.
    return attachedFile(engine, about, kept.sha256);
  },
  getTaskFile: async ({ context: { engine }, params, response }) => {
    const file = await attachedFile(engine, params.taskId, params.sha256);
    toBeSaved(response, file);
    return engine.files.content(file.sha256);
  },
  detachFromTask: async ({ context: { engine }, caller, params }) => {
    const { taskId, sha256 } = params;
    const { person } = await attachedFile(engine, taskId, sha256);
    mustHaveAttached(caller, person, taskId);
    const command = { kind: 'remove-attachment', sha256, actor: caller.actor } as const;
    const outcome = await engine.entities.change(ATTACHMENTS, { name: taskId, command });
    if (outcome.kind === 'refused') throw new WaybillError(outcome.failure);
  },
  listInstanceFiles: async ({ context: { engine }, params, query }) => {
    const where = { instance: params.instanceId };
    const found = await engine.entities.find(ATTACHMENTS, { where, ...askFor(query) });
    const { items, ...next } = pageOf(found, query, ({ name }) => name);
    const ofTask = ({ state }: (typeof items)[number]) =>
      state.files.map((file) => ({ ...file, taskId: state.about }));
    return { items: items.flatMap(ofTask), ...next };
  },
  attachToRecord: async (call) => {
    const { context, caller, params, body } = call;
    const { records, files } = context.engine;
    const id = `${params.type}/${params.name}`;
    // Asked first, so that nothing is kept for whoever may not even see the record.
    await records.get(id, reading(caller));
    const kept = await files.keep(readBase64(body.content), caller);
    const described = { name: givenName(body.name), mediaType: body.mediaType };
    const file = { ...kept, ...described, place: `file:${kept.sha256}` };
    return recordView(await records.attach(id, file, writing(call)));
  },
  getRecordFile: async (call) => {
    const { context, caller, params, response } = call;
    const { records, files } = context.engine;
    const view = await records.get(`${params.type}/${params.name}`, reading(caller));
    const file = view.files.find(({ sha256 }) => sha256 === params.sha256);
    if (!file) throw new WaybillError(notAttached(params.sha256));
    await logOpened(call, view);
    toBeSaved(response, file);
    return files.content(file.sha256);
  },
  detachFromRecord: async (call) => {
    const { type, name, sha256 } = call.params;
    const { records } = call.context.engine;
    await records.removeFile(`${type}/${name}`, sha256, writing({ ...call, body: {} }));
  },
};

const attachedTo = async (engine: Engine, taskId: string): Promise<readonly Attachment[]> =>
  (await engine.entities.load(ATTACHMENTS, taskId))?.state.files ?? [];

async function attachedFile(engine: Engine, taskId: string, digest: string): Promise<Attachment> {
  const file = (await attachedTo(engine, taskId)).find(({ sha256 }) => sha256 === digest);
  if (file) return file;
  throw new WaybillError(notAttached(digest));
}

function mustHaveAttached(caller: Caller, person: string, taskId: string): void {
  if (person === caller.person.id || caller.ability.can('assign', 'task')) return;
  throw new WaybillError({
    code: 'TASK_NOT_YOURS',
    message: `Expected a file that "${caller.person.id}" has attached to task "${taskId}", but another has.`,
    mend: 'Ask that person, or whoever may assign tasks.',
  });
}
