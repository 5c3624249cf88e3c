import { useQuery } from '@tanstack/react-query';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { listRecordTypes } from '../../api/list-record-types.ts';
import { DateTime } from '../../parts/date-time.tsx';
import { InstanceHistory } from '../../parts/history/instance-history.tsx';
import { Money } from '../../parts/money.tsx';
import { UNREAD, useElementNames, type NameOf } from '../../parts/use-element-names.ts';
import { useLanguage } from '../../parts/use-language.ts';
import type { FamilyMember } from './family-member.ts';
import { inPath } from '../../api/in-path.ts';

type Instance = Extract<FamilyMember, { kind: 'instance' }>;

/** An order of many lines may have called hundreds of instances. */
const AT_ONCE = 100;

/** The family of an order in order of time; each instance opens what happened in it, the first by itself. */
export function FamilyTimeline({ members }: { readonly members: readonly FamilyMember[] }) {
  const { t } = useTranslation('orders');
  const [most, show] = useState(AT_ONCE);
  const shown = members.slice(0, most);
  const instances = shown.flatMap((one) => (one.kind === 'instance' ? [one] : []));
  const nameOf = useElementNames(instances);
  const first = instances.find(({ parentId }) => parentId === undefined)?.id;
  return (
    <>
      <ol className="family">
        {shown.map((member) => (
          <li key={`${member.kind}/${member.id}`} className={`family-${member.kind}`}>
            <span className="family-when">
              <DateTime at={new Date(member.time).toISOString()} time />
            </span>
            <div className="family-what">
              <MemberLine member={member} nameOf={nameOf} opened={member.id === first} />
            </div>
          </li>
        ))}
      </ol>
      {most < members.length ? (
        <Button onClick={() => show(most + AT_ONCE)}>
          {t('moreMembers', { count: members.length - most })}
        </Button>
      ) : null}
    </>
  );
}

interface MemberLineProps {
  readonly member: FamilyMember;
  readonly nameOf: NameOf;
  readonly opened: boolean;
}

function MemberLine({ member, ...shown }: MemberLineProps) {
  switch (member.kind) {
    case 'instance':
      return <InstanceLine instance={member} {...shown} />;
    case 'record':
      return <RecordLine record={member} />;
    case 'ledger-entry':
      return <EntryLine entry={member} />;
    case 'order-message':
      return <MessageLine />;
  }
}

function MessageLine() {
  const { t } = useTranslation('orders');
  return <>{t('messageKept')}</>;
}

interface InstanceLineProps extends Omit<MemberLineProps, 'member'> {
  readonly instance: Instance;
}

function InstanceLine({ instance, nameOf, opened }: InstanceLineProps) {
  const { t } = useTranslation('orders');
  const [open, setOpen] = useState(opened);
  return (
    <>
      <Button
        type="link"
        className="family-open"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {nameOf(instance)}
      </Button>
      <Tag variant="outlined">{t(`status.${instance.status}`)}</Tag>
      {open ? <InstanceHistory instance={instance} /> : null}
    </>
  );
}

function RecordLine({ record }: { readonly record: Extract<FamilyMember, { kind: 'record' }> }) {
  const { t } = useTranslation('orders');
  const language = useLanguage();
  const { data, isPending } = useQuery({
    queryKey: ['record-types'],
    queryFn: ({ signal }) => listRecordTypes(signal),
    staleTime: 60_000,
  });
  const type = data?.items.find(({ id }) => id === record.type);
  const title = type?.title[language] ?? (isPending ? UNREAD : record.type);
  const address = `/records/${inPath(record.id)}`;
  return (
    <>
      {t('recordMade', { title })} <Link to={address}>{record.key ?? record.id}</Link>
    </>
  );
}

function EntryLine({ entry }: { readonly entry: Extract<FamilyMember, { kind: 'ledger-entry' }> }) {
  const { t } = useTranslation('orders');
  return (
    <>
      {t(`entry.${entry.effect}`)}{' '}
      {t(`kinds.${entry.entryKind}`, { ns: 'ledger', defaultValue: entry.entryKind })} ·{' '}
      {entry.person}
      {entry.money ? (
        <>
          {' '}
          <Money {...entry.money} />
        </>
      ) : null}
    </>
  );
}
