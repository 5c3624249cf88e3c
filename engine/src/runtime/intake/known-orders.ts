import {
  changedKey,
  identityClaim,
  type KnownOrders,
  type OrderIdentity,
} from '../../intake/index.ts';
import { messageOfClaim, type IntakeParts } from './intake-context.ts';

/** What the store knows of the keys of an order: which messages had them first. */
export async function knownOrders(
  { context }: IntakeParts,
  order: OrderIdentity,
): Promise<KnownOrders> {
  const { orderKey, controlKey } = order;
  const owners = [orderKey, controlKey, changedKey(order)].map(async (key) => {
    const owner = key === null ? undefined : await context.store.claimOwner(identityClaim(key));
    return owner === undefined ? undefined : messageOfClaim(owner);
  });
  const [byOrder, byControl, changed] = await Promise.all(owners);
  return {
    ...(byOrder !== undefined && { byOrder }),
    ...(byControl !== undefined && { byControl }),
    ...(changed !== undefined && { changed }),
  };
}
