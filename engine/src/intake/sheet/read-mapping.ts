import { fail, ok } from '../../errors/failure.ts';
import type { Result } from '../../errors/failure.ts';
import { compileLater } from '../compile-later.ts';
import { refuse } from '../refuse.ts';
import type { SheetMapping } from './sheet-mapping.ts';
import schema from './sheet-mapping.schema.json' with { type: 'json' };

/** Checks a layout as read by `JSON.parse`. */
export function readMapping(source: unknown): Result<SheetMapping> {
  const validate = validator();
  if (!validate(source)) {
    const [first] = validate.errors ?? [];
    const place = first?.instancePath || 'the mapping';
    return fail(misshapen(`'${place}' ${first?.message ?? 'does not fit'}`));
  }
  const mapping = source;
  const titled = Object.values(mapping.columns).some((place) => 'titles' in place);
  if (titled || mapping.headerRow !== undefined) return ok(mapping);
  return fail(misshapen('no column has a title and headerRow is missing'));
}

const validator = compileLater<SheetMapping>(schema);

const misshapen = (because: string) =>
  refuse('INTAKE_MAPPING', `Expected a layout as in sheet-mapping.schema.json, but ${because}.`);
