import { randomUUID } from 'node:crypto';
import type { OutgoingCommand, Store } from '../../ports/index.ts';
import { WaybillError } from '../../errors/failure.ts';
import type { Tables } from './database.ts';
import type { OutgoingDocument, Reservation } from './documents.ts';
import { contentionFailure } from './failures.ts';
import { fieldsOf, goneOutgoing, putOutgoing } from './fan-out.ts';
import { nextSequence } from './outbox.ts';
import { parseJson } from './parse-json.ts';
import type { Rivals } from './rivals.ts';

export interface Outgoing {
  readonly api: Pick<
    Store,
    'outgoing' | 'outgoingCommand' | 'outgoingOn' | 'putOutgoing' | 'deleteOutgoing'
  >;
  /** True: the command is there, and no other instance can carry it out meanwhile. */
  readonly reserve: (id: string, reservation: Reservation) => Promise<boolean>;
  readonly withdraw: (id: string, reservation: Reservation) => Promise<void>;
  readonly has: (id: string) => Promise<boolean>;
}

export function createOutgoing({ outgoing }: Tables, rivals: Rivals): Outgoing {
  const writer = outgoing.createWriter();
  const find = (id: string) => outgoing.findOne({ _id: id, live: true });
  const api: Outgoing['api'] = {
    outgoing: async (limit) =>
      limit <= 0
        ? []
        : (
            await outgoing.find(
              { live: true },
              { sort: { createdAt: 1, sequence: 1, _id: 1 }, limit },
            )
          ).map(commandOf),
    outgoingCommand: async (id) => {
      const found = await find(id);
      return found && commandOf(found);
    },
    outgoingOn: async (way) => (await outgoing.find({ way, live: true })).map(commandOf),
    putOutgoing: async (command) => {
      const { id } = command;
      const fields = fieldsOf(command, nextSequence(1));
      await writer.write([putOutgoing({ _id: id, commit: randomUUID(), ...fields })]);
    },
    deleteOutgoing: async (id) => {
      await outgoing.update({ _id: id, live: true }, goneOutgoing());
    },
  };
  return {
    api,
    reserve: createReserve(outgoing, rivals),
    withdraw: async (id, { commit }) => {
      await outgoing.update({ _id: id, 'reserved.commit': commit }, { $unset: { reserved: 1 } });
    },
    has: async (id) => (await find(id)) !== undefined,
  };
}

/** Other instances that may want the command before it is given up: there are two at most. */
const MAX_RIVALS = 100;

/**
 * A delivery to another instance, such as the parent that is told why its child cannot start, waits
 * until the first is decided. Two deliveries to one instance share the reservation: both have found
 * the instance at their revision and fence with a clear outbox, so one wins the compare-and-set and
 * none can after it. Only a later revision or fence of the instance writes over its reservation.
 */
function createReserve(outgoing: Tables['outgoing'], rivals: Rivals): Outgoing['reserve'] {
  const take = async (filter: object, reserved: Reservation): Promise<boolean> =>
    (await outgoing.update({ live: true, ...filter }, { $set: { reserved } })) === 1;
  return async (id, reservation) => {
    for (let rival = 0; rival < MAX_RIVALS; rival += 1) {
      if (await take({ _id: id, $or: freeFor(reservation) }, reservation)) return true;
      const found = await outgoing.findOne({ _id: id, live: true });
      if (!found) return false;
      if (!found.reserved) continue;
      if (found.reserved.instanceId === reservation.instanceId) return true;
      await rivals.settle(found.reserved);
      const { commit } = found.reserved;
      if (await take({ _id: id, 'reserved.commit': commit }, reservation)) return true;
    }
    throw new WaybillError(contentionFailure(`the taking of command "${id}"`));
  };
}

function freeFor({ instanceId, revision, fence }: Reservation): readonly object[] {
  const own = { 'reserved.instanceId': instanceId };
  return [
    { reserved: { $exists: false } },
    { ...own, 'reserved.revision': { $lt: revision } },
    { ...own, 'reserved.revision': revision, 'reserved.fence': { $lt: fence } },
  ];
}

function commandOf({ _id, command }: OutgoingDocument): OutgoingCommand {
  if (command === undefined) throw new Error(`Expected "${_id}" to hold a command.`);
  return parseJson<OutgoingCommand>(command);
}
