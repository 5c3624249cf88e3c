import { WaybillError, type Engine, type EntityHistoryEntry } from '@waybill/engine';
import { CONNECTOR, type ConnectorSetting, type ConnectorState } from '@waybill/engine/connectors';
import { testConnector } from '../connectors/test-connector.ts';
import type { CONNECTOR_ROUTES } from '../contract/routes/connector-routes.ts';
import type { Handlers } from '../http/call.ts';
import { askFor, pageOf } from '../http/page.ts';

type ConnectorHandlers = Pick<Handlers, keyof typeof CONNECTOR_ROUTES>;

const MOST_CHANGES = 100;

export const CONNECTOR_HANDLERS: ConnectorHandlers = {
  listConnectors: async ({ context, query }) => {
    const found = await context.engine.entities.find(CONNECTOR, askFor(query));
    const { items, ...next } = pageOf(found, query, ({ name }) => name);
    return { items: items.map(({ state }) => connectorView(state)), ...next };
  },
  setConnector: async ({ context, caller, params, body }) => {
    const { engine, platform, settings } = context;
    const { secret, create = false, ...setting } = body;
    if (secret !== undefined && platform.keys.length === 0) throw new WaybillError(KEYS_NEEDED);
    if (setting.private && !settings.connectorsPrivate) throw new WaybillError(PRIVATE_REFUSED);
    const outcome = await engine.entities.change(CONNECTOR, {
      name: params.connectorId,
      command: {
        ...{ kind: 'set-connector', actor: caller.actor, now: engine.now() },
        ...{ connector: { id: params.connectorId, ...setting }, create },
        ...(secret !== undefined && { secret }),
      },
    });
    if (outcome.kind === 'refused') throw new WaybillError(outcome.failure);
    const { state } = await known(context.engine, params.connectorId);
    return connectorView(state);
  },
  getConnectorHistory: async ({ context, params }) => {
    const { entities } = context.engine;
    const { revision } = await known(context.engine, params.connectorId);
    const from = Math.max(1, revision - MOST_CHANGES + 1);
    const entries = await entities.history(CONNECTOR, params.connectorId, from, MOST_CHANGES);
    return { items: entries.flatMap(changesOf).reverse() };
  },
  testConnector: async ({ context, params, body }) => {
    const { state } = await known(context.engine, params.connectorId);
    const { connectorsPrivate } = context.settings;
    return testConnector(state, { path: body.path ?? '', privateAllowed: connectorsPrivate });
  },
};

async function known({ entities }: Pick<Engine, 'entities'>, id: string) {
  const found = await entities.load(CONNECTOR, id);
  if (found) return found;
  throw new WaybillError({
    code: 'CONNECTOR_NOT_FOUND',
    message: `Expected a connector "${id}", but there is none.`,
    mend: 'Take a name from the list.',
  });
}

/** Never the secret. */
const connectorView = ({ secret, ...state }: ConnectorState) => ({
  ...{ ...state, hosts: [...state.hosts], hasSecret: secret !== undefined },
});

/** As chained: of a secret there is a digest, which nobody needs to see. */
function changesOf({ revision, time, actor, events }: EntityHistoryEntry) {
  // The only kind of event that a connector has.
  return (events as readonly ConnectorSet[]).map(({ connector, values = {} }) => ({
    ...{ revision, time, actor, connector, secretChanged: 'secret' in values },
  }));
}

interface ConnectorSet {
  readonly connector: ConnectorSetting;
  readonly values?: object;
}

const KEYS_NEEDED = {
  code: 'CONNECTOR_KEYS_NEEDED',
  message: 'Expected keys to encrypt the secret with, but the server has none.',
  mend: 'Ask whoever runs the server for keys (WAYBILL_KEYS), and set the secret when it has been started with them.',
};

const PRIVATE_REFUSED = {
  code: 'CONNECTOR_PRIVATE_REFUSED',
  message: 'Expected an address that is public, but it is to be within the company’s network.',
  mend: 'Whoever runs the server sets WAYBILL_CONNECTORS_PRIVATE=allowed.',
};
