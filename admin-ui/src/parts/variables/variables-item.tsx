import { Form } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { askedByValue, type Told } from '../asked/asked-by-value.ts';
import { pathTitle } from '../asked/path-title.ts';
import type { AskedValue } from '../asked/asked-value.ts';
import { Differences } from '../differences/differences.tsx';
import { differencesOf, type Values } from '../differences/differences-of.ts';
import { useLanguage } from '../use-language.ts';
import { changedOrNone, type Changes } from './changed-variables.ts';
import { VariableFields } from './variable-fields.tsx';

/** What the form of a dialog holds. */
export interface ChangesEntered {
  readonly changes?: Changes;
}

export interface VariablesItemProps {
  readonly before: Values;
  readonly told: Told;
  /** Besides those that are there. */
  readonly asked?: readonly AskedValue[];
  /** The fields begin empty: what is entered is set in several instances, of which this is one. */
  readonly blank?: boolean;
}

const NONE: readonly AskedValue[] = [];
const NOTHING: Values = {};

/** A form item for changes of variables, held as `changes`, and old and new of what was changed. */
export function VariablesItem(props: VariablesItemProps) {
  const { before: like, told, asked = NONE, blank = false } = props;
  const before = blank ? NOTHING : like;
  const { t } = useTranslation('variables');
  const language = useLanguage();
  const all = useMemo(() => {
    const there = Object.entries(like).map(([name, value]) => askedByValue(name, value, told));
    const titleOf = ({ name, titles }: AskedValue): string => titles?.[language] ?? name;
    return [...asked.filter(({ name }) => !Object.hasOwn(like, name)), ...there].toSorted(
      (one, other) => titleOf(one).localeCompare(titleOf(other), language),
    );
  }, [like, told, asked, language]);
  return (
    <>
      <Form.Item
        name="changes"
        label={t('variables')}
        rules={[
          {
            validator: async (_, changes: Changes = {}) => {
              if (changedOrNone(changes) === undefined) throw new Error(t('wrong'));
            },
          },
        ]}
      >
        <VariableFields asked={all} before={before} />
      </Form.Item>
      {blank ? null : <Changed {...{ before, told }} />}
    </>
  );
}

function Changed({ before, told }: Pick<VariablesItemProps, 'before' | 'told'>) {
  const { t } = useTranslation('variables');
  const language = useLanguage();
  const changes = Form.useWatch<Changes | undefined>('changes') ?? {};
  const after = changedOrNone(changes);
  const names = Object.keys(after ?? {});
  if (after === undefined || names.length === 0) return null;
  const of = Object.fromEntries(names.flatMap((name) => entryOf(before, name)));
  return (
    <Differences
      label={t('changed')}
      differences={differencesOf(of, after)}
      titleOf={(path) => pathTitle(told, path, language, /^.*\[\]/.exec(path)?.[0])}
      wordOf={(path, value) =>
        typeof value === 'object' ? undefined : told(path)?.labels[String(value)]?.[language]
      }
    />
  );
}

const entryOf = (values: Values, name: string) =>
  Object.entries(values).filter(([one]) => one === name);
