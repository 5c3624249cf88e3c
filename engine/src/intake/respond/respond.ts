import { fail, ok } from '../../errors/failure.ts';
import type { Result } from '../../errors/failure.ts';
import { wrongDispatch } from '../acknowledge/acknowledge.ts';
import type { CanonicalOrder, Identifier } from '../canonical-order.ts';
import { refuse } from '../refuse.ts';
import type { Dispatch, EdifactFrame, X12Frame } from '../write/envelope.ts';
import { decideOrder } from './decided-order.ts';
import type { Decided } from './decided-order.ts';
import type { OrderDecision } from './order-decision.ts';
import { write855 } from './write-855.ts';
import { isLatin1, writeOrdrsp } from './write-ordrsp.ts';
import { writeUblResponse } from './write-ubl-response.ts';

export type ResponseFormat = 'x12' | 'edifact' | 'ubl';

export interface ResponseOptions extends Dispatch {
  /** Absent: the format in which the order came. */
  readonly format?: ResponseFormat;
  /** Who we and the buyer are in the interchange, where the order does not say it. */
  readonly us?: Identifier;
  readonly buyer?: Identifier;
}

export interface OrderResponse {
  readonly kind: '855' | 'ORDRSP' | 'OrderResponse';
  readonly decision: Decided;
  readonly text: string;
  /** In which the text is to be sent: EDIFACT names its character set in UNB. */
  readonly charset: 'iso-8859-1' | 'utf-8';
}

/** The answer to an order: 855, ORDRSP or UBL OrderResponse, sent back to where the order came from. */
export function respond(
  order: CanonicalOrder,
  decision: OrderDecision,
  options: ResponseOptions,
): Result<OrderResponse> {
  const wrong = wrongDispatch(options);
  if (wrong) return fail(wrong);
  const decided = decideOrder(order, decision);
  if (!decided.ok) return decided;
  const format = options.format ?? order.source.format;
  const answer = decided.value.decision;
  if (format === 'ubl') {
    const text = writeUblResponse(decided.value, options);
    return ok({ kind: 'OrderResponse', decision: answer, text, charset: 'utf-8' });
  }
  if (format !== 'x12' && format !== 'edifact') return fail(refuse('INTAKE_DECISION', NO_FORMAT));
  const [us, buyer] = [options.us ?? order.source.receiver, options.buyer ?? order.source.sender];
  if (us === null || buyer === null) return fail(refuse('INTAKE_DECISION', NO_PARTNERS));
  const partners = { us, buyer };
  if (format === 'x12') {
    const text = write855(decided.value, x12Frame(order, partners), options);
    return ok({ kind: '855', decision: answer, text, charset: 'utf-8' });
  }
  const text = writeOrdrsp(decided.value, edifactFrame(order, partners), options);
  const charset = isLatin1(text) ? 'iso-8859-1' : 'utf-8';
  return ok({ kind: 'ORDRSP', decision: answer, text, charset });
}

const NO_FORMAT =
  'Expected an order that came as X12, EDIFACT or UBL, or the format of the answer, but there is neither.';
const NO_PARTNERS =
  'Expected to know who sends and receives the interchange, but neither the order nor the options say it.';

interface Partners {
  readonly us: Identifier;
  readonly buyer: Identifier;
}

function x12Frame({ source }: CanonicalOrder, { us, buyer }: Partners): X12Frame {
  const version = source.format === 'x12' ? (source.version ?? '004010') : '004010';
  const partner = ({ id, scheme }: Identifier) => ({
    qualifier: X12_SCHEMES.get(scheme ?? '') ?? /^x12:(\w\w)$/.exec(scheme ?? '')?.[1] ?? 'ZZ',
    id,
  });
  return {
    ...{
      sender: partner(us),
      receiver: partner(buyer),
      groupSender: us.id,
      groupReceiver: buyer.id,
    },
    ...{ version, interchangeVersion: version.slice(0, 5), test: source.test },
  };
}

/** Data element I05. */
const X12_SCHEMES: ReadonlyMap<string, string> = new Map([
  ['DUNS', '01'],
  ['GLN', '07'],
]);

function edifactFrame(
  { source }: CanonicalOrder,
  { us, buyer }: Partners,
): Omit<EdifactFrame, 'syntax'> {
  const partner = ({ id, scheme }: Identifier) => {
    const coded = /^edifact:(\w{1,4})$/.exec(scheme ?? '')?.[1] ?? null;
    return [id, scheme === 'GLN' ? '14' : coded];
  };
  return {
    ...{ sender: partner(us), receiver: partner(buyer), test: source.test },
  };
}
