import { readFileSync } from 'node:fs';
import type { Static, TSchema } from '@sinclair/typebox';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { WaybillError } from '@waybill/engine';

interface SettingsFileKind<T extends TSchema> {
  readonly schema: T;
  /** The page that tells what may stand in it. */
  readonly page: string;
  /** Throws where something is wrong with the file. */
  readonly invalid: InvalidSetting;
}

type InvalidSetting = (expected: string, seen: string) => WaybillError;

/** @throws WaybillError SERVER_SETTING_INVALID where the file is not there, no JSON, or misshapen. */
export function readSettingsFile<T extends TSchema>(
  path: string,
  { schema, page, invalid }: SettingsFileKind<T>,
): Static<T> {
  const json = readJson(path, invalid);
  const check = new Ajv2020({ allErrors: true }).compile<Static<T>>(schema);
  if (check(json)) return json;
  const told = (check.errors ?? []).slice(0, 5).map(({ instancePath, message = '', params }) => {
    const extra: unknown = params['additionalProperty'];
    return `${instancePath || '/'} ${message}${typeof extra === 'string' ? ` (${extra})` : ''}`;
  });
  throw invalid(`${path} to have the shape of ${page}`, told.join('; '));
}

export function readJson(path: string, invalid: InvalidSetting): unknown {
  try {
    const json: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return json;
  } catch (thrown) {
    const because = thrown instanceof Error ? thrown.message : String(thrown);
    throw invalid(`${path} to be a file of JSON`, because);
  }
}

/** `mend`: which variables and files to look at. */
export const invalidSetting =
  (mend: string): InvalidSetting =>
  (expected, seen) =>
    new WaybillError({
      code: 'SERVER_SETTING_INVALID',
      message: `Expected ${expected}${seen === '' ? ', but it is not' : `, but: ${seen}`}.`,
      mend,
    });
