/** Bytes of a name, on every file system of today. */
const LONGEST = 255;

/** `<mark>-<name>`, cut at the end where it is too long for a file. */
export function fittingName(mark: string, name: string): string {
  let cut = `${mark}-${name}`;
  while (Buffer.byteLength(cut) > LONGEST) cut = cut.slice(0, -1);
  return cut;
}
