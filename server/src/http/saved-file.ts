import { WaybillError } from '@waybill/engine';
import type { Attachment } from '@waybill/engine/files';
import type { RouteContract } from '../contract/index.ts';
import type { Call } from './call.ts';

/** A browser saves it and runs nothing; the header `nosniff` stands on every answer. */
export function toBeSaved(
  response: Call<RouteContract>['response'],
  { name, mediaType }: Pick<Attachment, 'name' | 'mediaType'>,
): void {
  response.attachment(name);
  response.setHeader('Content-Type', mediaType);
}

/** The name that a file comes under, without a folder; FILE_NAME where it is none. */
export function givenName(given: string): string {
  // A sign that turns the direction of writing makes "exe.pdf" of what ends in "fdp.exe".
  if (/^(?!\.{1,2}$)[^/\\\p{Cc}\p{Bidi_Control}]{1,255}$/u.test(given)) return given;
  throw new WaybillError({
    code: 'FILE_NAME',
    message:
      'Expected the name of a file without a folder, but it holds one or a control character.',
    mend: 'Give the name of the file alone, of at most 255 characters.',
  });
}
