import { useTranslation } from 'react-i18next';
import type { DesignerView } from '../../../modeler/designer/designer-view.ts';
import type { ChosenElement } from '../../../modeler/designer/element-editor.ts';
import { SettledInput } from './settled-input.tsx';

interface JobFieldsProps {
  readonly view: DesignerView;
  readonly chosen: ChosenElement;
}

/** What the server's own jobs are given, by their type. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  'waybill:mail': ['to', 'subject', 'text', 'cc', 'replyTo'],
  'waybill:http': ['connector', 'method', 'path', 'url', 'query', 'headers', 'body'],
};
const LONG: ReadonlySet<string> = new Set(['text', 'body']);

/** A mail or a request in plain fields; they stand as input mappings in the file. */
export function JobFields({ view, chosen }: JobFieldsProps) {
  const { t } = useTranslation('designer');
  const { id, job = '', inputs } = chosen;
  const fields = FIELDS[job];
  if (fields === undefined) return null;
  return (
    <>
      {fields.map((name) => (
        <SettledInput
          key={`${id} ${name}`}
          label={t(`job.${name}`)}
          value={plainOf(inputs[name] ?? '')}
          {...(LONG.has(name) && { rows: 4 })}
          onSettle={(text) => view.setInputs(id, { ...inputs, [name]: feelOf(text) })}
        />
      ))}
      <p className="element-hint">{t('job.hint')}</p>
    </>
  );
}

/** A text of FEEL as it reads; every other expression as it stands. */
function plainOf(feel: string): string {
  const [, inside] = /^=\s*"((?:[^"\\]|\\.)*)"\s*$/s.exec(feel) ?? [];
  if (inside === undefined) return feel;
  return inside.replace(/\\(.)/gs, (_, sign: string) => ESCAPES[sign] ?? sign);
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };

const feelOf = (text: string): string =>
  text === '' || text.startsWith('=') ? text : `=${JSON.stringify(text)}`;
