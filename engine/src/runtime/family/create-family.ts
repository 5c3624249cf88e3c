import { WaybillError } from '../../errors/failure.ts';
import type { Store } from '../../ports/index.ts';
import type { Ledger } from '../ledger/ledger-api.ts';
import type { Records } from '../records/records-api.ts';
import { collectEntries } from './collect-entries.ts';
import type { OrderIntake } from '../intake/intake-api.ts';
import { collectInstances } from './collect-instances.ts';
import { collectMessages } from './collect-messages.ts';
import { collectRecords } from './collect-records.ts';
import { createFamilyCircle, type FamilyCircle } from './family-circle.ts';
import type { FamilyOptions, OrderFamily } from './family-values.ts';

export interface FamilyParts {
  readonly store: Pick<Store, 'instances' | 'load'>;
  readonly records: Pick<Records, 'types' | 'get' | 'search' | 'history'>;
  readonly ledger: Pick<Ledger, 'entries'>;
  readonly intake: Pick<OrderIntake, 'list'>;
}

export type FindFamily = (orderNumber: string, options?: FamilyOptions) => Promise<OrderFamily>;

const LIMIT = 1_000;

/** Follows indexes of the store alone, so that it is as new as the last commit. */
export const createFamily =
  ({ store, records, ledger, intake }: FamilyParts): FindFamily =>
  async (orderNumber, { roles, limit = LIMIT } = {}) => {
    if (typeof orderNumber !== 'string' || orderNumber === '') throw new WaybillError(noNumber);
    const circle = createFamilyCircle(limit);
    const asked = roles === undefined ? {} : { roles };
    await collectMessages(intake, orderNumber, circle);
    await collectInstances(store, orderNumber, circle);
    const hidden = await collectRecords(records, orderNumber, { circle, roles: asked });
    for (const number of numbersOf(circle)) await collectInstances(store, number, circle);
    await collectEntries(ledger, circle);
    return { orderNumber, members: circle.members(), hidden, complete: !circle.isFull() };
  };

/** What is done about a record, as about a complaint, goes by the record's number. */
const numbersOf = (circle: FamilyCircle): readonly string[] =>
  circle.members().flatMap((one) => (one.kind === 'record' && one.key ? [one.key] : []));

const noNumber = {
  code: 'ARGUMENT_INVALID',
  message: 'Expected the number of an order, but got none.',
  mend: 'Give the number as a text.',
};
