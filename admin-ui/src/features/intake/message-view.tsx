import { useQuery } from '@tanstack/react-query';
import { Button, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { getMessageContent } from '../../api/get-message-content.ts';
import { getMessage } from '../../api/get-message.ts';
import type { Message } from '../../api/list-messages.ts';
import { useSession } from '../../app/session/session.ts';
import { DateTime } from '../../parts/date-time.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Answers } from './answers.tsx';
import { DecideHeld } from './decide-held.tsx';
import { EntryFacts } from './entry-facts.tsx';
import { Judgements } from './judgements.tsx';
import { folderOf, readingOf, titleOf } from './message-reading.ts';
import { MessageStatus } from './message-status.tsx';
import { ReadingView } from './reading-view.tsx';
import { PersonName } from '../../parts/person/person-name.tsx';

export function MessageView({ messageId }: { readonly messageId: string }) {
  const query = useQuery({
    queryKey: ['messages', 'one', messageId],
    queryFn: ({ signal }) => getMessage(messageId, signal),
  });
  return <Loaded query={query}>{(message) => <KeptMessage message={message} />}</Loaded>;
}

function KeptMessage({ message }: { readonly message: Message }) {
  const { t } = useTranslation('intake');
  const { roles } = useSession();
  const { id, status, channel, sender, size, reading } = message;
  // The contract says of it that it is JSON.
  const received = message.received as unknown as {
    readonly time: number;
    readonly actor: { readonly id: string };
  };
  const folder = folderOf(received.actor.id);
  const decides = roles.some((role) => role !== 'auditor' && role !== 'administrator');
  return (
    <article className="intake-view">
      <header>
        <Typography.Title level={2} className="intake-heading">
          {titleOf(message)} <MessageStatus status={status} />
        </Typography.Title>
        <p className="intake-hint">
          {t(`channel.${channel}`)} · <DateTime at={new Date(received.time).toISOString()} time /> ·{' '}
          {folder === undefined ? (
            <PersonName account={received.actor.id} />
          ) : (
            t('folder.label', { id: folder })
          )}{' '}
          {sender === null ? '' : `· ${sender}`} · {size.toLocaleString('en')} B
        </p>
      </header>
      {message.entry === null ? null : <EntryFacts messageId={id} entry={message.entry} />}
      <Judgements message={message} />
      {decides && status === 'held' ? <DecideHeld messageId={id} /> : null}
      <Answers {...{ message, decides }} />
      <Original messageId={id} />
      {reading === undefined || reading === null ? null : (
        <ReadingView reading={readingOf(reading)} />
      )}
    </article>
  );
}

function Original({ messageId }: { readonly messageId: string }) {
  const { t } = useTranslation('intake');
  const save = async (): Promise<void> => {
    const { name, content } = await getMessageContent(messageId);
    const bytes = Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0));
    const address = URL.createObjectURL(new Blob([bytes]));
    const link = Object.assign(document.createElement('a'), { href: address, download: name });
    link.click();
    URL.revokeObjectURL(address);
  };
  return (
    <Button className="intake-original" onClick={() => void save()}>
      {t('original')}
    </Button>
  );
}
