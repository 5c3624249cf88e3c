import { readsOf } from '@waybill/engine/expression';
import type { AskedValue } from '../../parts/asked/asked-value.ts';
import type { FormComponent, FormSchema } from '../../parts/form/form-schema.ts';
import { askedByReads } from './asked-by-reads.ts';
import { fieldsOfForm } from './fields-of-form.ts';

/** The variables that a form begins with: those of its fields, and those that its texts and conditions read. */
export function askedByForm(schema: FormSchema): readonly AskedValue[] {
  const fields = fieldsOfForm(schema);
  const reads = schema.components.flatMap(readsIn);
  const told = new Map(fields.map((field) => [field.name, field]));
  return askedByReads([...fields.map(({ name }) => ({ path: name })), ...reads], told);
}

/** Of a component and what is in it; what is read within a list is mostly of its items. */
function readsIn(component: FormComponent): ReturnType<typeof readsOf> {
  const { components = [], type } = component;
  const texts = Object.values(component).flatMap(textsIn);
  const own = texts.flatMap((text) =>
    text.startsWith('=')
      ? readsOf(text)
      : [...text.matchAll(/\{\{([^{}#/]+)\}\}/g)].flatMap(([, inner = '']) => readsOf(inner)),
  );
  return type === 'dynamiclist' ? own : [...own, ...components.flatMap(readsIn)];
}

/** `conditional: { hide: "=…" }` too. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.values(value).filter((one) => typeof one === 'string');
}
