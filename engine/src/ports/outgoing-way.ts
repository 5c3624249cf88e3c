import type { OutgoingCommand } from './commit.ts';

type Way = Pick<OutgoingCommand, 'id' | 'target'>;

/** The instance or entity in whose commit the command was made. */
export const senderOf = (id: string): string => id.split(':')[0] ?? id;

/** Whom it is for; undefined where that is found out only when it is carried out. */
export function receiverOf({ target }: Way): string | undefined {
  switch (target.kind) {
    case 'instance':
      return target.instanceId;
    case 'entity':
      return target.entityId;
    case 'start':
      return target.command.instanceId;
    default:
      return undefined;
  }
}

/**
 * From whom to whom: commands of one way are carried out in the order in which they were made, by
 * whichever process. Undefined for messages and signals, which have no receiver yet.
 */
export function wayOf(command: Way): string | undefined {
  const receiver = receiverOf(command);
  return receiver === undefined ? undefined : `${senderOf(command.id)}>${receiver}`;
}

/** In the order in which their sender made them: by its revision, then by their place in the commit. */
export function byMaking(one: Way, other: Way): number {
  const [revision, place] = placeOf(one);
  const [otherRevision, otherPlace] = placeOf(other);
  return revision - otherRevision || place - otherPlace;
}

function placeOf({ id }: Way): readonly [number, number] {
  const [, revision, place] = id.split(':');
  return [Number(revision), Number(place)];
}
