import { XMLParser } from 'fast-xml-parser';

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  isArray: (name) => name === 'request',
});

interface FeedDocument {
  informationRequests: {
    next?: string;
    more: string;
    request?: { reference: string; family: { lastName: string } }[];
  };
}

/**
 * A program of an information place, as its maker would write it from the page that describes the feed: plain HTTP, an
 * XML parser, a mark. What it stored survives it; the rest does not.
 */
export class FeedProgram {
  /** What it has on its disk: requests, and the mark that was stored with them. */
  readonly stored: { reference: string; lastName: string }[] = [];
  mark: string | undefined;
  #token: string | undefined;
  readonly #site: string;
  readonly #id: string;
  readonly #secret: string;

  constructor(site: string, id: string, secret: string) {
    this.#site = site;
    this.#id = id;
    this.#secret = secret;
  }

  /** Asks for a token. Throws when it is refused. */
  async signIn(): Promise<void> {
    const answer = await fetch(`${this.#site}/api/software/token`, {
      method: 'POST',
      headers: { Authorization: `Basic ${btoa(`${this.#id}:${this.#secret}`)}` },
      body: new URLSearchParams({ grant_type: 'client_credentials', scope: 'information-requests' }),
    });
    const said = (await answer.json()) as { access_token: string; scope?: string; error?: string };
    if (!answer.ok) throw new Error(said.error);
    this.#token = said.access_token;
  }

  /** One page of what is new. Throws with the status when it is refused. */
  async page(limit: number): Promise<FeedDocument['informationRequests']> {
    const query = new URLSearchParams({ limit: String(limit), ...(this.mark && { after: this.mark }) });
    const answer = await fetch(`${this.#site}/api/software/information-requests?${query}`, {
      headers: { Authorization: `Bearer ${this.#token}` },
    });
    if (!answer.ok) throw new Error(String(answer.status));
    return (parser.parse(await answer.text()) as FeedDocument).informationRequests;
  }

  /** Stores a page and its mark together, as a transaction of its own database would. */
  store({ request = [], next }: FeedDocument['informationRequests']): void {
    this.stored.push(...request.map(({ reference, family }) => ({ reference, lastName: family.lastName })));
    this.mark = next;
  }
}
