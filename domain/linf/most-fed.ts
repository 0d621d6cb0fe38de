/** Requests that one page of the feed holds at most. */
export const mostFed = 50;
