import { useQueryClient } from '@tanstack/react-query';
import { Button, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { acknowledgeMessage } from '../../api/acknowledge-message.ts';
import { getMessageAnswer } from '../../api/get-message-answer.ts';
import type { Message } from '../../api/list-messages.ts';
import { DateTime } from '../../parts/date-time.tsx';
import { Reasoned } from '../../parts/reasoned/reasoned.tsx';
import { readingOf } from './message-reading.ts';
import { RespondToOrder } from './respond-to-order.tsx';
import { saveAnswer } from './save-answer.ts';
import { PersonName } from '../../parts/person/person-name.tsx';

interface AnswersProps {
  readonly message: Message;
  /** Whether this person may write some. */
  readonly decides: boolean;
}

/** What was answered to a message, as files; where it came as EDI, the buttons that write answers. */
export function Answers({ message, decides }: AnswersProps) {
  const { t } = useTranslation('intake');
  const client = useQueryClient();
  const { id, answers, reading } = message;
  const { parts, orders } = reading ? readingOf(reading) : { parts: [], orders: [] };
  const formats = new Set(parts.map(({ intake }) => intake?.format));
  const isInterchange = formats.has('x12') || formats.has('edifact');
  const writes = decides && (isInterchange || formats.has('ubl'));
  if (answers.length === 0 && !writes) return null;
  const again = () => void client.invalidateQueries({ queryKey: ['messages'] });
  const acknowledged = answers.some(({ place }) => place === null);
  return (
    <section className="intake-answers">
      <Typography.Title level={3} className="intake-part">
        {t('answer.title')}
      </Typography.Title>
      {answers.length === 0 ? <p className="intake-hint">{t('answer.none')}</p> : null}
      <ul>
        {answers.map(({ type, controlNumber, place, time, by }) => (
          <li key={controlNumber}>
            <Button
              type="link"
              size="small"
              onClick={() => void getMessageAnswer(id, controlNumber).then(saveAnswer)}
            >
              {t(`answer.types.${type}`, type)} {controlNumber}
            </Button>{' '}
            {place !== null && orders.length > 1 ? orders[place - 1]?.orderNumber : null}{' '}
            <PersonName account={by} /> · <DateTime at={new Date(time).toISOString()} time />
          </li>
        ))}
      </ul>
      {writes ? (
        <div className="intake-answer">
          {isInterchange && !acknowledged ? (
            <Reasoned
              label={t('answer.acknowledge')}
              note={t('answer.acknowledgeNote')}
              reason="none"
              onDo={() => acknowledgeMessage(id).then(saveAnswer)}
              onDone={again}
            />
          ) : null}
          {orders.map((order, at) => (
            <RespondToOrder key={at} {...{ messageId: id, order, place: at + 1 }} onDone={again} />
          ))}
        </div>
      ) : null}
    </section>
  );
}
