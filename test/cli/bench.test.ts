import { describe, expect, it } from 'vitest';
import { waybillJson } from './waybill.ts';

interface Refused {
  readonly error: { readonly code: string; readonly message: string; readonly mend: string };
}

const NO_SERVERS = { WAYBILL_TEST_MONGODB: '', WAYBILL_TEST_REDIS: '' };

describe('waybill bench --scale-out', () => {
  it('says which server is missing, and how to name it', async () => {
    const bench = (...more: readonly string[]) =>
      waybillJson<Refused>(['bench', '--scale-out', ...more], NO_SERVERS);
    const neither = await bench();
    expect(neither).toMatchObject({ status: 1, error: { code: 'CLI_BENCH_SERVER_ABSENT' } });
    expect(neither.error.message).toContain('a MongoDB');
    expect(neither.error.mend).toContain('WAYBILL_TEST_MONGODB');
    const noRedis = await bench('--store', 'mongodb://localhost');
    expect(noRedis.error.message).toContain('a Redis');
    const wrongKind = await bench('--store', 'sqlite:waybill.db');
    expect(wrongKind.error.message).toContain('another kind');
  });
});
