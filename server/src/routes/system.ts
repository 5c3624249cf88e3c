import { WaybillError } from '@waybill/engine';
import type { Handlers } from '../http/call.ts';
import { openApi } from '../http/open-api.ts';

type SystemHandlers = Pick<Handlers, 'getHealth' | 'getReadiness' | 'getOpenApi' | 'getCounts'>;

export const SYSTEM_HANDLERS: SystemHandlers = {
  getHealth: async () => ({ status: 'alive' }),
  getReadiness: async ({ context }) => {
    if (!context.takesRequests()) throw new WaybillError(STOPPING);
    await context.engine.tasks({ limit: 1 });
    return { status: 'ready' };
  },
  getOpenApi: async () => openApi(),
  getCounts: async ({ context }) => ({ ...(await context.engine.counts()) }),
};

const STOPPING = {
  code: 'SERVER_STOPPING',
  message: 'Expected a server that takes requests, but it is about to stop.',
  mend: 'Send the request again in a few seconds.',
};
