import { base64Of } from './base64-of.ts';

/** A file that a person has picked, whole, as requests carry it. */
export async function pickedFile(file: File) {
  const content = base64Of(new Uint8Array(await file.arrayBuffer()));
  return { name: file.name, content };
}
