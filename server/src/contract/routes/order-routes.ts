import { Type } from '@sinclair/typebox';
import { route } from '../route.ts';
import { AnyJson, Id, pageOf, pageQuery } from '../shapes.ts';
import { FamilyFile } from './attachment.ts';
import { Instance } from './instance-routes.ts';
import { Task } from './task-routes.ts';

/** An order-to-cash instance in the words of the trade; what is not known yet is absent. */
const Order = Type.Object({
  instance: Instance,
  at: Type.Array(Type.String(), {
    description: 'Elements in which it is now; empty once it has ended',
  }),
  salesOrder: Type.Optional(Type.String()),
  customer: Type.Optional(Type.String()),
  customerNumber: Type.Optional(Type.String()),
  amount: Type.Optional(Type.String({ description: 'Decimal' })),
  currency: Type.Optional(Type.String({ description: 'ISO 4217' })),
  requested: Type.Optional(Type.String({ description: 'Date asked for' })),
  due: Type.Optional(Type.String({ description: 'Date that we keep inside' })),
  latestShipment: Type.Optional(Type.String({ description: 'Date' })),
  shipped: Type.Optional(Type.Boolean({ description: 'All of it has left' })),
});

const READ = { permission: { action: 'read', subject: 'instance' } } as const;

export const ORDER_ROUTES = {
  listOrders: route({
    ...{ method: 'GET', path: '/orders', ...READ },
    summary: 'Orders in the order in which they came, with customer, amount, dates and stage.',
    query: Type.Object({
      ...pageQuery,
      businessKey: Type.Optional(Id),
      stage: Type.Optional(
        Type.String({
          ...{ minLength: 1, maxLength: 200 },
          description: 'Element at which it is now; a page may be short and have a `next`',
        }),
      ),
      status: Type.Optional(
        Type.Union([
          ...[Type.Literal('active'), Type.Literal('completed'), Type.Literal('terminated')],
        ]),
      ),
    }),
    answer: pageOf(Order),
  }),
  countOrders: route({
    ...{ method: 'GET', path: '/order-counts', ...READ },
    summary: 'How many orders under way stand at each stage, the fullest first.',
    answer: Type.Object({
      orders: Type.Integer(),
      more: Type.Boolean({ description: 'There are more than were read' }),
      items: Type.Array(
        Type.Object({
          ...{ element: Id, processId: Id, version: Type.Integer() },
          count: Type.Integer(),
        }),
      ),
    }),
  }),
  getOrderFamily: route({
    ...{ method: 'GET', path: '/orders/{orderNumber}/family', ...READ },
    summary:
      'Instances, open tasks, records, ledger entries and files of one order, by the customer’s number or ours.',
    answer: Type.Object({
      orderNumber: Type.String(),
      members: Type.Array(AnyJson),
      tasks: Type.Array(Task, { description: 'Open in its instances, 100 at most' }),
      moreTasks: Type.Boolean({ description: 'There are more than were read' }),
      files: Type.Array(FamilyFile, {
        description: 'Attached to tasks of its instances and to its records, the newest first',
      }),
      hidden: Type.Array(Type.String(), {
        description: 'Record types that the reader may not see',
      }),
      complete: Type.Boolean(),
    }),
  }),
};
