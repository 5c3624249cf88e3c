import { useQueryClient } from '@tanstack/react-query';
import { DatePicker, Form, Input } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { createDraft } from '../../../api/create-draft.ts';
import { newKey } from '../../../parts/new-key.ts';
import { Reasoned } from '../../../parts/reasoned/reasoned.tsx';
import { useLanguage } from '../../../parts/use-language.ts';
import { nextCalendar, type EnteredSpan } from './next-calendar.ts';
import type { CalendarFile } from './read-calendar.ts';
import { SpanItems } from './span-items.tsx';

interface Entered {
  readonly version: string;
  readonly until: Dayjs;
  readonly holidays?: readonly EnteredSpan[];
  readonly workingDays?: readonly EnteredSpan[];
}

/** A new version of a calendar as a draft, for another person to approve. */
export function EditCalendar({ calendar }: { readonly calendar: CalendarFile }) {
  const { t } = useTranslation('calendars');
  const language = useLanguage();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [key] = useState(newKey);
  const required = [{ required: true, message: t('missing') }];
  return (
    <Reasoned<Entered>
      label={t('edit')}
      note={t('editNote')}
      type="primary"
      reason="none"
      initial={{ until: dayjs(calendar.until) }}
      onDo={async ({ version, until, holidays = [], workingDays = [] }) => {
        const last = until.format('YYYY-MM-DD');
        const next = nextCalendar(calendar, { version, until: last, holidays, workingDays });
        const content = `${JSON.stringify(next, null, 2)}\n`;
        const files = [{ kind: 'calendar' as const, name: `${calendar.id}.json`, content }];
        const title = `${calendar.title[language]} ${version}`;
        const { id } = await createDraft({ title, files, scenarios: [] }, key);
        await client.invalidateQueries({ queryKey: ['drafts'] });
        void navigate(`/processes/drafts/${id}`);
      }}
    >
      <Form.Item
        name="version"
        label={t('version')}
        extra={t('versionNote', { version: calendar.version })}
        rules={[
          ...required,
          {
            validator: async (_, value?: string) => {
              if (value === calendar.version) throw new Error(t('versionTaken'));
            },
          },
        ]}
      >
        <Input maxLength={64} />
      </Form.Item>
      <Form.Item name="until" label={t('until')} rules={required}>
        <DatePicker style={{ width: '100%' }} />
      </Form.Item>
      <SpanItems name="holidays" label={t('addHolidays')} />
      <SpanItems name="workingDays" label={t('addExtraDays')} />
    </Reasoned>
  );
}
