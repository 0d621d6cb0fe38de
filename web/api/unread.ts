/** Lets go of an answer whose words are not needed: a browser holds its connection until it is read, or left. */
export function leaveUnread({ body }: Response): void {
  // One that broke on its way is gone already.
  body?.cancel().catch(() => {});
}
