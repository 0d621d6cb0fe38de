import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Mailer, sesMailer } from '../../../adapters/ses/mailer.ts';
import { informationWithdrawn } from '../../../documents/mails/information-withdrawn.ts';
import { submissionReturned } from '../../../documents/mails/submission-returned.ts';
import { mailsTo, type OwnResources, ownResources } from '../../engines.ts';

let own: OwnResources;
let send: Mailer;
beforeAll(async () => {
  own = await ownResources();
  send = sesMailer({
    client: own.clients.ses,
    from: String(own.env.MAIL_FROM),
    configurationSet: own.env.MAIL_CONFIGURATION_SET,
  });
});
afterEach(() => own.gateway.faults.clear());
afterAll(() => own.stop());

const address = () => `${randomUUID()}@exemple.fr`;

describe('the mailer', () => {
  it('sends both versions of a mail, accents included, from our address', async () => {
    const to = address();
    await send({
      to: [to],
      subject: 'Énoncé « à l’été »',
      html: '<p>Été, œuvre, 20 €</p>',
      text: 'Été, œuvre, 20 €',
    });
    const [mail] = await mailsTo(to);
    expect(mail).toMatchObject({
      to,
      from: own.env.MAIL_FROM,
      subject: 'Énoncé « à l’été »',
      html: '<p>Été, œuvre, 20 €</p>',
      text: 'Été, œuvre, 20 €',
    });
  });

  it('PUB-07 sends one mail to several addresses', async () => {
    const to = [address(), address()];
    await send({ to, subject: 'Essai', html: '<p>x</p>', text: 'x' });
    for (const one of to) expect(await mailsTo(one)).toHaveLength(1);
  });

  it('PUB-08 takes what people typed for a text: neither markup, nor another header, nor another reader', async () => {
    const to = address();
    const intruder = address();
    const hostile = `<script>alert(1)</script>\r\nBcc: ${intruder}\r\n\r\n--=_boundary {{7*7}} \u202eévil`;
    const editUrl = 'https://extranet.example/partenaire';
    const returned = [{ field: 'team' as const, reason: hostile }];
    const mail = submissionReturned({ establishmentName: hostile, returned, approved: [], left: 0, editUrl });
    await send({ to: [to], ...mail });
    await send({
      to: [to],
      ...informationWithdrawn({ establishmentName: hostile, part: 'operating', reason: hostile, editUrl }),
    });
    expect(await mailsTo(intruder)).toEqual([]);
    for (const mail of await mailsTo(to)) {
      expect(mail.html).not.toContain('<script>');
      expect(mail.html).toContain('&lt;script&gt;');
      expect(mail.text).toContain('<script>alert(1)</script>');
      expect(mail.text).toContain('{{7*7}}');
      expect(`${mail.subject}${mail.html}${mail.text}`).not.toContain('\u202e');
      expect(mail.subject).not.toMatch(/[\r\n]/);
    }
  });

  it('throws when SES did not take the mail, so that it is sent again', async () => {
    own.gateway.faults.order({ service: 'ses', operation: '*', mode: 'before' });
    await expect(send({ to: [address()], subject: 'x', html: 'x', text: 'x' })).rejects.toThrow();
  });
});
