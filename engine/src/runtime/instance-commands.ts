import { WaybillError, type Failure } from '../errors/failure.ts';
import type { InstanceState } from '../kernel/index.ts';
import type { Variables } from '../model/index.ts';
import { copyVariables } from './copy-json.ts';
import type { Engine } from './engine-api.ts';
import type { InstanceReader } from './read-instance.ts';
import type { SendCommand } from './send-command.ts';
import { unwrap } from './unwrap.ts';
import { parseWorkId } from './work-id.ts';

export type InstanceCommands = Pick<
  Engine,
  | 'resolveIncident'
  | 'setVariables'
  | 'cancelInstance'
  | 'suspendInstance'
  | 'resumeInstance'
  | 'moveToken'
  | 'activateAdHoc'
  | 'fireTimer'
  | 'moveTimer'
>;

/** What operators do with instances. */
export function createInstanceCommands(send: SendCommand, read: InstanceReader): InstanceCommands {
  return {
    resolveIncident: async (id, { variables, retries } = {}, { reason, ...options } = {}) => {
      const { instanceId, key } = unwrap(parseWorkId(id));
      const { state } = await read(instanceId);
      const incident = state.incidents[key];
      if (!incident) throw new WaybillError(incidentNotFound(id));
      if (variables) {
        const { actor } = options;
        const mended = byScope(state, incident.execution, copyVariables(variables));
        for (const [scope, values] of mended) {
          const command = { kind: 'set-variables', variables: values, scope } as const;
          await send(instanceId, command, { ...(actor && { actor }) });
        }
      }
      const again = { ...(retries !== undefined && { retries }), ...why(reason) };
      await send(instanceId, { kind: 'resolve-incident', key, ...again }, options);
    },
    setVariables: async (instanceId, variables, { scope, expected, reason, ...options } = {}) => {
      const command = settingOf(variables, { scope, expected, reason });
      await send(instanceId, command, options);
    },
    cancelInstance: async (instanceId, reason, options) => {
      await send(instanceId, { kind: 'cancel-instance', ...why(reason) }, options);
    },
    suspendInstance: async (instanceId, { reason, ...options } = {}) => {
      await send(instanceId, { kind: 'suspend-instance', ...why(reason) }, options);
    },
    resumeInstance: async (instanceId, { reason, ...options } = {}) => {
      await send(instanceId, { kind: 'resume-instance', ...why(reason) }, options);
    },
    moveToken: async (instanceId, { key, element }, { reason, ...options } = {}) => {
      await send(instanceId, { kind: 'move-token', key, element, ...why(reason) }, options);
    },
    fireTimer: async (id, { reason, ...options } = {}) => {
      const { instanceId, key } = unwrap(parseWorkId(id));
      await send(instanceId, { kind: 'fire-timer', key, ...why(reason) }, options);
    },
    moveTimer: async (id, due, { reason, ...options } = {}) => {
      const { instanceId, key } = unwrap(parseWorkId(id));
      await send(instanceId, { kind: 'move-timer', key, due, ...why(reason) }, options);
    },
    activateAdHoc: async (instanceId, { key, element, variables }, options) => {
      const given = variables === undefined ? {} : { variables: copyVariables(variables) };
      await send(instanceId, { kind: 'activate-ad-hoc', key, element, ...given }, options);
    },
  };
}

interface Setting {
  readonly scope: number | undefined;
  readonly expected: Variables | undefined;
  readonly reason: string | undefined;
}

const settingOf = (variables: Variables, { scope, expected, reason }: Setting) => ({
  ...{ kind: 'set-variables' as const, variables: copyVariables(variables) },
  ...(scope !== undefined && { scope }),
  ...(expected && { expected: copyVariables(expected) }),
  ...why(reason),
});

const why = (reason: string | undefined) => (reason === undefined ? {} : { reason });

/** Each variable goes where it is seen from `execution`, a new one to the process. */
function byScope(
  state: InstanceState,
  execution: number,
  variables: Variables,
): ReadonlyMap<number, Variables> {
  const scopes = new Map<number, Variables>();
  for (const [name, value] of Object.entries(variables)) {
    const scope = scopeThatHas(state, execution, name);
    scopes.set(scope, { ...scopes.get(scope), [name]: value });
  }
  return scopes;
}

function scopeThatHas(state: InstanceState, from: number, name: string): number {
  let execution = state.executions[from];
  while (execution) {
    const { key, scope, variables } = execution;
    if (scope === 0 || (variables && Object.hasOwn(variables, name))) return key;
    execution = state.executions[scope];
  }
  return from;
}

const incidentNotFound = (id: string): Failure => ({
  code: 'INCIDENT_NOT_OPEN',
  message: `Expected an open incident "${id}", but there is none.`,
  mend: 'Read the incidents again.',
});
