import type { Json } from '@waybill/server/contract';

/** A sentence about an event: the key of its words and what stands in them. */
export interface Told {
  readonly key: string;
  readonly values: Readonly<Record<string, string>>;
}

/** Undefined for what has no name, and for gateways. */
type Name = (id: string) => string | undefined;

export interface EventWords {
  readonly name: Name;
  /** An error by its code and what it says. */
  readonly thrown: (error: { readonly code: string; readonly message: string }) => string;
  /** What the process calls an error or an escalation. */
  readonly code: (code: string) => string;
  readonly person: (account: string) => string;
  readonly ruleSet: (id: string) => string;
  /** The element at which an execution was ended by the same commit. */
  readonly endedAt: (key: number) => string | undefined;
}

type Fields = Readonly<Record<string, Json>>;

/** What people care for; other events are how the engine got there. */
const TELLINGS: Readonly<Record<string, (event: Fields, words: EventWords) => Told>> = {
  'instance-started': () => ({ key: 'started', values: {} }),
  'instance-completed': () => ({ key: 'completed', values: {} }),
  'instance-terminated': ({ reason }) =>
    textOf(reason) === ''
      ? { key: 'terminated', values: {} }
      : { key: 'terminatedFor', values: { reason: textOf(reason) } },
  'element-completed': ({ element }, { name }) => ({
    key: 'done',
    values: { name: name(textOf(element)) ?? '' },
  }),
  'task-assigned': ({ how, assignee }, { person }) => ({
    key: `assigned.${textOf(how)}`,
    values: { person: person(textOf(assignee)) },
  }),
  'rules-evaluated': ({ ruleSetId, ruleSetVersion }, { ruleSet }) => ({
    key: 'rules',
    values: { set: ruleSet(textOf(ruleSetId)), version: textOf(ruleSetVersion) },
  }),
  'error-thrown': ({ code, message }, words) => ({
    key: 'error',
    values: {
      what:
        textOf(message) === ''
          ? words.code(textOf(code))
          : words.thrown({ code: textOf(code), message: textOf(message) }),
    },
  }),
  'escalation-thrown': ({ code }, words) => ({
    key: 'alarm',
    values: { what: words.code(textOf(code)) },
  }),
  'incident-raised': ({ incident }, { thrown }) => {
    const { failure } = fieldsOf(incident);
    const { code, message } = fieldsOf(failure);
    return {
      key: 'incident',
      values: { what: thrown({ code: textOf(code), message: textOf(message) }) },
    };
  },
  'incident-resolved': () => ({ key: 'resolved', values: {} }),
  'instance-migrated': ({ fromVersion, toVersion }) => ({
    key: 'migrated',
    values: { from: textOf(fromVersion), to: textOf(toVersion) },
  }),
  'instance-suspended': ({ by }) => ({ key: `suspended.${textOf(by)}`, values: {} }),
  'instance-resumed': ({ by }) => ({ key: `resumed.${textOf(by)}`, values: {} }),
  'restarted-from': ({ instanceId, element }, { name }) => ({
    key: 'restartedFrom',
    values: { instance: textOf(instanceId), name: name(textOf(element)) ?? textOf(element) },
  }),
  'restarted-as': ({ instanceId, element }, { name }) => ({
    key: 'restartedAs',
    values: { instance: textOf(instanceId), name: name(textOf(element)) ?? textOf(element) },
  }),
  'token-moved': ({ key, element }, { name, endedAt }) => {
    const from = endedAt(Number(key)) ?? '';
    const named = (id: string): string => name(id) ?? id;
    return { key: 'tokenMoved', values: { from: named(from), name: named(textOf(element)) } };
  },
  'reason-given': ({ reason }) => ({ key: 'reason', values: { reason: textOf(reason) } }),
};

const fieldsOf = (value: Json | undefined): Fields =>
  typeof value === 'object' && value !== null && !isList(value) ? value : {};

const textOf = (value: Json | undefined): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** Undefined for what nobody asks after, such as a gateway without a name. */
export function tellEvent(event: Json, words: EventWords): Told | undefined {
  const fields = fieldsOf(event);
  const { kind, element } = fields;
  if (kind === 'element-completed' && words.name(textOf(element)) === undefined) return undefined;
  return TELLINGS[textOf(kind)]?.(fields, words);
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
