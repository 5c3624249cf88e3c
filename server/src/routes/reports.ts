import type { REPORT_ROUTES } from '../contract/routes/report-routes.ts';
import type { Handlers } from '../http/call.ts';
import { reading } from './records.ts';

type ReportHandlers = Pick<Handlers, keyof typeof REPORT_ROUTES>;

/** Who may read which report, and what is counted for them, is the engine's to say. */
export const REPORT_HANDLERS: ReportHandlers = {
  listReports: async ({ context, caller }) => ({
    items: await context.engine.reports.list(reading(caller)),
  }),
  runReport: ({ context, caller, params, query }) =>
    context.engine.reports.run(params.reportId, { ...query, ...reading(caller) }),
  exportReport: async ({ context, caller, params, query, response }) => {
    const { reports } = context.engine;
    const file = await reports.export(params.reportId, { ...query, ...reading(caller) });
    response.attachment(file.name);
    response.setHeader('Content-Type', file.mediaType);
    return Buffer.from(file.content);
  },
};
