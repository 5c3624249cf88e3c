import type { AskedValue } from '../../parts/asked/asked-value.ts';
import type { FormComponent, FormSchema } from '../../parts/form/form-schema.ts';
import { pathIn } from './path-in.ts';

/** The fields of a form that it shows and nobody fills in there. */
export const shownInForm = ({ components }: FormSchema): readonly AskedValue[] =>
  components.flatMap(withInner).filter(isShown).flatMap(fieldOf);

export const fieldsOfForm = ({ components }: FormSchema): readonly AskedValue[] =>
  components.flatMap(withInner).flatMap(fieldOf);

/** The form with those alone. */
export const shownOfForm = (form: FormSchema): FormSchema => ({
  ...form,
  components: form.components.flatMap(withInner).filter(isShown),
});

/** The form without those. */
export const filledInForm = (form: FormSchema): FormSchema => ({
  ...form,
  components: form.components.filter((component) => !isShown(component)),
});

/** Its lists, and the columns of its tables, with what each thing in them is. */
export const listsOfForm = ({ components }: FormSchema): readonly AskedValue[] =>
  components.flatMap(withInner).flatMap((component): readonly AskedValue[] => {
    const { type, label, path, dataSource, properties = {}, columns = [] } = component;
    const inner = component.components ?? columns.map(columnAsField(properties));
    const name = type === 'table' ? pathIn(text(dataSource)) : text(path);
    if (!['table', 'dynamiclist'].includes(type) || !/^[\w.]+$/.test(name)) return [];
    const members = inner.flatMap(withInner).flatMap(fieldOf);
    const item: AskedValue = { name: '', kind: 'group', choices: [], labels: {}, members };
    const titles = typeof label === 'string' && {
      titles: { zh: label, en: properties['label:en'] ?? label },
    };
    return [{ name, kind: 'list', choices: [], labels: {}, item, ...titles }];
  });

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const columnAsField =
  (properties: Readonly<Record<string, string>>) =>
  ({ key, label }: { readonly key: string; readonly label: string }): FormComponent => {
    const en = properties[`column:en:${key}`];
    return { type: 'textfield', key, label, ...(en && { properties: { 'label:en': en } }) };
  };

/** Fields of groups too; those of lists belong to their items. */
const withInner = (component: FormComponent): readonly FormComponent[] =>
  component.type === 'dynamiclist'
    ? [component]
    : [component, ...(component.components ?? []).flatMap(withInner)];

const isShown = ({ readonly, disabled }: FormComponent): boolean =>
  readonly === true || disabled === true;

const FIELDS: Readonly<Record<string, AskedValue['kind']>> = {
  ...{ number: 'number', checkbox: 'yes-no', datetime: 'day', select: 'choice', radio: 'choice' },
};

/** As a value with its labels. */
function fieldOf(component: FormComponent): readonly AskedValue[] {
  const { key, type, label, properties = {}, values = [] } = component;
  if (key === undefined || typeof label !== 'string') return [];
  const kind = FIELDS[type] ?? 'text';
  const labels = values.map(({ value, label: zh }) => {
    const text = String(value);
    return [text, { zh, en: properties[`option:en:${text}`] ?? zh }] as const;
  });
  const titles = { zh: label, en: properties['label:en'] ?? label };
  return [
    {
      ...{ name: key, kind: kind === 'choice' && values.length === 0 ? 'text' : kind, titles },
      ...{ choices: values.map(({ value }) => String(value)), labels: Object.fromEntries(labels) },
    },
  ];
}
