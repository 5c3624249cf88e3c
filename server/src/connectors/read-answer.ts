import type { Json, Variables } from '@waybill/engine';
import type { OutsideAnswer } from './send-request.ts';

/** Below it, striking out would hit words that are no secret. */
const LEAST_SECRET = 6;

/** What a process gets of an answer; secrets that it repeats are struck out. */
export function readAnswer(
  { status, headers, content }: OutsideAnswer,
  secrets: readonly string[],
): Variables {
  const hide = (text: string): string =>
    secrets
      .filter((secret) => secret.length >= LEAST_SECRET)
      .reduce((shown, secret) => shown.replaceAll(secret, '•••'), text);
  const shown = Object.entries(headers).map(([name, value]) => [name, hide(value)] as const);
  const type = headers['content-type'] ?? '';
  return {
    ...{ status, headers: Object.fromEntries(shown) },
    body: bodyOf(hide(textOf(content, type)), type),
  };
}

/** JSON where the type says so and it is, else text; null where there is none. */
function bodyOf(text: string, type: string): Json {
  if (text === '') return null;
  if (!/^application\/([\w.+-]+\+)?json\b/i.test(type)) return text;
  try {
    // Whatever JSON gives is JSON.
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}

function textOf(content: Buffer, type: string): string {
  const [, charset = 'utf-8'] = /charset="?([\w-]+)/i.exec(type) ?? [];
  try {
    return new TextDecoder(charset).decode(content);
  } catch {
    return new TextDecoder().decode(content);
  }
}
