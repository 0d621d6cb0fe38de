/** Has the browser save a file made or fetched by the page, under a name. */
export function saveFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the address after the click: it is given back a little later.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
