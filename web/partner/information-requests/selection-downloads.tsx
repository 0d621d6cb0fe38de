/** What can be done with the requests ticked in the list, all of one information place. */
export function SelectionDownloads(_: { id: string; requests: readonly string[] }) {
  return null;
}
