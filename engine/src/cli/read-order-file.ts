import type { Variables } from '../model/index.ts';
import { chooseInput, readInput } from '../scenario/index.ts';
import { readBytes } from '../scenario/node/read-file.ts';
import { need } from './command-result.ts';

export interface InputChoice {
  readonly input?: string;
  /** From 1; absent: all of the file. */
  readonly order?: number;
}

/** Variables for each instance that is to be started: one for each order in the file. */
export async function readOrderFile({ input, order }: InputChoice): Promise<readonly Variables[]> {
  if (input === undefined) return [{}];
  const bytes = need(await readBytes(input));
  const receivedAt = new Date().toISOString();
  const inputs = need(readInput(bytes, { name: input, receivedAt }));
  return order === undefined ? inputs : [need(chooseInput(inputs, input, order))];
}
