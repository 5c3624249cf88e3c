import { WaybillError } from '../../errors/failure.ts';
import type { Store } from '../../ports/index.ts';
import type { Ledger } from '../ledger/ledger-api.ts';
import type { Records } from '../records/records-api.ts';
import { collectEntries } from './collect-entries.ts';
import { collectInstances } from './collect-instances.ts';
import { collectRecords } from './collect-records.ts';
import { createFamilyCircle } from './family-circle.ts';
import type { FamilyOptions, OrderFamily } from './family-values.ts';

export interface FamilyParts {
  readonly store: Pick<Store, 'instances' | 'load'>;
  readonly records: Pick<Records, 'types' | 'get' | 'search' | 'history'>;
  readonly ledger: Pick<Ledger, 'entries'>;
}

export type FindFamily = (orderNumber: string, options?: FamilyOptions) => Promise<OrderFamily>;

const LIMIT = 1_000;

/** Follows indexes of the store alone, so that it is as new as the last commit. */
export const createFamily =
  ({ store, records, ledger }: FamilyParts): FindFamily =>
  async (orderNumber, { roles, limit = LIMIT } = {}) => {
    if (typeof orderNumber !== 'string' || orderNumber === '') throw new WaybillError(noNumber);
    const circle = createFamilyCircle(limit);
    const asked = roles === undefined ? {} : { roles };
    await collectInstances(store, orderNumber, circle);
    const hidden = await collectRecords(records, orderNumber, { circle, roles: asked });
    await collectEntries(ledger, circle);
    return { orderNumber, members: circle.members(), hidden, complete: !circle.isFull() };
  };

const noNumber = {
  code: 'ARGUMENT_INVALID',
  message: 'Expected the number of an order, but got none.',
  mend: 'Give the number as a text.',
};
