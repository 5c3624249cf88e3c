import { Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../parts/problem/problem.tsx';
import { useTell } from '../../parts/problem/use-tell.ts';
import { doubtsOf, linesText, notesAtOnce } from './doubts-of.ts';
import type { MessageReading } from './message-reading.ts';

const COLOURS = { info: 'default', warning: 'orange', error: 'red' } as const;
const SHOWN = 200;

/** What was not understood, or only with a doubt; what is said of many lines stands once. */
export function Doubts({ reading }: { readonly reading: MessageReading }) {
  const { t } = useTranslation('intake');
  const tell = useTell();
  const { failures, notes, unmapped } = doubtsOf(reading);
  if (failures.length + notes.length + unmapped.length === 0)
    return <Typography.Text type="secondary">{t('noDoubts')}</Typography.Text>;
  const hidden = unmapped.length - SHOWN;
  return (
    <ul className="doubts">
      {failures.map(({ name, code, message }, at) => (
        <li key={`failure-${at}`}>
          <Tag color="red">{t('severity.error')}</Tag>
          {name ?? ''} <Problem of={{ code, message }} />
        </li>
      ))}
      {notesAtOnce(notes).map(({ note, lines }, at) => (
        <li key={`note-${at}`}>
          <Tag color={COLOURS[note.severity]}>{t(`severity.${note.severity}`)}</Tag>
          <Problem of={note} /> {note.path === null ? null : <code>{note.path}</code>}
          {lines.length < 2 ? null : (
            <div className="intake-hint">
              {t('sameAtLines', { count: lines.length, lines: linesText(lines) })}
            </div>
          )}
        </li>
      ))}
      {unmapped.slice(0, SHOWN).map(({ path, raw, reason }, at) => (
        <li key={`unmapped-${at}`}>
          <Tag>{t('unmapped')}</Tag>
          <code>{path}</code> {raw}
          <div className="intake-hint">{tell.reason(reason)}</div>
        </li>
      ))}
      {hidden > 0 ? <li className="intake-hint">{t('moreUnmapped', { count: hidden })}</li> : null}
    </ul>
  );
}
