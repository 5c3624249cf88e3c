import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormatsModule from 'ajv-formats';
import { WaybillError } from '@waybill/engine';
import type { RouteContract } from '../contract/index.ts';

// CommonJS: the plugin is the module's `default`.
const addFormats = addFormatsModule.default;

/** Bodies are taken as they are; texts of a query become what the schema says, one of them a list. */
const bodies = new Ajv2020({ allErrors: true, strict: true, strictTypes: false });
const queries = new Ajv2020({ coerceTypes: 'array', useDefaults: true, strict: true });
addFormats(bodies);
addFormats(queries);

export interface RouteChecks {
  /** Gives the query with its values as the schema types them. */
  readonly query: (given: Readonly<Record<string, unknown>>) => unknown;
  readonly body: (given: unknown) => unknown;
}

/** Compiled once; each throws REQUEST_INVALID with everything that is wrong. */
export function compileRoute({ query, body }: RouteContract): RouteChecks {
  const checkQuery = queries.compile({
    ...(query ?? { type: 'object', properties: {} }),
    additionalProperties: query?.['additionalProperties'] ?? false,
  });
  const checkBody = body && bodies.compile(body);
  return {
    query: (given) => {
      const copy = { ...given };
      return checked(checkQuery, copy, 'query');
    },
    body: (given) => (checkBody ? checked(checkBody, given ?? {}, 'body') : undefined),
  };
}

function checked(check: ValidateFunction, value: unknown, where: string): unknown {
  if (check(value)) return value;
  throw new RequestInvalid(where, check.errors ?? []);
}

const SHOWN = 20;

class RequestInvalid extends WaybillError {
  readonly problems: readonly object[];
  constructor(where: string, errors: readonly ErrorObject[]) {
    const problems = errors
      .slice(0, SHOWN)
      .map(({ instancePath, message = 'is wrong', params }) => ({
        at: `${where}${instancePath}`,
        message: `${message}${namedIn(params)}`,
      }));
    const [first] = problems;
    super({
      code: 'REQUEST_INVALID',
      message: `Expected the ${where} of the request to have the shape of the route, but ${first ? `${first.at} ${first.message}` : 'it has not'}.`,
      mend: 'Correct what `problems` names.',
    });
    this.problems = problems;
  }
}

function namedIn(params: ErrorObject['params']): string {
  const name: unknown = params['additionalProperty'];
  return typeof name === 'string' ? `: ${name}` : '';
}
