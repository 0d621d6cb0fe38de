import { describe, expect, it } from 'vitest';
import { laidOut } from '../../documents/mails/layout.ts';
import { everyMail, sample, seenInHtml } from './every-mail.ts';

const mails = Object.entries(everyMail());
const CARRY_A_PASSWORD = [
  'firstPassword',
  'cafAgentWelcome',
  'cnafAdminWelcome',
  'renewedPassword',
  'replacedPassword',
];
/** Mails that say all there is to do, or that are answered by post. */
const WITH_ANSWERS = ['availabilityToConfirm', 'availabilitySoonHidden'];
const WITHOUT_LINK = [
  'conventionEnded',
  'conventionEndedForCaf',
  'informationEnded',
  'informationEndedForCaf',
  'attestationLate',
  'familyRequestWithdrawn',
  'amendmentPosted',
  'amendmentInForce',
  'accessClosed',
  'accessClosureTold',
  'accessReopened',
  'secondFactorEnrolled',
  'requestRefused',
  'councilConventionDropped',
  'conventionDropped',
  'conventionPosted',
  'habilitationActivated',
  'importerEnded',
  'registerExtended',
  'registerAnswered',
  'registerRefused',
];

/** Words of a body, without the marks of each medium: rules, numbers of steps, signs of quotation, colons. */
function words(body: string): Set<string> {
  const bare = body
    .replace(/^(=+|---|> |\d+\. )/gmu, '')
    .replace(/https?:\S+/gu, '')
    .replace(/[\s\u00A0]:/gu, '');
  return new Set(bare.split(/\s+/u).filter((word) => word !== ''));
}

