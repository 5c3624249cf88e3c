import { WaybillError } from '@waybill/engine';
import type { Json } from '../contract/index.ts';
import type { REPORT_ROUTES } from '../contract/routes/report-routes.ts';
import type { Handlers } from '../http/call.ts';
import { reading } from './record-reading.ts';

type ReportHandlers = Pick<Handlers, keyof typeof REPORT_ROUTES>;

/** Who may read which report, and what is counted for them, is the engine's to say. */
export const REPORT_HANDLERS: ReportHandlers = {
  listReports: async ({ context, caller }) => ({
    items: await context.engine.reports.list(reading(caller)),
  }),
  runReport: async ({ context, caller, params, query: { row, ...query } }) => ({
    ...(await context.engine.reports.run(params.reportId, {
      ...query,
      ...reading(caller),
      ...(row !== undefined && { row: readRow(row) }),
    })),
  }),
  exportReport: async ({ context, caller, params, query, response }) => {
    const { reports } = context.engine;
    const file = await reports.export(params.reportId, { ...query, ...reading(caller) });
    response.attachment(file.name);
    response.setHeader('Content-Type', file.mediaType);
    return Buffer.from(file.content);
  },
};

function readRow(text: string): readonly Json[] {
  const json = jsonOf(text);
  // Whatever JSON.parse gives is JSON.
  if (Array.isArray(json)) return json as readonly Json[];
  throw new WaybillError({
    code: 'REQUEST_INVALID',
    message: `Expected "row" to be a JSON array of the values that a row is grouped by, but got ${text.slice(0, 80)}.`,
    mend: 'Send the `value` of each of its groups, in their order, such as row=["packing"].',
  });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
