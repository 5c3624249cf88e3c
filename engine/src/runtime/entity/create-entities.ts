import type { EngineContext } from '../engine-context.ts';
import type { Entities } from './entities-api.ts';
import { entityName } from './entity-types.ts';
import type { EntityHandler } from './handle-entity.ts';

const PAGE = 100;

export function createEntities({ store }: EngineContext, handler: EntityHandler): Entities {
  return {
    change: (type, request) => handler.handle(type, request),
    load: async (type, name) => {
      const loaded = await handler.load<ReturnType<typeof type.evolve>>(type, name);
      return loaded && { name, revision: loaded.revision, state: loaded.state };
    },
    find: async (type, { where = {}, limit = PAGE, after, prefix } = {}) => {
      const { kind } = type;
      const found = await store.entities({
        ...{ kind, where, limit },
        ...(after !== undefined && { after: `${kind}/${after}` }),
        ...(prefix && { prefix }),
      });
      return found.map(({ id, revision, snapshot }) => {
        // Only the handler of entities writes snapshots of a kind.
        const state = JSON.parse(snapshot) as ReturnType<(typeof type)['evolve']>;
        return { name: entityName(id), revision, state };
      });
    },
    history: async ({ kind }, name, fromRevision, limit) => {
      const batches = await store.history(`${kind}/${name}`, fromRevision, limit);
      return batches.map(({ revision, time, actor, command, hash, events }) => ({
        ...{ revision, time, actor, command, hash },
        // Written by `detach` as a list of events.
        events: JSON.parse(events) as readonly object[],
      }));
    },
  };
}
