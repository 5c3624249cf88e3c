export { CANONICAL_ORDER_SCHEMA } from './check-canonical.ts';
export type {
  Address,
  AllowanceCharge,
  CanonicalOrder,
  Contact,
  DateKind,
  Entry,
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
  Scan,
  Severity,
  Source,
  Tax,
  Totals,
  Unit,
  Unmapped,
} from './canonical-order.ts';
export { INTAKE_LIMITS } from './limits.ts';
export { readMapping } from './sheet/read-mapping.ts';
export type { ColumnPlace, FieldPlace, SheetMapping } from './sheet/sheet-mapping.ts';
export { templateCsv, templateWorkbook } from './sheet/template.ts';
export type { Mail } from './mail/mail.ts';
export { channelOf } from './message/channel-of.ts';
export { checkEntry, KEPT_SCAN } from './message/check-entry.ts';
export type { MessageCommand } from './message/command.ts';
export type { MessageEvent } from './message/event.ts';
export { interchangesOf } from './message/interchanges-of.ts';
export { judgeOrder, judgeReleased } from './message/judge-order.ts';
export type { HeldCode, Judgement, KnownOrders } from './message/judge-order.ts';
export { changedKey, orderIdentity } from './message/order-identity.ts';
export type { OrderIdentity } from './message/order-identity.ts';
export {
  answerClaim,
  contentKey,
  identityClaim,
  instanceField,
  orderField,
  ORDER_MESSAGE,
} from './message/order-message.ts';
export { packReading, unpackReading } from './message/packed-reading.ts';
export { CHANNELS, PERSONAL_CHANNELS, isHeld, isOpen, messageStatus } from './message/state.ts';
export type {
  Answer,
  Channel,
  JudgedOrder,
  MessageOrder,
  MessageState,
  MessageStatus,
} from './message/state.ts';
export { readMessage } from './read-message.ts';
export type { MessageReading, PartReading } from './read-message.ts';
export { readOrder } from './read-order.ts';
export type { Intake, IntakeOptions } from './read-order.ts';
export { acknowledge, answersTo, numbersFrom, writeAnswers } from './acknowledge/acknowledge.ts';
export type {
  Acknowledgement,
  InterchangeAnswer,
  MessageVerdict,
} from './acknowledge/acknowledgement.ts';
export { readDecision } from './respond/read-decision.ts';
export type { LineDecision, OrderDecision } from './respond/order-decision.ts';
export { respond } from './respond/respond.ts';
export type { OrderResponse, ResponseFormat, ResponseOptions } from './respond/respond.ts';
export type { Dispatch } from './write/envelope.ts';
