import { flatProperties } from '@waybill/engine/migration';
import type { FormComponent, FormSchema } from '../../parts/form/form-schema.ts';
import type { Change, PropertyChange } from './difference.ts';

/** One field, text or other part of a form that two versions of it have otherwise. */
export interface FormChange {
  readonly id: string;
  readonly change: Change;
  /** Of the newer form, or the older where it has gone. */
  readonly component: FormComponent;
  readonly properties: readonly PropertyChange[];
}

/** Parts in the order of the newer form, then what has gone; `before` undefined: all is new. */
export function formChanges(
  before: FormSchema | undefined,
  after: FormSchema,
): readonly FormChange[] {
  const [old, now] = [partsOf(before?.components ?? []), partsOf(after.components)];
  const gone = [...old].filter(([id]) => !now.has(id));
  return [
    ...[...now].flatMap(([id, component]) => changeOf(id, old.get(id), component)),
    ...gone.map(([id, component]) => whole(id, 'removed', component)),
  ];
}

const whole = (id: string, change: Change, component: FormComponent): FormChange => ({
  ...{ id, change, component, properties: [] },
});

function changeOf(
  id: string,
  before: FormComponent | undefined,
  component: FormComponent,
): readonly FormChange[] {
  if (before === undefined) return [whole(id, 'added', component)];
  const [old, now] = [flatProperties(before, UNTOLD), flatProperties(component, UNTOLD)];
  const properties = [...new Set([...now.keys(), ...old.keys()])].flatMap((property) => {
    const [from, to] = [old.get(property), now.get(property)];
    if (from === to) return [];
    return [{ property, ...(from !== undefined && { from }), ...(to !== undefined && { to }) }];
  });
  return properties.length === 0 ? [] : [{ id, change: 'changed', component, properties }];
}

/** Where it stands is the editor's own affair; what it contains is told of that itself. */
const UNTOLD: ReadonlySet<string> = new Set(['id', 'layout', 'components']);

/** By what they write; what writes nothing, by its words, since editors give it new ids. */
function partsOf(components: readonly FormComponent[]): ReadonlyMap<string, FormComponent> {
  const parts = new Map<string, FormComponent>();
  for (const component of flatten(components)) {
    const { type, key, path, text, label } = component;
    const told = [path, text, label].find((one) => typeof one === 'string') ?? '';
    const name = key ?? `${type} ${told}`;
    const alike = [...parts.keys()].filter((one) => one === name || one.startsWith(`${name} #`));
    parts.set(alike.length === 0 ? name : `${name} #${alike.length}`, component);
  }
  return parts;
}

const flatten = (components: readonly FormComponent[]): readonly FormComponent[] =>
  components.flatMap((one) => [one, ...flatten(one.components ?? [])]);
