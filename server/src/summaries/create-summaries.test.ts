import { describe, expect, it } from 'vitest';
import { WaybillError } from '@waybill/engine';
import { createSummaries } from './create-summaries.ts';

const EXCEPTION = { code: 'price-missing', zh: '缺单价。', en: 'No price.', lineNo: '13' };

describe('a customer whose name cannot be read', () => {
  it('keeps nobody from the others', async () => {
    const failure = {
      code: 'KEY_UNKNOWN',
      message: 'Expected the key, but it is not here.',
      mend: '',
    };
    const known = createSummaries(
      {
        variables: (id) =>
          id === 'sealed'
            ? Promise.reject(new WaybillError(failure))
            : Promise.resolve({ customer: { name: 'Hansa' }, exception: EXCEPTION }),
        confinement: { now: () => Promise.resolve(undefined) },
        now: () => 0,
      },
      { subscribe: () => () => undefined },
    );
    const reader = { person: { roles: [] }, groups: [], ability: { can: () => true } };
    const summaries = await known.of(reader as unknown as Parameters<typeof known.of>[0], [
      'sealed',
      'open',
    ]);
    expect([...summaries]).toEqual([
      ['open', { customer: 'Hansa', matter: { zh: '缺单价。', en: 'No price.', line: '13' } }],
    ]);
  });
});
