import type { TableFile } from '@waybill/engine';
import type { RECORD_TABLE_ROUTES } from '../contract/routes/record-table-routes.ts';
import type { RouteContract } from '../contract/index.ts';
import type { Call, Handlers } from '../http/call.ts';
import { readBase64 } from '../http/read-base64.ts';
import { reading } from './record-reading.ts';
import { conditionsOf, isConfidential, writing } from './records.ts';

type TableHandlers = Pick<Handlers, keyof typeof RECORD_TABLE_ROUTES>;

export const RECORD_TABLE_HANDLERS: TableHandlers = {
  exportRecords: async (call) => {
    const { context, caller, params, query, response } = call;
    const { type } = params;
    const { format, language } = query;
    const form = { format, ...(language && { language }) };
    const asked = { type, ...form, ...conditionsOf(query), ...reading(caller) };
    const file = await context.engine.records.export(asked);
    const known = (await context.engine.records.types()).find(({ id }) => id === type);
    if (known && isConfidential(known, caller)) await call.logView(`record/${type}`);
    return toBeSaved(response, file);
  },
  getRecordTemplate: async ({ context, params, query, response }) =>
    toBeSaved(response, await context.engine.records.template({ ...params, ...query })),
  importRecords: async (call) => {
    const { context, params, body } = call;
    const { name: file, content, dryRun = false, goodRows = false } = body;
    const how = { type: params.type, file, content: readBase64(content), dryRun, goodRows };
    return context.engine.records.import({ ...writing(call), ...how });
  },
};

/** A browser saves it and runs nothing. */
function toBeSaved(
  response: Call<RouteContract>['response'],
  { name, mediaType, content }: TableFile,
): Uint8Array {
  response.attachment(name);
  response.setHeader('Content-Type', mediaType);
  // Express sends a view of other bytes as JSON.
  return Buffer.from(content);
}
