import { useQueryClient } from '@tanstack/react-query';
import { Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { appealEntry } from '../../api/appeal-entry.ts';
import { approveEntry } from '../../api/approve-entry.ts';
import { decideAppeal } from '../../api/decide-appeal.ts';
import { postEntry } from '../../api/post-entry.ts';
import { rejectEntry } from '../../api/reject-entry.ts';
import { reverseEntry } from '../../api/reverse-entry.ts';
import { withdrawEntry } from '../../api/withdraw-entry.ts';
import { useSession } from '../../app/session/session.ts';
import { moneyText } from '../../parts/money-text.ts';
import { usePersonNames } from '../../parts/person/use-person-names.ts';
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
  const { effect, kind, money } = entry;
  const person = usePersonNames()(entry.person);
  const what = `${t(effect)} · ${t(`kinds.${kind}`, { defaultValue: kind })}`;
  const of = [what, person, money && moneyText(money)].filter(Boolean).join(' · ');
  return (
    <Space wrap>
      {useActs(entry)
        .filter(({ may }) => may)
        .map(({ name, reason, danger = false, act }) => (
          <Reasoned
            key={name}
            label={t(name)}
            of={of}
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

/** A counter-entry is itself neither taken back nor appealed against. */
const ofItsOwn = ({ reverses }: Entry): boolean => reverses === undefined;

function useActs(entry: Entry): readonly Act[] {
  const { id, status, person, proposed } = entry;
  const own = ofItsOwn(entry);
  const may = useMay();
  const navigate = useNavigate();
  const { user } = useSession();
  const optional = (reason: string | undefined) => (reason === undefined ? {} : { reason });
  const concerned = user === person;
  const other = (right: 'decide' | 'update'): boolean => !concerned && may(right, 'ledger');
  const [decides, updates] = [other('decide'), other('update')];
  return [
    {
      ...{ name: 'approve', reason: 'optional' },
      may: decides && status === 'proposed',
      act: (reason) => approveEntry(id, optional(reason)),
    },
    {
      ...{ name: 'reject', reason: 'required', danger: true },
      may: decides && status === 'proposed',
      act: (reason = '') => rejectEntry(id, { reason }),
    },
    {
      ...{ name: 'withdraw', reason: 'required' },
      may: user === proposed.actor.id && (status === 'proposed' || status === 'approved'),
      act: (reason = '') => withdrawEntry(id, { reason }),
    },
    {
      ...{ name: 'post', reason: 'optional' },
      may: updates && status === 'approved',
      act: (reason) => postEntry(id, optional(reason)),
    },
    {
      ...{ name: 'appeal', reason: 'required' },
      may: own && concerned && status === 'posted',
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
      may: updates && own && STANDING.includes(status),
      act: async (reason = '') => {
        const { entryId } = await reverseEntry(id, { reason });
        void navigate(`/ledger/${entryId}`);
      },
    },
  ];
}
