import type { Engine } from '@waybill/engine';
import { ATTACHMENTS } from '@waybill/engine/files';
import { DISCUSSION } from '@waybill/engine/people';
import type { Sight } from './sight.ts';

type Entities = Engine['entities'];

/** Files and comments outlive their task: whoever may not read the instance sees those of an open task. */
export function confinedEntities(engine: Engine, sight: Sight): Entities {
  const { entities } = engine;
  const isHidden = async (kind: string, name: string): Promise<boolean> => {
    if (kind !== ATTACHMENTS.kind && kind !== DISCUSSION.kind) return false;
    const task = await engine.task(name);
    if (task && (await sight.task(task))) return false;
    return !(await sight.instance(name.split(':')[0] ?? ''));
  };
  const load: Entities['load'] = async (type, name) =>
    (await isHidden(type.kind, name)) ? undefined : entities.load(type, name);
  const find: Entities['find'] = async (type, search) => {
    const instance = type.kind === ATTACHMENTS.kind ? search?.where?.['instance'] : undefined;
    if (instance !== undefined) await sight.open(instance);
    return entities.find(type, search);
  };
  return { ...entities, load, find };
}
