import { WaybillError } from '@waybill/engine';
import type { Handlers } from '../http/call.ts';
import { openApi } from '../http/open-api.ts';

type SystemHandlers = Pick<
  Handlers,
  'getHealth' | 'getReadiness' | 'getOpenApi' | 'getCounts' | 'getMetrics'
>;

export const SYSTEM_HANDLERS: SystemHandlers = {
  getHealth: async () => ({ status: 'alive' }),
  getReadiness: async ({ context }) => {
    if (!context.takesRequests()) throw new WaybillError(STOPPING);
    await context.engine.tasks({ limit: 1 });
    return { status: 'ready' };
  },
  getOpenApi: async () => openApi(),
  getMetrics: async ({ context: { engine, meter } }) => {
    const gauges = Object.entries(await engine.counts()).flatMap(([name, value]) => {
      const metric = `waybill_${name.replaceAll(/[A-Z]/g, (sign) => `_${sign.toLowerCase()}`)}`;
      return [`# TYPE ${metric} gauge`, `${metric} ${String(value)}`];
    });
    return `${[...gauges, meter.text()].join('\n')}\n`;
  },
  getCounts: async ({ context }) => ({ ...(await context.engine.counts()) }),
};

const STOPPING = {
  code: 'SERVER_STOPPING',
  message: 'Expected a server that takes requests, but it is about to stop.',
  mend: 'Send the request again in a few seconds.',
};
