import { Type } from '@sinclair/typebox';
import { route } from '../route.ts';
import { AnyJson } from '../shapes.ts';

const CREATE = { permission: { action: 'create', subject: 'intake' } } as const;
/** As large as the largest mail, in base64. */
const LIMIT = 48 * 1_024 * 1_024;

const File = {
  name: Type.String({ minLength: 1, maxLength: 200 }),
  content: Type.String({ maxLength: LIMIT, description: 'The bytes in base64' }),
};

export const INTAKE_ROUTES = {
  readOrders: route({
    ...{ method: 'POST', path: '/intake/read', ...CREATE, bodyLimit: LIMIT },
    summary: 'What is understood of X12, EDIFACT, UBL, workbook, CSV, JSON or mail; keeps nothing.',
    body: Type.Object(File, { additionalProperties: false }),
    answer: AnyJson,
  }),
  acknowledgeOrders: route({
    ...{ method: 'POST', path: '/intake/acknowledge', ...CREATE, bodyLimit: LIMIT },
    summary: 'The 997 or CONTRL that answers an interchange.',
    body: Type.Object(
      { ...File, controlNumber: Type.String({ pattern: '^[0-9]{1,14}$' }) },
      { additionalProperties: false },
    ),
    answer: AnyJson,
  }),
};
