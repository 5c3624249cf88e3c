import { BpmnError, type Engine, type Job, type Variables } from '@waybill/engine';
import { findTarget, type Target } from './find-target.ts';
import { readHttpInputs, type HttpInputs } from './http-inputs.ts';
import { createOutsideCalls, type OutsideCalls } from './outside-calls.ts';
import { readAnswer } from './read-answer.ts';
import { NoAnswer, sendRequest, type OutsideAnswer } from './send-request.ts';
import { CODE_OF_NO_ANSWER, errorCodeOf, isPassing } from './error-code-of.ts';

export interface HttpJobSettings {
  /** Connectors marked so may reach the company's own network. */
  readonly privateAllowed: boolean;
}

/** Methods that do the same when they are done twice (RFC 9110 §9.2.2). */
const IDEMPOTENT: ReadonlySet<string> = new Set(['GET', 'HEAD', 'PUT', 'DELETE']);

/** Does jobs of type `waybill:http`: docs/connectors.md. */
export function createHttpJob(
  engine: Pick<Engine, 'entities' | 'history' | 'now'>,
  { privateAllowed }: HttpJobSettings,
): (job: Job) => Promise<Variables> {
  const calls = createOutsideCalls(engine);
  return async (job) => {
    const inputs = readHttpInputs(job);
    const found = await findTarget(engine, job, inputs);
    const target = { ...found, private: found.private && privateAllowed };
    const safe = IDEMPOTENT.has(inputs.method) || target.once;
    const answer = await send({ job, inputs, target, safe, calls });
    const response = readAnswer(answer, target.secrets);
    const code = inputs.allowedStatus.includes(answer.status)
      ? undefined
      : errorCodeOf(answer.status);
    if (code === undefined) return { response };
    const message = `Expected a status of 2xx, but the answer was ${String(answer.status)}.`;
    if (safe && isPassing(answer.status) && job.retries > 1) throw new Error(message);
    throw new BpmnError(code, message, { response });
  };
}

interface Sending {
  readonly job: Job;
  readonly inputs: HttpInputs;
  readonly target: Target;
  /** It may be sent once more where nobody knows what came of it. */
  readonly safe: boolean;
  readonly calls: OutsideCalls;
}

async function send({ job, inputs, target, safe, calls }: Sending): Promise<OutsideAnswer> {
  if (!safe && !(await calls.begin(job))) throw new BpmnError('HTTP_UNANSWERED', BEFORE);
  const { method, body, timeout } = inputs;
  try {
    return await sendRequest({
      ...{ url: target.url, method, timeout, private: target.private },
      headers: {
        ...{ accept: 'application/json', ...inputs.headers, ...target.headers },
        ...{ 'accept-encoding': 'identity', 'user-agent': 'Waybill' },
        'idempotency-key': encodeURI(job.idempotencyKey),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body }),
    });
  } catch (thrown) {
    if (!(thrown instanceof NoAnswer)) throw thrown;
    const { kind, message } = thrown;
    const left = kind === 'unanswered' || kind === 'too-large';
    if (!safe && !left) await calls.forget(job);
    const again = kind === 'not-sent' || (kind === 'unanswered' && safe);
    throw again && job.retries > 1 ? thrown : new BpmnError(CODE_OF_NO_ANSWER[kind], message);
  }
}

const BEFORE =
  'Expected to know what came of the request when it was sent before, but the server was cut off.';
