import type { AskedValue } from '../../parts/asked/asked-value.ts';
import type { FormComponent, FormSchema } from '../../parts/form/form-schema.ts';

/** The fields of a form that it shows and nobody fills in there. */
export const shownInForm = ({ components }: FormSchema): readonly AskedValue[] =>
  components.flatMap(withInner).filter(isShown).flatMap(fieldOf);

export const fieldsOfForm = ({ components }: FormSchema): readonly AskedValue[] =>
  components.flatMap(withInner).flatMap(fieldOf);

/** The form without those. */
export const filledInForm = (form: FormSchema): FormSchema => ({
  ...form,
  components: form.components.filter((component) => !isShown(component)),
});

/** Fields of groups too; those of lists belong to their items. */
const withInner = (component: FormComponent): readonly FormComponent[] =>
  component.type === 'dynamiclist'
    ? []
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
