import { readFileSync } from 'node:fs';
import type { Engine, JobHandler } from '../../engine/src/index.ts';

const masterData: unknown = JSON.parse(
  readFileSync(
    new URL('../../processes/order-to-cash/demo/master-data.json', import.meta.url),
    'utf8',
  ),
);

const numbered =
  (name: string, prefix: string): JobHandler =>
  ({ key }) => ({ [name]: `${prefix}-${key.slice(-6)}` });

const HANDLERS: Readonly<Record<string, JobHandler>> = {
  'erp.read-master-data': () => ({ masterData: masterData as never }),
  'erp.create-sales-order': ({ businessKey }) => ({ salesOrderNumber: `SO-${businessKey ?? ''}` }),
  'erp.reserve-stock': numbered('reservationNumber', 'R'),
  'notify.production': numbered('noticeNumber', 'PN'),
};

const SILENT = [
  ...['erp.read-credit', 'erp.release-order', 'notify.customer', 'notify.manager'],
  'notify.staff',
];

/** What the ERP and the post would do for the orders of the company. */
export function registerOutsideWorld(engine: Engine): void {
  for (const [type, handler] of Object.entries(HANDLERS)) engine.registerWorker(type, handler);
  for (const type of SILENT) engine.registerWorker(type, () => ({}));
}
