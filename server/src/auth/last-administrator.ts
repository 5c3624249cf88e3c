import type { Engine } from '@waybill/engine';
import { USER, type UserState } from '@waybill/engine/people';

/** Whether nobody else could give rights any more. */
export async function isLastAdministrator({ entities }: Engine, user: UserState): Promise<boolean> {
  if (!user.roles.includes('administrator')) return false;
  const where = { 'role:administrator': 'true', status: 'active' };
  const found = await entities.find(USER, { where, limit: 2 });
  return !found.some(({ name }) => name !== user.id);
}
