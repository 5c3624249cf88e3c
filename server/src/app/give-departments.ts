import type { Actor, Engine } from '@waybill/engine';
import { DEPARTMENT, FIRST_DEPARTMENTS } from '@waybill/engine/people';

/** The departments a company starts with. */
export async function giveDepartments(engine: Engine, actor: Actor): Promise<void> {
  for (const department of FIRST_DEPARTMENTS)
    await engine.entities.change(DEPARTMENT, {
      name: department.id,
      command: { kind: 'set-department', department, actor },
    });
}
