import { fail, ok } from '../../errors/failure.ts';
import type { Result } from '../../errors/failure.ts';
import { compileLater } from '../compile-later.ts';
import { momentOfIso } from '../interpret/moment.ts';
import { quote } from '../note.ts';
import { refuse } from '../refuse.ts';
import type { OrderDecision } from './order-decision.ts';
import schema from './order-decision.schema.json' with { type: 'json' };

/** Checks a decision as read by `JSON.parse`. */
export function readDecision(source: unknown): Result<OrderDecision> {
  const validate = validator();
  if (!validate(source)) {
    const [first] = validate.errors ?? [];
    const place = first?.instancePath || 'the decision';
    return fail(misfit(`'${place}' ${first?.message ?? 'does not fit'}`));
  }
  const wrong = source.lines?.find(
    ({ deliveryDate }) => deliveryDate !== undefined && !momentOfIso(deliveryDate),
  );
  return wrong ? fail(misfit(`line ${quote(wrong.line)} has no date of the calendar`)) : ok(source);
}

const validator = compileLater<OrderDecision>(schema);

const misfit = (because: string) =>
  refuse(
    'INTAKE_DECISION',
    `Expected a decision as in order-decision.schema.json, but ${because}.`,
  );
