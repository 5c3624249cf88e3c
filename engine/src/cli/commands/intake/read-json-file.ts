import { WaybillError } from '../../../errors/failure.ts';
import { readText } from '../../../scenario/node/read-file.ts';
import { need } from '../../command-result.ts';

export async function readJsonFile(file: string): Promise<unknown> {
  const text = need(await readText(file));
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (thrown) {
    const because = thrown instanceof Error ? thrown.message : String(thrown);
    throw new WaybillError({
      code: 'CLI_JSON_NOT_READABLE',
      message: `Expected "${file}" to be JSON, but ${because.slice(0, 200)}.`,
      file,
      mend: 'Correct the JSON at the place the message names.',
    });
  }
}
