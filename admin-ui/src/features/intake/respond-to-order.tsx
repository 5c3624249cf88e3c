import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { respondToMessage, type OrderAnswer } from '../../api/respond-to-message.ts';
import { Reasoned } from '../../parts/reasoned/reasoned.tsx';
import type { ReadOrder } from './message-reading.ts';
import { LineAnswers, type LineFields } from './line-answers.tsx';
import { saveAnswer } from './save-answer.ts';

interface RespondToOrderProps {
  readonly messageId: string;
  readonly order: ReadOrder;
  /** In the message, from 1. */
  readonly place: number;
  readonly onDone: () => void;
}

interface AnswerFields {
  readonly responseNumber: string;
  readonly all: 'accepted' | 'rejected';
  readonly lines?: readonly LineFields[];
  readonly note?: string;
}

/** More lines are answered as a whole, or by the command line. */
const MOST_LINES = 200;

/** Accepts, changes or rejects an order line by line; the answer goes in the order's own format. */
export function RespondToOrder({ messageId, order, place, onDone }: RespondToOrderProps) {
  const { t } = useTranslation('intake');
  const { orderNumber, lines } = order;
  const byLine = lines.length <= MOST_LINES;
  const respond = ({ lines: answered = [], ...whole }: AnswerFields) =>
    respondToMessage(messageId, { place, ...whole, lines: linesOf(order, answered) }).then(
      saveAnswer,
    );
  return (
    <Reasoned<AnswerFields>
      label={t('answer.respond')}
      {...(orderNumber !== null && { of: orderNumber })}
      note={t('answer.respondNote')}
      reason="none"
      width={860}
      initial={{ all: 'accepted', ...(orderNumber !== null && { responseNumber: orderNumber }) }}
      onDo={respond}
      onDone={onDone}
    >
      <Form.Item
        name="responseNumber"
        label={t('answer.responseNumber')}
        rules={[{ required: true, whitespace: true, message: t('answer.missing') }]}
      >
        <Input maxLength={35} />
      </Form.Item>
      <Form.Item name="all" label={t(byLine ? 'answer.otherLines' : 'answer.allLines')}>
        <Select
          options={(['accepted', 'rejected'] as const).map((value) => ({
            value,
            label: t(`answer.decisions.${value}`),
          }))}
        />
      </Form.Item>
      {byLine ? <LineAnswers lines={lines} /> : null}
      <Form.Item name="note" label={t('answer.note')}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 1, maxRows: 4 }} />
      </Form.Item>
    </Reasoned>
  );
}

/** Those about which something was said, without what was left empty. */
function linesOf(
  { lines }: ReadOrder,
  answered: readonly LineFields[],
): NonNullable<OrderAnswer['lines']> {
  return lines.flatMap(({ number: line }, at) => {
    const { decision, deliveryDate, ...texts } = answered[at] ?? {};
    if (decision === undefined) return [];
    const { quantity, unitPrice, reason } = texts;
    const day = deliveryDate?.format('YYYY-MM-DD');
    return [
      {
        ...{ line, decision },
        ...(quantity && { quantity }),
        ...(unitPrice && { unitPrice }),
        ...(reason && { reason }),
        ...(day !== undefined && { deliveryDate: day }),
      },
    ];
  });
}
