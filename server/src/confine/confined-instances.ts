import type { Engine } from '@waybill/engine';
import { readSeen } from './read-seen.ts';
import type { Sight } from './sight.ts';

type Confined = Pick<
  Engine,
  | ('instances' | 'instance' | 'variables' | 'history' | 'asOf' | 'replay' | 'heat' | 'family')
  | 'recordedDecisions'
  | ('cancelInstance' | 'setVariables' | 'moveToken' | 'activateAdHoc')
  | ('suspendInstance' | 'resumeInstance' | 'restartInstance')
>;

export function confinedInstances(engine: Engine, sight: Sight): Confined {
  return {
    ...confinedWrites(engine, sight),
    instances: (query = {}) =>
      readSeen({
        ...{ query, read: engine.instances, positionOf: ({ id }) => id },
        isSeen: ({ id }) => sight.instance(id),
      }),
    instance: async (id) => (await sight.open(id), engine.instance(id)),
    variables: async (id, at) => {
      const task = at === undefined ? undefined : await engine.task(`${id}:${String(at)}`);
      // Whoever has a task sees what stands in it, and that alone.
      if (!task || !(await sight.task(task))) await sight.open(id);
      return engine.variables(id, at);
    },
    history: async (id, from, limit) => (await sight.open(id), engine.history(id, from, limit)),
    asOf: async (id, revision) => (await sight.open(id), engine.asOf(id, revision)),
    replay: async (id) => (await sight.open(id), engine.replay(id)),
    heat: async (request) => (await sight.mustSeeProcess(request.processId), engine.heat(request)),
    recordedDecisions: async (request) => {
      const page = await engine.recordedDecisions(request);
      const seen = new Set<string>();
      for (const id of new Set(page.items.map(({ instanceId }) => instanceId))) {
        if (!(await sight.instance(id))) continue;
        await sight.open(id);
        seen.add(id);
      }
      return { ...page, items: page.items.filter(({ instanceId }) => seen.has(instanceId)) };
    },
    family: async (orderNumber, options) => {
      const family = await engine.family(orderNumber, options);
      const seen = await Promise.all(
        family.members.map(async (one) => one.kind !== 'instance' || sight.instance(one.id)),
      );
      return { ...family, members: family.members.filter((_, at) => seen[at]) };
    },
  };
}

const confinedWrites = (engine: Engine, sight: Sight) => ({
  cancelInstance: async (...[id, reason, options]: Parameters<Engine['cancelInstance']>) => (
    await sight.mustSee(id),
    engine.cancelInstance(id, reason, options)
  ),
  suspendInstance: async (...[id, options]: Parameters<Engine['suspendInstance']>) => (
    await sight.mustSee(id),
    engine.suspendInstance(id, options)
  ),
  resumeInstance: async (...[id, options]: Parameters<Engine['resumeInstance']>) => (
    await sight.mustSee(id),
    engine.resumeInstance(id, options)
  ),
  restartInstance: async (...[id, point, options]: Parameters<Engine['restartInstance']>) => (
    await sight.mustSee(id),
    engine.restartInstance(id, point, options)
  ),
  setVariables: async (...[id, variables, options]: Parameters<Engine['setVariables']>) => (
    await sight.mustSee(id),
    engine.setVariables(id, variables, options)
  ),
  moveToken: async (...[id, move, options]: Parameters<Engine['moveToken']>) => (
    await sight.mustSee(id),
    engine.moveToken(id, move, options)
  ),
  activateAdHoc: async (...[id, activity, options]: Parameters<Engine['activateAdHoc']>) => (
    await sight.mustSee(id),
    engine.activateAdHoc(id, activity, options)
  ),
});
