import type { Language } from '../../i18n/languages.ts';

/** As much of a form-js schema as is looked at here. */
export interface FormSchema {
  readonly id?: string;
  readonly components: readonly FormComponent[];
  readonly [member: string]: unknown;
}

export interface FormComponent {
  readonly type: string;
  readonly key?: string;
  readonly properties?: Readonly<Record<string, string>>;
  readonly values?: readonly Option[];
  readonly columns?: readonly { readonly key: string; readonly label: string }[];
  readonly components?: readonly FormComponent[];
  readonly [member: string]: unknown;
}

interface Option {
  readonly value: unknown;
  readonly label: string;
}

/**
 * The form in the reader's language. Forms are written in Chinese; English stands in `properties`:
 * `label:en`, `text:en`, `option:en:<value>`, `column:en:<key>`.
 */
export function formIn(language: Language, schema: FormSchema): FormSchema {
  const { components } = schema;
  const told = language === 'zh' ? components : components.map(inEnglish);
  return { ...schema, components: told.map(withDateLabel) };
}

/** form-js shows of fields for a day `dateLabel` alone, where others have `label`. */
function withDateLabel(component: FormComponent): FormComponent {
  const { type, components } = component;
  return {
    ...component,
    ...(type === 'datetime' && { dateLabel: component['dateLabel'] ?? component['label'] }),
    ...(components && { components: components.map(withDateLabel) }),
  };
}

function inEnglish(component: FormComponent): FormComponent {
  const { properties = {}, values, columns, components } = component;
  const texts = Object.entries(properties).flatMap(([name, text]) =>
    /^\w+:en$/.test(name) ? [[name.slice(0, -':en'.length), text] as const] : [],
  );
  return {
    ...component,
    ...Object.fromEntries(texts),
    ...(values && {
      values: values.map((one) => ({
        ...one,
        label: properties[`option:en:${String(one.value)}`] ?? one.label,
      })),
    }),
    ...(columns && {
      columns: columns.map((one) => ({
        ...one,
        label: properties[`column:en:${one.key}`] ?? one.label,
      })),
    }),
    ...(components && { components: components.map(inEnglish) }),
  };
}

/** What the person has decided in words, where the form asks for one decision; for the button. */
export function decisionOf(
  { components }: FormSchema,
  data: Readonly<Record<string, unknown>>,
): string | undefined {
  const choices = components.filter(({ type, key }) => type === 'radio' && key !== undefined);
  const [choice] = choices;
  if (choices.length !== 1 || choice?.key === undefined) return undefined;
  const chosen = data[choice.key];
  return choice.values?.find(({ value }) => value === chosen)?.label;
}
