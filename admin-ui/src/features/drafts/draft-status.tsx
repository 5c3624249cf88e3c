import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DraftHead } from '../../api/list-drafts.ts';

/** Where a draft stands in words; one that came back from review says so. */
export function DraftStatus({ draft }: { readonly draft: Pick<DraftHead, 'status' | 'decided'> }) {
  const { t } = useTranslation('drafts');
  const standing = standingOf(draft);
  return <Tag color={COLOURS[standing] ?? 'default'}>{t(`standings.${standing}`)}</Tag>;
}

const standingOf = ({ status, decided }: Pick<DraftHead, 'status' | 'decided'>): string =>
  status === 'editing' && decided?.outcome === 'sent-back' ? 'sent-back' : status;

const COLOURS: Readonly<Record<string, string>> = {
  'in-review': 'orange',
  'sent-back': 'red',
  approved: 'green',
  released: 'green',
};
