import type { AlarmState } from '@waybill/engine';
import type { ServerContext } from '../app/server-context.ts';
import { judgeFolders } from '../alarms/judge-folders.ts';
import type { ALARM_ROUTES } from '../contract/routes/alarm-routes.ts';
import { writeOptions, type Caller, type Handlers } from '../http/call.ts';
import { askFor, pageOf } from '../http/page.ts';
import { plain } from '../http/plain.ts';

type AlarmHandlers = Pick<Handlers, keyof typeof ALARM_ROUTES>;

export const ALARM_HANDLERS: AlarmHandlers = {
  listAlarms: async (call) => {
    const { limit: _limit, after: _after, customers = false, ...conditions } = call.query;
    const asked = { ...conditions, ...askFor(call.query) };
    const found = await call.context.engine.alarms.list(asked);
    const { items, ...next } = pageOf(found, call.query, ({ id }) => id);
    return { items: customers ? await withCustomers(call, items) : items, ...next };
  },
  getAlarm: ({ context, params }) => context.engine.alarms.get(params.alarmId),
  acknowledgeAlarm: (call) =>
    call.context.engine.alarms.acknowledge(call.params.alarmId, {
      ...{ ...writeOptions(call), ...call.body },
    }),
  escalateAlarm: (call) =>
    call.context.engine.alarms.escalate(call.params.alarmId, {
      ...{ ...writeOptions(call), ...call.body },
    }),
  silenceAlarm: (call) =>
    call.context.engine.alarms.silence(call.params.alarmId, {
      ...{ ...writeOptions(call), ...call.body },
    }),
  evaluateAlarms: async ({ context }) => {
    const { failures, ...pass } = await context.engine.alarms.evaluate();
    const folders = context.watchedFolders();
    const judged = await judgeFolders(context.engine, folders);
    return {
      ...pass,
      looked: pass.looked + folders.length,
      raised: pass.raised + judged.raised,
      cleared: pass.cleared + judged.cleared,
      failures: [...failures, ...judged.failures].map(plain),
    };
  },
  predictInstance: async ({ context, params }) => {
    const prediction = await context.engine.alarms.predict(params.instanceId);
    return prediction ? { prediction } : {};
  },
};

async function withCustomers(
  { context, caller }: { readonly context: ServerContext; readonly caller: Caller },
  alarms: readonly AlarmState[],
) {
  const ids = alarms.flatMap(({ subject }) => instanceOf(subject) ?? []);
  const known = await context.summaries.of(caller, ids);
  return alarms.map((alarm) => {
    const customer = known.get(instanceOf(alarm.subject) ?? '')?.customer;
    return { ...alarm, ...(customer !== undefined && { customer }) };
  });
}

/** Tasks are called by their instance: `<instanceId>:<key>`. */
function instanceOf({ kind, id }: AlarmState['subject']): string | undefined {
  return kind === 'task' || kind === 'instance' ? id.split(':')[0] : undefined;
}
