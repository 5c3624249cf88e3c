import { describe, expect, it } from 'vitest';
import { WaybillError } from '@waybill/engine';
import { createCustomers } from './create-customers.ts';

describe('a customer whose name cannot be read', () => {
  it('keeps nobody from the others', async () => {
    const failure = {
      code: 'KEY_UNKNOWN',
      message: 'Expected the key, but it is not here.',
      mend: '',
    };
    const customers = createCustomers(
      {
        variables: (id) =>
          id === 'sealed'
            ? Promise.reject(new WaybillError(failure))
            : Promise.resolve({ customer: { name: 'Hansa' } }),
        confinement: { now: () => Promise.resolve(undefined) },
        now: () => 0,
      },
      { subscribe: () => () => undefined },
    );
    const reader = { person: { roles: [] }, groups: [], ability: { can: () => true } };
    const names = await customers.of(reader as unknown as Parameters<typeof customers.of>[0], [
      'sealed',
      'open',
    ]);
    expect([...names]).toEqual([['open', 'Hansa']]);
  });
});
