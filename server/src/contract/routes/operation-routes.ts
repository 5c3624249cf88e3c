import { Type } from '@sinclair/typebox';
import { route } from '../route.ts';
import { Id, JsonObject, Problem, Reason, Time } from '../shapes.ts';
import { instanceFilter } from './instance-routes.ts';

/** Of one request: what is asked of more is asked in several, which show how far it has come. */
const MOST = 100;

const chosen = Type.Array(Id, { minItems: 1, maxItems: MOST, uniqueItems: true });
const strict = { additionalProperties: false };

const verdict = { done: Type.Boolean(), problem: Type.Optional(Problem) };

export const OPERATION_ROUTES = {
  operateInstances: route({
    ...{ method: 'POST', path: '/instance-operations' },
    permission: { action: 'operate', subject: 'instance' },
    summary:
      'Does the same to many instances, each for itself: to those named, or to a page of those found; go on with `next`.',
    body: Type.Object(
      {
        operation: Type.Union([
          ...[Type.Literal('cancel'), Type.Literal('suspend'), Type.Literal('resume')],
          ...[Type.Literal('retry'), Type.Literal('set-variables')],
        ]),
        instances: Type.Optional(chosen),
        where: Type.Optional(Type.Object(instanceFilter, strict)),
        limit: Type.Optional(Type.Integer({ minimum: 1, maximum: MOST, default: 50 })),
        after: Type.Optional(Type.String({ minLength: 1, maxLength: 500 })),
        variables: Type.Optional(JsonObject),
        reason: Reason,
      },
      strict,
    ),
    answer: Type.Object({
      verdicts: Type.Array(Type.Object({ instanceId: Id, ...verdict })),
      next: Type.Optional(Type.String({ description: '`after` of the next page' })),
    }),
  }),
  retryIncidents: route({
    ...{ method: 'POST', path: '/incident-operations' },
    permission: { action: 'operate', subject: 'incident' },
    summary: 'Tries again what many incidents stopped, each for itself.',
    body: Type.Object({ incidents: chosen, reason: Reason }, strict),
    answer: Type.Object({
      verdicts: Type.Array(Type.Object({ incidentId: Type.String(), ...verdict })),
    }),
  }),
  operateTimers: route({
    ...{ method: 'POST', path: '/timer-operations' },
    permission: { action: 'operate', subject: 'timer' },
    summary: 'Fires many timers now, or makes them due at another time; each for itself.',
    body: Type.Object(
      {
        operation: Type.Union([Type.Literal('fire'), Type.Literal('move')]),
        timers: chosen,
        due: Type.Optional(Time),
        by: Type.Optional(
          Type.Integer({
            ...{ minimum: -315_360_000_000, maximum: 315_360_000_000 },
            description: 'Milliseconds later than now due, or earlier; in place of `due`',
          }),
        ),
        reason: Reason,
      },
      strict,
    ),
    answer: Type.Object({
      verdicts: Type.Array(Type.Object({ timerId: Type.String(), ...verdict })),
    }),
  }),
};
