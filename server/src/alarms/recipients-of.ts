import type { AlarmState, Engine } from '@waybill/engine';
import { USER, groupsOf, type UserState } from '@waybill/engine/people';

const MOST = 50;
const PAGE = 500;

/** Addresses of those in charge, of managers, or of both, and of whoever it was escalated to. */
export async function recipientsOf(
  { entities }: Pick<Engine, 'entities'>,
  { finding, subject, escalated }: AlarmState,
): Promise<readonly string[]> {
  const owners = finding.notify !== 'manager';
  const managers = finding.notify !== 'owner';
  const named = new Set([
    ...(owners ? (subject.owner === undefined ? subject.groups : [subject.owner]) : []),
    ...(escalated ? [escalated.to] : []),
  ]);
  const concerns = (user: UserState): boolean =>
    (managers && user.roles.includes('manager')) ||
    named.has(user.id) ||
    groupsOf(user).some((group) => named.has(group));
  const addresses = new Set<string>();
  let after: string | undefined;
  for (;;) {
    const found = await entities.find(USER, {
      ...{ limit: PAGE, ...(after !== undefined && { after }) },
    });
    for (const { state } of found)
      if (state.active && state.email !== undefined && concerns(state)) addresses.add(state.email);
    after = found.at(-1)?.name;
    if (found.length < PAGE || addresses.size >= MOST) return [...addresses].slice(0, MOST);
  }
}
