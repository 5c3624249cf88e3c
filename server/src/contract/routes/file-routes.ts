import { Type } from '@sinclair/typebox';
import { MEDIA_TYPES, MOST_BYTES } from '@waybill/engine/files';
import { route } from '../route.ts';
import { Id, pageOf, pageQuery, Reason } from '../shapes.ts';
import { Attachment } from './attachment.ts';
import { RecordView } from './record-routes.ts';

/** Of base64 four signs are three bytes; the rest is for names. */
const BODY = Math.ceil((MOST_BYTES * 4) / 3) + 4_096;

/** A file as it is attached to something. */
export const FileBody = {
  name: Type.String({ minLength: 1, maxLength: 255, description: 'Without a folder' }),
  mediaType: Type.String({ enum: [...MEDIA_TYPES] }),
  content: Type.String({ maxLength: BODY, description: 'The bytes in base64, at most 25 MiB' }),
};

/** As bytes; a page that shows it as a link does not call it. */
export const Bytes = Type.Unsafe<Uint8Array>(Type.String({ format: 'binary' }));
const DOWNLOAD = { media: 'application/octet-stream', answer: Bytes } as const;

const READ_TASK = { permission: { action: 'read', subject: 'task' } } as const;
const COMMENT_TASK = { permission: { action: 'comment', subject: 'task' } } as const;
const READ_RECORD = { permission: { action: 'read', subject: 'record' } } as const;
const UPDATE_RECORD = { permission: { action: 'update', subject: 'record' } } as const;

export const FILE_ROUTES = {
  listTaskFiles: route({
    ...{ method: 'GET', path: '/tasks/{taskId}/files', ...READ_TASK },
    summary: 'What is attached to a task, also when it has been completed.',
    answer: pageOf(Attachment),
  }),
  attachToTask: route({
    ...{ method: 'POST', path: '/tasks/{taskId}/files', ...COMMENT_TASK, bodyLimit: BODY },
    summary: 'Attaches a file to an open task; the same bytes are kept once.',
    body: Type.Object(FileBody, { additionalProperties: false }),
    ...{ answer: Attachment, status: 201 },
  }),
  getTaskFile: route({
    ...{ method: 'GET', path: '/tasks/{taskId}/files/{sha256}', ...READ_TASK, ...DOWNLOAD },
    summary: 'The bytes of an attached file, to be saved.',
  }),
  detachFromTask: route({
    ...{ method: 'DELETE', path: '/tasks/{taskId}/files/{sha256}', ...COMMENT_TASK },
    summary: 'Takes a file off a task, by whoever has attached it or may assign tasks.',
  }),
  listInstanceFiles: route({
    ...{ method: 'GET', path: '/instances/{instanceId}/files' },
    permission: { action: 'read', subject: 'instance' },
    summary: 'What is attached to the tasks of an instance; a page holds so many tasks.',
    query: Type.Object(pageQuery),
    answer: pageOf(Type.Intersect([Attachment, Type.Object({ taskId: Id })])),
  }),
  attachToRecord: route({
    ...{ method: 'POST', path: '/records/{type}/{name}/files', ...UPDATE_RECORD, bodyLimit: BODY },
    summary: 'Attaches a file to a record; the same bytes are kept once.',
    body: Type.Object(
      { ...FileBody, reason: Type.Optional(Reason) },
      { additionalProperties: false },
    ),
    ...{ answer: RecordView, status: 201 },
  }),
  getRecordFile: route({
    ...{ method: 'GET', path: '/records/{type}/{name}/files/{sha256}', ...READ_RECORD },
    ...{ summary: 'The bytes of a file of a record, to be saved.', ...DOWNLOAD },
  }),
  detachFromRecord: route({
    ...{ method: 'DELETE', path: '/records/{type}/{name}/files/{sha256}', ...UPDATE_RECORD },
    summary: 'Takes a file off a record; its history still names it.',
  }),
};