describe.each(mails)('the mail %s', (name, { subject, html, text }) => {
  it('says the fact in its subject, without personal data', () => {
    expect(subject).toMatch(/^[^\n\r]{15,78}$/u);
    for (const personal of [
      sample.providerName,
      sample.establishmentName,
      sample.password,
      sample.identificationNumber,
      '@',
    ]) {
      expect(subject).not.toContain(personal);
    }
  });

  it('says the same in HTML and in plain text', () => {
    const withoutPreheader = html.replace(/<div style="display:none.*<\/div>/u, '');
    expect(words(seenInHtml(withoutPreheader))).toEqual(words(text));
  });

  it('has at most one link, the same in both bodies', () => {
    const links = [...html.matchAll(/href="([^"]*)"/gu)].map(([, href]) => href);
    // The one question that a person answers from the mail itself: a link for each answer.
    if (WITH_ANSWERS.includes(name)) {
      const answers = ['#1', '#2', '#3'];
      expect(links).toEqual(answers.map((answer) => `https://extranet.example/page?a=1&amp;b=2${answer}`));
      expect(text.match(/https?:\S+/gu)).toEqual(answers.map((answer) => `${sample.url}${answer}`));
    } else if (WITHOUT_LINK.includes(name)) {
      expect(links).toEqual([]);
      expect(text).not.toContain('http');
    } else {
      expect(links).toEqual(['https://extranet.example/page?a=1&amp;b=2']);
      expect(text.match(/https?:\S+/gu)).toEqual([sample.url]);
    }
  });

  it('fetches nothing: no picture, no script, no font', () => {
    expect(html).not.toMatch(/<(img|script|link|iframe)|src=|url\(|@import/iu);
  });

  it('says who to ask', () => {
    expect(text).toMatch(/Adressez-vous à (la|votre) /u);
  });

  it('PWD-04 shows the password only if it carries one', () => {
    const carries = CARRY_A_PASSWORD.includes(name);
    expect(text.includes(sample.password)).toBe(carries);
    expect(html.includes(sample.password)).toBe(carries);
    const preheader = html.match(/<div style="display:none[^>]*>([^<]*)</u)?.[1];
    expect(preheader).toBeTruthy();
    expect(preheader).not.toContain(sample.password);
  });

  it('follows French typography', () => {
    for (const body of [
      subject,
      text.replace(/https?:\S+|^> .*/gmu, ''),
      seenInHtml(html.replace(/<blockquote>.*<\/blockquote>/su, '')),
    ]) {
      const flaws = body.match(/.{0,20}(?:[^\u00A0][:;?!»]|«[^\u00A0]|\.\.\.|').{0,10}/gu);
      expect(flaws).toBeNull();
    }
  });
});

describe('passwords in the mails', () => {
  const all = everyMail();

  it.each(CARRY_A_PASSWORD)(
    'PWD-03 %s says that it must be changed, until when, and how it is typed',
    (name) => {
      const text = all[name]?.text.replaceAll('\u00A0', ' ') ?? '';
      expect(text).toContain('À la première connexion, vous choisirez un autre mot de passe');
      expect(text).toContain('28 novembre 2026 à 14 h 05 (heure de Paris)');
      expect(text).toContain('majuscules et les minuscules');
      expect(text).toContain(sample.identificationNumber);
    },
  );

  it.each(CARRY_A_PASSWORD)('PWD-04 %s says that the Caf does not know it and never asks for it', (name) => {
    expect(all[name]?.text).toContain('ne vous le demanderont jamais');
  });

  it('PWD-06 the renewed password says when it was asked for and what to do if it was not', () => {
    const text = all.renewedPassword?.text.replaceAll('\u00A0', ' ');
    expect(text).toContain('21 novembre 2026 à 9 h 02');
    expect(text).toContain('Vous n’avez rien demandé ?');
  });

  it('PWD-08 the locked account says until when', () => {
    expect(all.accountLocked?.text.replaceAll('\u00A0', ' ')).toContain('21 novembre 2026 à 9 h 17');
  });
});

describe('the request and its decisions by mail', () => {
  const all = everyMail();

  it('REQ-05 the acknowledgement gives the reference, the Caf and what happens next', () => {
    const text = all.requestAcknowledged?.text.replaceAll('\u00A0', ' ') ?? '';
    expect(text).toContain('Référence : C26-2026-000042');
    expect(text).toContain('Transmise le : 22 novembre 2026 à 0 h 30');
    expect(text).toContain('Établissements : 6');
    expect(text).toContain('La Caf de la Drôme vérifie votre demande');
  });

  it('REQ-03 REQ-04 the acknowledgement speaks of what was asked for', () => {
    const plain = (name: string) => all[name]?.text.replaceAll('\u00A0', ' ') ?? '';
    expect(plain('linfRequestAcknowledged')).toContain('d’habilitation d’un lieu d’information');
    expect(plain('linfRequestAcknowledged')).toContain('Communes couvertes : 17');
    expect(plain('mamRequestAcknowledged')).toContain('à l’adresse de la maison');
    for (const name of ['linfRequestAcknowledged', 'mamRequestAcknowledged']) {
      expect(plain(name)).not.toMatch(/Établissements|Structures/u);
    }
  });

  it.each(['correctionsRequested', 'requestRefused', 'submissionReturned', 'informationWithdrawn'])(
    'ACT-02 %s gives the reason, line by line',
    (name) => {
      expect(all[name]?.text).toContain(
        "> Les horaires du mercredi manquent.\n> Merci d'indiquer aussi les tarifs.",
      );
      expect(all[name]?.html).toContain('<p>Les horaires du mercredi manquent.</p>');
    },
  );

  it('ACT-02 whoever was told that its request is accepted reads that the Caf gives it up, and what to do with the paper', () => {
    expect(all.conventionDropped?.text).toContain('avait accepté votre demande');
    expect(all.conventionDropped?.text).toContain('ne les renvoyez pas');
    expect(all.requestRefused?.text).not.toMatch(/avait accepté|renvoyez/u);
    expect(all.councilConventionDropped?.text).not.toMatch(/votre demande/u);
  });

  it('ACT-02 the mail to the Caf names nobody', () => {
    expect(all.requestReceived?.text).not.toContain(sample.providerName);
  });
});

describe('hostile text in the mails', () => {
  const hostile =
    '<script>alert("1")</script> {{x}} \u202Eevil\u0000 & \'q\' www.piege.example https://piege.example';
  const attacked = everyMail({
    ...sample,
    reference: hostile,
    cafName: hostile,
    providerName: hostile,
    establishmentName: hostile,
    reason: hostile,
    identificationNumber: hostile,
  });

  it.each(Object.entries(attacked))('PUB-08 %s shows it as text', (_, { subject, html, text }) => {
    expect(html).not.toContain('<script>');
    for (const body of [subject, html, text]) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
      expect(body).not.toMatch(/[\u0000\u202A-\u202E\r]/u);
    }
    expect(subject).not.toContain('\n');
  });

  it('shows a name as it was typed', () => {
    expect(seenInHtml(attacked.requestAcknowledged?.html ?? '')).toContain('<script>alert("1")</script>');
    expect(attacked.requestAcknowledged?.text).toContain('<script>alert("1")</script>');
  });

  it('does not let a name become a link in the acknowledgement that anyone can have sent', () => {
    const { html, text } = everyMail({ ...sample, providerName: hostile }).requestAcknowledged ?? {};
    for (const body of [html, text]) {
      expect(body).not.toContain('piege.example');
      expect(body?.replaceAll('\u2060', '')).toContain('https://piege.example');
    }
  });

  it('bounds a name of ten thousand characters', () => {
    const { text, html } =
      everyMail({ ...sample, providerName: 'x'.repeat(10_000) }).requestAcknowledged ?? {};
    expect(text?.length).toBeLessThan(3_000);
    expect(html?.length).toBeLessThan(12_000);
    expect(text).toContain('x…');
  });

  it('links to web addresses only', () => {
    const description = { subject: '', preheader: '', title: '', body: [], contact: '' };
    const action = { label: 'Ouvrir', url: 'javascript:alert(1)' };
    expect(() => laidOut({ ...description, action })).toThrow(TypeError);
  });
});

describe('the second factor in mails', () => {
  const said = (name: string) => everyMail()[name]?.text.replace(/\s+/gu, ' ');

  it.each(['cafAgentWelcome', 'cnafAdminWelcome'])(
    'PWD-01 %s says that an authenticator application will be needed',
    (name) => {
      expect(said(name)).toContain('application d’authentification');
    },
  );

  it('CTL-01 a reset says who did it: by name to a colleague, by number alone to the Caf', () => {
    expect(said('secondFactorReset')).toContain(`un agent de votre Caf, ${sample.personName}`);
    expect(said('secondFactorResetToldCaf')).toContain('un administrateur de la Cnaf (numéro');
    expect(said('secondFactorResetToldCaf')).not.toContain(sample.personName);
  });
});
