import type { AlarmState } from '@waybill/engine';
import { judgeFolders } from '../alarms/judge-folders.ts';
import type { ALARM_ROUTES } from '../contract/routes/alarm-routes.ts';
import { writeOptions, type Handlers } from '../http/call.ts';
import { askFor, pageOf } from '../http/page.ts';
import { plain } from '../http/plain.ts';

type AlarmHandlers = Pick<Handlers, keyof typeof ALARM_ROUTES>;

export const ALARM_HANDLERS: AlarmHandlers = {
  listAlarms: async ({ context, caller, query }) => {
    const { limit: _limit, after: _after, customers = false, ...conditions } = query;
    const found = await context.engine.alarms.list({ ...conditions, ...askFor(query) });
    const { items, ...next } = pageOf(found, query, ({ id }) => id);
    const ids = customers ? items.flatMap(({ subject }) => instanceOf(subject) ?? []) : [];
    const known = await context.summaries.of(caller, ids);
    const customerOf = ({ subject }: AlarmState) => known.get(instanceOf(subject) ?? '')?.customer;
    return {
      items: items.map((alarm) => {
        const customer = customerOf(alarm);
        return { ...alarm, ...(customer !== undefined && { customer }) };
      }),
      ...next,
    };
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

/** Tasks are called by their instance: `<instanceId>:<key>`. */
function instanceOf({ kind, id }: AlarmState['subject']): string | undefined {
  return kind === 'task' || kind === 'instance' ? id.split(':')[0] : undefined;
}
