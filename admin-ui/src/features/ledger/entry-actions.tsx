import { useQueryClient } from '@tanstack/react-query';
import { Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { appealEntry } from '../../api/appeal-entry.ts';
import { approveEntry } from '../../api/approve-entry.ts';
import { decideAppeal } from '../../api/decide-appeal.ts';
import { postEntry } from '../../api/post-entry.ts';
import { rejectEntry } from '../../api/reject-entry.ts';
import { reverseEntry } from '../../api/reverse-entry.ts';
import { withdrawEntry } from '../../api/withdraw-entry.ts';
import { useSession } from '../../app/session/session.ts';
import { Reasoned } from '../../parts/reasoned/reasoned.tsx';
import { useMay } from '../../parts/use-may.ts';
import type { Entry } from './entry.ts';

interface Act {
  readonly name: string;
  readonly may: boolean;
  readonly reason: 'required' | 'optional';
  readonly danger?: boolean;
  readonly act: (reason: string | undefined) => Promise<unknown>;
}

/** What this person can do with the entry where it stands; duties are separated by the server. */
export function EntryActions({ entry }: { readonly entry: Entry }) {
  const { t } = useTranslation('ledger');
  const client = useQueryClient();
  return (
    <Space wrap>
      {useActs(entry)
        .filter(({ may }) => may)
        .map(({ name, reason, danger = false, act }) => (
          <Reasoned
            key={name}
            label={t(name)}
            note={t(`${name}Note`)}
            reason={reason}
            danger={danger}
            onDo={(given) => act(given.reason)}
            onDone={() => void client.invalidateQueries({ queryKey: ['ledger'] })}
          />
        ))}
    </Space>
  );
}

const STANDING: readonly string[] = ['posted', 'appealed', 'upheld'];

function useActs({ id, status, person, proposed }: Entry): readonly Act[] {
  const may = useMay();
  const { user } = useSession();
  const optional = (reason: string | undefined) => (reason === undefined ? {} : { reason });
  const [decides, updates] = [may('decide', 'ledger'), may('update', 'ledger')];
  const concerned = user === person;
  return [
    {
      ...{ name: 'approve', reason: 'optional' },
      may: decides && !concerned && status === 'proposed',
      act: (reason) => approveEntry(id, optional(reason)),
    },
    {
      ...{ name: 'reject', reason: 'required', danger: true },
      may: decides && !concerned && status === 'proposed',
      act: (reason = '') => rejectEntry(id, { reason }),
    },
    {
      ...{ name: 'withdraw', reason: 'required' },
      may: user === proposed.actor.id && (status === 'proposed' || status === 'approved'),
      act: (reason = '') => withdrawEntry(id, { reason }),
    },
    {
      ...{ name: 'post', reason: 'optional' },
      may: updates && !concerned && status === 'approved',
      act: (reason) => postEntry(id, optional(reason)),
    },
    {
      ...{ name: 'appeal', reason: 'required' },
      may: concerned && status === 'posted',
      act: (reason = '') => appealEntry(id, { reason }),
    },
    {
      ...{ name: 'uphold', reason: 'required' },
      may: decides && status === 'appealed',
      act: (reason = '') => decideAppeal(id, { outcome: 'uphold', reason }),
    },
    {
      ...{ name: 'grant', reason: 'required' },
      may: decides && status === 'appealed',
      act: (reason = '') => decideAppeal(id, { outcome: 'reverse', reason }),
    },
    {
      ...{ name: 'reverse', reason: 'required', danger: true },
      may: updates && !concerned && STANDING.includes(status),
      act: (reason = '') => reverseEntry(id, { reason }),
    },
  ];
}
