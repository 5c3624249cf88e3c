import type { CanonicalOrder } from '../canonical-order.ts';
import { finishOrder } from '../finish-order.ts';
import type { OrderDraft } from '../order-draft.ts';
import type { EnvelopedMessage } from './envelope.ts';
import { leftoversOf, nestSegments } from './loops.ts';

type LoopSpec = Parameters<typeof nestSegments>[1]['spec'];

/** How one kind of message is nested and understood. */
export interface MessageReading {
  readonly spec: LoopSpec;
  /** The segment that begins an order line. */
  readonly lineTag: string;
  readonly draft: (nodes: ReturnType<typeof nestSegments>) => OrderDraft;
}

/** The order of one message; what nobody took of its segments and its frame is kept with it. */
export function orderOfMessage(
  { header, trailers, segments, notes, path }: EnvelopedMessage,
  { spec, lineTag, draft }: MessageReading,
): CanonicalOrder {
  const nodes = nestSegments(segments, { spec, path, lineTag });
  const understood = draft(nodes);
  const frame = [header, ...trailers].flatMap((view) => view.leftovers());
  return finishOrder({
    draft: understood,
    notes,
    path,
    unmapped: [...leftoversOf(nodes), ...frame],
  });
}
