import { describe, expect, it } from 'vitest';
import { whenStill } from './when-still.ts';

describe('what is found', () => {
  it('counts at once where there is nothing', async () => {
    const found = await whenStill(
      () => Promise.reject(new Error('asked for')),
      () => Promise.resolve(undefined),
    );
    expect(found).toBeUndefined();
  });

  it('is looked for again until nothing is written meanwhile', async () => {
    let revision = 0;
    let looks = 0;
    const found = await whenStill(
      () => Promise.resolve(revision),
      () => {
        looks += 1;
        if (looks < 3) revision += 1;
        return Promise.resolve(looks);
      },
    );
    expect(found).toBe(3);
  });

  it('is not hidden by whoever writes without pause', async () => {
    let revision = 0;
    const found = await whenStill(
      () => Promise.resolve((revision += 1)),
      () => Promise.resolve('broken'),
    );
    expect(found).toBe('broken');
  });
});
