import type { FormSchema } from '../../parts/form/form-schema.ts';

/** A form as its file holds it. */
export const textOf = (schema: FormSchema): string => `${JSON.stringify(schema, undefined, 2)}\n`;
