/** `1.1.0` becomes `1.2.0`; what is no such number gets one more at its end. */
export function nextVersion(version: string): string {
  const [, major, minor] = /^(\d+)\.(\d+)\.\d+$/.exec(version) ?? [];
  if (major !== undefined && minor !== undefined) return `${major}.${Number(minor) + 1}.0`;
  const last = /^(.*?)(\d+)$/.exec(version);
  return last ? `${last[1] ?? ''}${Number(last[2]) + 1}` : `${version}.1`;
}
