import { Type } from '@sinclair/typebox';
import { Id, Time } from '../shapes.ts';

const FILE = {
  sha256: Type.String({ description: 'SHA-256 of the bytes' }),
  name: Type.String(),
  mediaType: Type.String(),
  size: Type.Integer({ description: 'Bytes' }),
};
const ATTACHED = { person: Type.String({ description: 'Who has attached it' }), time: Time };

/** A file beside a task. */
export const Attachment = Type.Object({ ...FILE, ...ATTACHED });

const PLACE = {
  place: Type.String({ description: '`file:<sha256>` where its bytes are kept here' }),
};

/** A file of a record. */
export const RecordFile = Type.Object({
  ...{ ...FILE, ...PLACE },
  person: Type.Optional(ATTACHED.person),
  time: Type.Optional(Time),
});

/** A file of an order's family, with the member that it is attached to. */
export const FamilyFile = Type.Union([
  Type.Object({ ...FILE, ...ATTACHED, taskId: Id, instanceId: Id }),
  Type.Intersect([RecordFile, Type.Object({ record: Type.String() })]),
]);
