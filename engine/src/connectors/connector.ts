import type { EntityType } from '../entity/entity-type.ts';
import { fail, ok, type Result } from '../errors/failure.ts';
import type { Actor } from '../history/batch.ts';
import { problemOf, secretMissing, secretNeeded, secretWrong, taken } from './check-connector.ts';
import type { Authentication, ConnectorSetting } from './connector-setting.ts';

export interface ConnectorState extends ConnectorSetting {
  /** Password, token or key. */
  readonly secret?: string;
  readonly person: string;
  /** Epoch milliseconds. */
  readonly time: number;
}

export interface ConnectorCommand {
  readonly kind: 'set-connector';
  readonly connector: ConnectorSetting;
  /** Absent: the one that is kept. */
  readonly secret?: string;
  /** Refused where there is one of this id. */
  readonly create?: boolean;
  readonly actor: Actor;
  readonly now: number;
}

/** Shapes that were released are never edited. `values` are kept beside the chain. */
export interface ConnectorEvent {
  readonly kind: 'connector-set';
  readonly connector: ConnectorSetting;
  readonly person: string;
  readonly time: number;
  /** Whether the secret of before stays. */
  readonly keepsSecret: boolean;
  readonly values: { readonly secret?: string };
}

export const CONNECTOR: EntityType<ConnectorState, ConnectorCommand, ConnectorEvent> = {
  kind: 'connector',
  decide: decideConnector,
  evolve: (state, { connector, person, time, keepsSecret, values }) => ({
    ...{ ...connector, person, time },
    ...(keepsSecret && state?.secret !== undefined && { secret: state.secret }),
    ...values,
  }),
  fields: ({ active }) => ({ status: active ? 'active' : 'disabled' }),
  consequences: () => ({}),
  personal: () => ['secret'],
};

function decideConnector(
  state: ConnectorState | undefined,
  { connector, secret, create, actor, now }: ConnectorCommand,
): Result<readonly ConnectorEvent[]> {
  if (create && state) return fail(taken(connector));
  const problem = problemOf(connector);
  if (problem) return fail(problem);
  const needsSecret = connector.authentication.kind !== 'none';
  const keepsSecret = needsSecret && secret === undefined;
  if (secret !== undefined && !/^[^\p{Cc}]{1,4000}$/u.test(secret))
    return fail(secretWrong(connector));
  if (keepsSecret && state?.secret === undefined) return fail(secretMissing(connector));
  if (keepsSecret && state && goesElsewhere(state, connector)) return fail(secretNeeded(connector));
  const values = needsSecret && secret !== undefined ? { secret } : {};
  return ok([
    { kind: 'connector-set', connector, person: actor.id, time: now, keepsSecret, values },
  ]);
}

/** Whether the secret would be sent to where, or as what, it was not entered for. */
function goesElsewhere(before: ConnectorSetting, after: ConnectorSetting): boolean {
  const where = ({ address, hosts, authentication }: ConnectorSetting) =>
    JSON.stringify([new URL(address).origin, [...hosts].sort(), sentAs(authentication)]);
  const known = new Set(before.hosts);
  const added = after.hosts.some((host) => !known.has(host));
  return added || where({ ...before, hosts: [] }) !== where({ ...after, hosts: [] });
}

const sentAs = (authentication: Authentication): readonly string[] =>
  authentication.kind === 'api-key'
    ? [authentication.kind, authentication.header.toLowerCase()]
    : [authentication.kind];
