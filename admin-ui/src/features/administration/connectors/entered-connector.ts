import type { BodyOf, Routes } from '@waybill/server/contract';
import type { Connector } from './connector-list.tsx';

export const KINDS = ['none', 'basic', 'bearer', 'api-key'] as const;
export type Kind = (typeof KINDS)[number];

/** Fields of the form. */
export interface Entered {
  readonly id: string;
  readonly title: string;
  readonly address: string;
  readonly kind: Kind;
  readonly user?: string;
  readonly header?: string;
  readonly secret?: string;
  readonly everyProcess: boolean;
  readonly processes?: string[];
  readonly hosts?: string[];
  readonly once: boolean;
  readonly private: boolean;
  readonly active: boolean;
}

export function enteredOf(connector: Connector | undefined): Partial<Entered> {
  if (!connector)
    return { kind: 'none', everyProcess: false, once: false, private: false, active: true };
  const { title, address, authentication, processes, hosts, once, active } = connector;
  return {
    ...{ title, address, kind: authentication.kind, hosts: [...hosts], once, active },
    ...{ private: connector.private, everyProcess: processes === undefined },
    ...(processes && { processes: [...processes] }),
    ...(authentication.kind === 'basic' && { user: authentication.user }),
    ...(authentication.kind === 'api-key' && { header: authentication.header }),
  };
}

export function settingOf(entered: Entered): BodyOf<Routes['setConnector']> {
  const { title, address, secret, everyProcess, processes = [], hosts = [], once } = entered;
  return {
    ...{ title, address: address.trim(), hosts, once, active: entered.active },
    ...{ private: entered.private, authentication: authenticationOf(entered) },
    ...(!everyProcess && { processes }),
    ...(entered.kind !== 'none' && secret !== undefined && { secret }),
  };
}

function authenticationOf({ kind, user = '', header = '' }: Entered) {
  switch (kind) {
    case 'basic':
      return { kind, user };
    case 'api-key':
      return { kind, header };
    default:
      return { kind };
  }
}
