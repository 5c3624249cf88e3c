import type { EngineOptions } from '../../runtime/engine-options.ts';
import { readKey } from '../read-key.ts';

export interface KeepingOptions {
  readonly archives?: string | undefined;
  /** PEM files of the pair that seals. */
  readonly privateKey?: string | undefined;
  readonly publicKey?: string | undefined;
}

/** Where histories are moved to, and by whose signature; what is not given stays absent. */
export async function keepingSettings({
  archives,
  privateKey,
  publicKey,
}: KeepingOptions): Promise<Pick<EngineOptions, 'archives' | 'sealKeys'>> {
  const given = (value: string | undefined): value is string => value !== undefined && value !== '';
  return {
    ...(given(archives) && { archives }),
    ...(given(privateKey) &&
      given(publicKey) && {
        sealKeys: {
          privateKey: await readKey(privateKey, 'private'),
          publicKey: await readKey(publicKey, 'public'),
        },
      }),
  };
}
