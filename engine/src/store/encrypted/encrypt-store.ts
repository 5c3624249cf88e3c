import type { Cipher, Store } from '../../ports/index.ts';
import { decryptAnswer, encryptAnswer } from './encrypted-answers.ts';
import { decryptBatch } from './encrypted-batch.ts';
import { decryptEntity, encryptEntityCommit, findEntities } from './encrypted-entities.ts';
import { decryptInstance, encryptCommit, revealSentences } from './encrypted-instances.ts';
import {
  decryptMessage,
  decryptOutgoing,
  encryptMessage,
  encryptOutgoing,
} from './encrypted-outgoing.ts';

/**
 * The same store with what is personal encrypted at rest: values kept beside the chain, with their
 * salts, snapshots that hold such values, what is on its way between instances, answers that are
 * kept, and by keyed digests what entities are found by. The chain covers digests of what they are in
 * clear, so that keys can change and history stays. Without `encrypts` it only reads.
 */
export function encryptStore(store: Store, cipher: Cipher, encrypts: boolean): Store {
  const reading = reads(store, cipher);
  return inPlaceOf(store, encrypts ? { ...reading, ...writes(store, cipher) } : reading);
}

/** A store may be an object of any make: what is not replaced is asked of it as it is then. */
const inPlaceOf = (store: Store, replaced: Partial<Store>): Store =>
  // A store's methods need no `this`; whatever is not here is looked up in the store itself.
  Object.assign(Object.create(store) as Store, replaced);

function reads(store: Store, cipher: Cipher) {
  const load: Store['load'] = async (id) => {
    const found = await store.load(id);
    return found && decryptInstance(cipher, found);
  };
  return {
    load,
    loadEntity: async (entityId) => {
      const found = await store.loadEntity(entityId);
      return found && decryptEntity(cipher, found);
    },
    entities: async (query) =>
      (await store.entities(query)).map((entity) => decryptEntity(cipher, entity)),
    history: async (...asked) =>
      (await store.history(...asked)).map((batch) => decryptBatch(cipher, batch)),
    incidents: async (query) => revealSentences({ load }, await store.incidents(query)),
    outgoing: async (limit) =>
      (await store.outgoing(limit)).map((command) => decryptOutgoing(cipher, command)),
    outgoingCommand: async (id) => {
      const found = await store.outgoingCommand(id);
      return found && decryptOutgoing(cipher, found);
    },
    outgoingOn: async (way) =>
      (await store.outgoingOn(way)).map((command) => decryptOutgoing(cipher, command)),
    messages: async (page) =>
      (await store.messages(page)).map((message) => decryptMessage(cipher, message)),
    matchMessages: async (...asked) =>
      (await store.matchMessages(...asked)).map((message) => decryptMessage(cipher, message)),
    beginAnswer: async (...asked) => {
      const found = await store.beginAnswer(...asked);
      return found && decryptAnswer(cipher, found);
    },
  } satisfies Partial<Store>;
}

const writes = (store: Store, cipher: Cipher): Partial<Store> => ({
  commit: (commit) => store.commit(encryptCommit(cipher, commit)),
  commitEntity: (commit) => store.commitEntity(encryptEntityCommit(cipher, commit)),
  entities: async (query) =>
    (await findEntities(store, cipher, query)).map((entity) => decryptEntity(cipher, entity)),
  putOutgoing: (command) => store.putOutgoing(encryptOutgoing(cipher, command)),
  putMessage: (message) => store.putMessage(encryptMessage(cipher, message)),
  keepAnswer: (change) => store.keepAnswer(encryptAnswer(cipher, change)),
});
