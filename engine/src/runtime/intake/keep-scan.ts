import { WaybillError } from '../../errors/failure.ts';
import { notAttached } from '../../files/index.ts';
import { KEPT_SCAN, type Entry, type MessageState } from '../../intake/index.ts';
import type { Files } from '../files/files-api.ts';
import { intakeFailure } from './intake-context.ts';
import type { ScanFile, TakeRequest } from './intake-values.ts';

/** Keeps the scan before the message, so that no message names one that is not there. */
export async function entryWithScan(
  files: Files,
  { entry, scan, actor }: TakeRequest,
): Promise<Entry | null> {
  if (!scan) return entry ?? null;
  if (!entry) throw new WaybillError(intakeFailure('INTAKE_ENTRY', NO_ENTRY));
  const { sha256 } = await files.keep(scan.content, { actor });
  const name = scan.name.slice(0, LONGEST_NAME);
  return { ...entry, scan: { name, sha256, reference: `${KEPT_SCAN}${sha256}` } };
}

const LONGEST_NAME = 255;

const NO_ENTRY = 'Expected a scan to come with who took the order from it, but it comes alone.';

/** FILE_NOT_FOUND where there is none, or it is kept elsewhere. */
export async function keptScan(
  { files }: { readonly files: Files },
  { entry }: MessageState,
): Promise<ScanFile> {
  const { name = '', sha256 = null, reference = null } = entry?.scan ?? {};
  if (sha256 === null || reference !== `${KEPT_SCAN}${sha256}`)
    throw new WaybillError(notAttached(sha256 ?? ''));
  return { name, content: await files.content(sha256) };
}
