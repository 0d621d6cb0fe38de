import { vi } from 'vitest';
import {
  downloadInformationRequest,
  downloadInformationRequestXml,
  readInformationExportPiece,
  startInformationExport,
} from '../../contract/information-exports.ts';
import { makeFeedAccess, readInformationFeed } from '../../contract/information-feed.ts';
import { requestToken } from '../../contract/software.ts';
import { advance, minutes } from './clock.ts';
import type { Stage } from './driver.ts';
import { FeedProgram } from './feed-program.ts';
import { overHttp } from './over-http.ts';
import type { PlaceAgent } from './transmitted.ts';

/** Every way in which a request leaves the site with an agent, or with the program of an information place (LIN-03). */
export async function openWaysOut(
  stage: Stage,
  place: { id: string; browser: PlaceAgent['browser'] },
  request: string,
) {
  const as = place.browser;
  const site = await overHttp(stage, [requestToken, readInformationFeed]);
  const { access, secret = '' } = await stage.done(makeFeedAccess, {
    as,
    params: { id: place.id },
    body: { name: 'Canari' },
  });
  const program = new FeedProgram(site.url, access.clientId, secret);
  await program.signIn();
  const started = (format: 'zip' | 'xml') =>
    stage.done(startInformationExport, {
      as,
      params: { id: place.id },
      body: { format, requests: [request] },
    });
  const exports = [await started('zip'), await started('xml')];

  return {
    /** The answers as they went out, and what the program was given. */
    async walk() {
      const one = { as, params: { id: place.id, request } };
      const pieces = exports.map(({ exportId }) =>
        stage.call(readInformationExportPiece, { as, params: { id: place.id, exportId, piece: '0' } }),
      );
      const answers = await Promise.all([
        stage.call(downloadInformationRequest, one),
        stage.call(downloadInformationRequestXml, one),
        ...pieces,
      ]);
      // The feed holds back what is less than a minute old.
      advance(2 * minutes);
      const page = await program.page(50);
      vi.useRealTimers();
      return {
        statuses: answers.map(({ status }) => status),
        text: answers
          .map(({ raw }) => Buffer.from(raw.body, raw.isBase64Encoded ? 'base64' : 'utf8').toString('utf8'))
          .join(' '),
        fed: JSON.stringify(page.request ?? []),
      };
    },
    stop: site.stop,
  };
}
