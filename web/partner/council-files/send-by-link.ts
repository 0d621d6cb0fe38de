/** How a file is sent: an address, and what must go with it. */
export interface SendLink {
  url: string;
  headers: Record<string, string>;
  expiresAt: string;
}

/** Why a file did not leave: the line was lost or cut, or the link serves no more. */
export class SendingFailed extends Error {
  readonly why: 'line' | 'link' | 'given-up';

  constructor(why: SendingFailed['why']) {
    super(why);
    this.name = 'SendingFailed';
    this.why = why;
  }
}

/**
 * Sends a file straight to where the link leads, and tells how it goes. What is there already was sent by an earlier try
 * whose answer was lost: that is success too.
 * @throws SendingFailed
 */
export function sendByLink(
  { url, headers }: SendLink,
  file: Blob,
  { onProgress, signal }: { onProgress: (sent: number) => void; signal: AbortSignal },
): Promise<void> {
  return new Promise((resolve, reject) => {
    // `fetch` does not tell how much has left.
    const request = new XMLHttpRequest();
    const alreadyThere = 412;
    request.open('PUT', url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded }) => onProgress(loaded);
    request.onload = () => {
      const { status } = request;
      if ((status >= 200 && status < 300) || status === alreadyThere) resolve();
      else reject(new SendingFailed(status >= 500 ? 'line' : 'link'));
    };
    request.onerror = () => reject(new SendingFailed('line'));
    request.ontimeout = () => reject(new SendingFailed('line'));
    request.onabort = () => reject(new SendingFailed('given-up'));
    signal.addEventListener('abort', () => request.abort());
    // The type is the link's to say: a file that carries one of its own would be sent under it.
    request.send(file.slice(0, file.size, headers['Content-Type'] ?? ''));
  });
}
