export { CANONICAL_ORDER_SCHEMA } from './check-canonical.ts';
export type {
  Address,
  AllowanceCharge,
  CanonicalOrder,
  Contact,
  DateKind,
  FreeText,
  Identifier,
  Incoterm,
  ItemIds,
  Note,
  OrderDate,
  OrderFormat,
  OrderKind,
  OrderLine,
  Party,
  PaymentTerm,
  Reference,
  Severity,
  Source,
  Tax,
  Totals,
  Unit,
  Unmapped,
} from './canonical-order.ts';
export { INTAKE_LIMITS } from './limits.ts';
export { readOrder } from './read-order.ts';
export type { Intake, IntakeOptions } from './read-order.ts';
