import { BpmnError } from '@waybill/engine';
import type { ConnectorState } from '@waybill/engine/connectors';
import { targetOf } from './find-target.ts';
import { CODE_OF_NO_ANSWER } from './error-code-of.ts';
import { NoAnswer, sendRequest } from './send-request.ts';

export interface ConnectorTest {
  /** Whether there was an answer, of whatever status. */
  readonly reached: boolean;
  readonly status?: number;
  readonly ms: number;
  readonly failure?: { readonly code: string; readonly message: string };
}

/** Milliseconds; somebody is waiting at the button. */
const PATIENCE = 10_000;

/** One GET with the connector's sign-in, in front of an administrator; of the answer the status alone. */
export async function testConnector(
  connector: ConnectorState,
  { path, privateAllowed }: { readonly path: string; readonly privateAllowed: boolean },
): Promise<ConnectorTest> {
  const start = performance.now();
  const ms = (): number => Math.round(performance.now() - start);
  try {
    const target = targetOf(connector, { path });
    const { status } = await sendRequest({
      ...{ url: target.url, method: 'GET', timeout: PATIENCE },
      headers: { accept: 'application/json', 'user-agent': 'Waybill', ...target.headers },
      private: target.private && privateAllowed,
    });
    return { reached: true, status, ms: ms() };
  } catch (thrown) {
    return { reached: false, ms: ms(), failure: failureOf(thrown) };
  }
}

function failureOf(thrown: unknown) {
  if (thrown instanceof NoAnswer)
    return { code: CODE_OF_NO_ANSWER[thrown.kind], message: thrown.message };
  if (thrown instanceof BpmnError) return { code: thrown.errorCode, message: thrown.message };
  throw thrown;
}
