import type { APIGatewayProxyResult } from 'aws-lambda';

/** One person's browser, as far as the API sees it: its cookies, and the access token it keeps in memory. */
export class Browser {
  accessToken: string | undefined;
  /** Token of an editor's program, in place of a person's. */
  softwareToken: string | undefined;
  readonly #cookies = new Map<string, { value: string; path: string }>();

  /** What it sends to a path. */
  headersTo(path: string): Record<string, string> {
    const cookies = [...this.#cookies]
      .filter(([, cookie]) => path === cookie.path || path.startsWith(`${cookie.path}/`))
      .map(([name, cookie]) => `${name}=${cookie.value}`);
    return {
      ...(this.accessToken && { authorization: `Bearer ${this.accessToken}` }),
      ...(this.softwareToken && { authorization: `Bearer ${this.softwareToken}` }),
      ...(cookies.length > 0 && { cookie: cookies.join('; ') }),
    };
  }

  /** Keeps what an answer gives: cookies, and the token of a session just opened. */
  keep(answer: APIGatewayProxyResult, document: unknown): void {
    for (const line of answer.multiValueHeaders?.['Set-Cookie'] ?? []) this.#keepCookie(String(line));
    const token = (document as { accessToken?: unknown } | undefined)?.accessToken;
    if (typeof token === 'string') this.accessToken = token;
  }

  cookie(name: string): string | undefined {
    return this.#cookies.get(name)?.value;
  }

  /** Puts a cookie in, as an intruder would. */
  forge(name: string, value: string, path = '/api'): void {
    this.#cookies.set(name, { value, path });
  }

  /** Another browser with the same cookies and token. */
  copy(): Browser {
    const twin = new Browser();
    twin.accessToken = this.accessToken;
    for (const [name, { value, path }] of this.#cookies) twin.forge(name, value, path);
    return twin;
  }

  #keepCookie(line: string): void {
    const [pair = '', ...attributes] = line.split('; ');
    const name = pair.slice(0, pair.indexOf('='));
    const attribute = (wanted: string) =>
      attributes.find((one) => one.startsWith(`${wanted}=`))?.slice(wanted.length + 1);
    if (attribute('Max-Age') === '0') this.#cookies.delete(name);
    else this.forge(name, pair.slice(name.length + 1), attribute('Path'));
  }
}

/** What the gateway's authorizer would have read in an access token. It verified the signature; nothing here forges one. */
export function claimsOf(accessToken: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(accessToken.split('.')[1] ?? '', 'base64url').toString('utf8'));
}
