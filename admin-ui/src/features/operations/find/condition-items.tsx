import { isOrdered, type Comparison } from '@waybill/server/contract';
import { AutoComplete, Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { OneField } from '../../../parts/asked/one-field.tsx';
import { pathTitle } from '../../../parts/asked/path-title.ts';
import { useLanguage } from '../../../parts/use-language.ts';
import { comparedAs, comparisonsFor } from './condition.ts';
import { useComparisonText } from './use-comparison-text.ts';
import { useKnownPaths, type ProcessChosen } from './use-known-paths.ts';

export interface Entered {
  readonly path: string;
  readonly comparison: Comparison;
  readonly value: unknown;
}

/** Which variable, how it is compared, and with what: by what the variable is known to be. */
export function ConditionItems({ of }: { readonly of: ProcessChosen }) {
  const { paths, told } = useKnownPaths(of);
  const { t } = useTranslation('operations');
  const form = Form.useFormInstance<Entered>();
  const path = Form.useWatch<string | undefined>('path', form) ?? '';
  const language = useLanguage();
  const textOf = useComparisonText();
  const asked = comparedAs(told(path));
  const labelOf = (name: string): string => {
    const title = pathTitle(told, name, language);
    return title === name ? name : `${title} (${name})`;
  };
  const choose = (name: string): void => {
    // What was entered for another variable may be of another kind.
    const [likeliest = 'equal'] = comparisonsFor(comparedAs(told(name)).kind);
    form.setFieldsValue({ comparison: likeliest, value: undefined });
  };
  return (
    <>
      <Form.Item
        name="path"
        label={t('condition.variable')}
        extra={asked.titles && pathTitle(told, path, language)}
        rules={[{ required: true, pattern: /^[^=~<>]+$/, message: t('condition.variableMissing') }]}
      >
        <AutoComplete
          placeholder="order.buyer.name"
          maxLength={200}
          options={paths.map((value) => ({ value, label: labelOf(value) }))}
          showSearch={{ filterOption: (typed, option) => holds(option?.label, typed) }}
          onChange={choose}
        />
      </Form.Item>
      <Form.Item name="comparison" label={t('condition.comparison')}>
        <Select
          options={comparisonsFor(asked.kind).map((value) => ({
            value,
            label: textOf(value, asked.kind),
          }))}
        />
      </Form.Item>
      <Form.Item
        // A field of another kind begins anew.
        key={asked.kind}
        name="value"
        label={t('condition.value')}
        dependencies={['comparison']}
        rules={[
          { required: true, message: t('condition.valueMissing') },
          ({ getFieldValue }) => ({
            validator: async (_, value) => {
              // Of the item above.
              const comparison = getFieldValue('comparison') as Comparison;
              if (!isComparable(comparison, value)) throw new Error(t('condition.unordered'));
            },
          }),
        ]}
      >
        <OneField asked={asked} label={t('condition.value')} />
      </Form.Item>
    </>
  );
}

const holds = (label = '', typed: string): boolean =>
  label.toLowerCase().includes(typed.trim().toLowerCase());

/** Texts are not more or less; what is no text comes from a field of its kind. */
const isComparable = (comparison: Comparison, value: unknown): boolean =>
  !(comparison === 'least' || comparison === 'most') ||
  typeof value !== 'string' ||
  isOrdered(value.trim());
