import type { FormComponent, FormSchema } from '../../parts/form/form-schema.ts';

/** Members of a component that people read; its English stands in the property `<member>:en`. */
const TEXTS = [
  ...['label', 'text', 'description', 'dateLabel', 'timeLabel', 'title', 'alt', 'html'],
] as const;

/**
 * Exchanges each text of a form with its English, as the form is edited in English. Done twice it
 * changes nothing but that a text without English has itself beside it: `withoutEqual` takes it away.
 */
export const swapFormTexts = (schema: FormSchema): FormSchema => ({
  ...schema,
  components: schema.components.map(swapped),
});

/** form-js shows of fields for a day `dateLabel` alone: a label that the file has is moved there. */
export const withDateLabels = (schema: FormSchema): FormSchema => ({
  ...schema,
  components: schema.components.map(dated),
});

function dated(component: FormComponent): FormComponent {
  const { label, properties = {}, components, ...rest } = component;
  const inner = components && { components: components.map(dated) };
  if (component.type !== 'datetime' || typeof label !== 'string' || 'dateLabel' in component)
    return { ...component, ...inner };
  const { 'label:en': english, ...others } = properties;
  const told = english === undefined ? others : { ...others, 'dateLabel:en': english };
  return { ...rest, ...inner, dateLabel: label, properties: told };
}

/** Without English that is the same as the text. */
export const withoutEqual = (schema: FormSchema): FormSchema => ({
  ...schema,
  components: schema.components.map(cleaned),
});

function swapped(component: FormComponent): FormComponent {
  const english: Record<string, string> = { ...component.properties };
  const exchange = (key: string, text: string): string => {
    const other = english[key] ?? text;
    english[key] = text;
    return other;
  };
  const texts = TEXTS.flatMap((name) => {
    const text = component[name];
    return typeof text === 'string' && text !== '' ? [[name, exchange(`${name}:en`, text)]] : [];
  });
  const { values, columns, components } = component;
  return {
    ...component,
    ...(Object.fromEntries(texts) as Readonly<Record<string, string>>),
    ...(values && {
      values: values.map((one) => ({
        ...one,
        label: exchange(`option:en:${String(one.value)}`, one.label),
      })),
    }),
    ...(columns && {
      columns: columns.map((one) => ({
        ...one,
        label: exchange(`column:en:${one.key}`, one.label),
      })),
    }),
    ...(Object.keys(english).length > 0 && { properties: english }),
    ...(components && { components: components.map(swapped) }),
  };
}

function cleaned(component: FormComponent): FormComponent {
  const { properties, components, ...rest } = component;
  const kept = Object.entries(properties ?? {}).filter(([key, text]) => {
    const told = textOf(component, key);
    return (
      !/(?:^\w+:en$|^(?:option|column):en:)/.test(key) || (told !== undefined && told !== text)
    );
  });
  return {
    ...rest,
    ...(kept.length > 0 && { properties: Object.fromEntries(kept) }),
    ...(components && { components: components.map(cleaned) }),
  };
}

/** The text that the property is the English of. */
function textOf(component: FormComponent, key: string): unknown {
  const [, of, name] = /^(option|column):en:(.*)$/s.exec(key) ?? [];
  if (of === 'option') return component.values?.find(({ value }) => String(value) === name)?.label;
  if (of === 'column') return component.columns?.find((one) => one.key === name)?.label;
  return component[key.slice(0, -':en'.length)];
}

/** Ids of the fields whose text is Chinese and has no English. */
export function withoutEnglish({ components }: Pick<FormSchema, 'components'>): readonly string[] {
  return components.flatMap((component) => {
    const { properties = {}, components: inner = [] } = component;
    const missing = TEXTS.some((name) => {
      const text = component[name];
      return typeof text === 'string' && HAN.test(text) && properties[`${name}:en`] === undefined;
    });
    const { id, key } = component;
    const own = missing ? [typeof id === 'string' ? id : (key ?? '')] : [];
    return [...own, ...withoutEnglish({ components: inner })];
  });
}

const HAN = /\p{Script=Han}/u;
