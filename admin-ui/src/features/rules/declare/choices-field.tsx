import { DeleteOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { TextField } from '../cell/text-field.tsx';
import { labelKey } from '../table/value-kind.ts';
import { offer } from './declare.ts';
import type { Choice, Declared, Side } from './declared.ts';
import type { DeclarationsProps } from './declarations.tsx';

interface ChoicesFieldProps extends DeclarationsProps {
  readonly side: Side;
  readonly one: Declared;
}

/** The values of a choice, each as data has it and as people read it. */
export function ChoicesField({ side, onChange, one }: ChoicesFieldProps) {
  const { t } = useTranslation('rules');
  const { name, choices } = one;
  const put = (next: readonly Choice[]): void => onChange((now) => offer(now, side, name, next));
  const isFree = (key: string, at: number): boolean =>
    choices.every(({ value }, other) => other === at || labelKey(value) !== key);
  return (
    <div className="declared-choices">
      {choices.map((choice, at) => {
        const key = labelKey(choice.value);
        const label = (language: 'zh' | 'en') => (
          <TextField
            label={`${t(language === 'zh' ? 'nameZh' : 'nameEn')} ${name} ${key}`}
            placeholder={t(language === 'zh' ? 'nameZh' : 'nameEn')}
            value={choice.label[language]}
            onTake={(text) => {
              const labelled = { ...choice.label, [language]: text.trim() };
              put(choices.with(at, { ...choice, label: labelled }));
              return undefined;
            }}
          />
        );
        return (
          <div key={at} className="declared-choice">
            <TextField
              label={`${t('declare.value')} ${name} ${at + 1}`}
              value={key}
              onTake={(text) => {
                const typed = text.trim();
                if (typed === '') return t('unread.missing');
                if (!isFree(typed, at)) return t('declare.taken');
                put(choices.with(at, { ...choice, value: typed }));
                return undefined;
              }}
            />
            {label('zh')}
            {label('en')}
            <Button
              size="small"
              type="text"
              aria-label={`${t('declare.drop')} ${name} ${key}`}
              disabled={choices.length === 1}
              icon={<DeleteOutlined />}
              onClick={() => put(choices.toSpliced(at, 1))}
            />
          </div>
        );
      })}
      <Button size="small" type="link" onClick={() => put([...choices, newChoice(choices)])}>
        {t('declare.addChoice')}
      </Button>
    </div>
  );
}

function newChoice(choices: readonly Choice[]): Choice {
  const taken = new Set(choices.map(({ value }) => labelKey(value)));
  let count = choices.length + 1;
  while (taken.has(String(count))) count += 1;
  return { value: String(count), label: { zh: '', en: '' } };
}
