/** One request as files. */
export function RequestDownloads(_: { id: string; request: string; reference: string }) {
  return null;
}
