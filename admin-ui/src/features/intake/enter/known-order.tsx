import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { judgedOrders, titleOf } from '../message-reading.ts';
import { useKnownMessages } from './use-known-messages.ts';

interface KnownOrderProps {
  readonly number: string;
  /** It must be known, since a change speaks of it; else it must not. */
  readonly wanted?: boolean;
}

/** Whether an order of this number has been received before. */
export function KnownOrder({ number, wanted = false }: KnownOrderProps) {
  const { t } = useTranslation('enter');
  const messages = useKnownMessages(number);
  if (number.trim() === '' || messages === undefined) return null;
  const [first] = messages;
  if (!first) return wanted ? <span className="enter-doubt">{t('known.never')}</span> : null;
  const by = judgedOrders(first.orders)[0]?.identity.sender ?? '';
  return (
    <span className={wanted ? '' : 'enter-doubt'} role="status">
      {t(wanted ? 'known.received' : 'known.before', { by })}{' '}
      <Link to={`/intake/${first.id}`} target="_blank">
        {titleOf(first)}
      </Link>
    </span>
  );
}
