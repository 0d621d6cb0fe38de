import type { Actor } from '../../domain/actor.ts';
import { parisDay } from '../../domain/paris-day.ts';
import type { Result } from '../../domain/result.ts';
import { answerRegisterEntry } from '../../domain/rights/answer-register-entry.ts';
import { closeRegisterEntry } from '../../domain/rights/close-register-entry.ts';
import { identifyRegisterSubject } from '../../domain/rights/identify-register-subject.ts';
import { noteRegisterEntry } from '../../domain/rights/note-register-entry.ts';
import { type RecordedRequest, recordRegisterEntry } from '../../domain/rights/record-register-entry.ts';
import type { RegisterEntry } from '../../domain/rights/register-entry.ts';
import { takeRegisterEntry } from '../../domain/rights/take-register-entry.ts';
import { expectDone, type Stage } from './stage.ts';

/** Fills the register of rights and claims: one request nearly at its limit, one claim to take, one that is over. */
export async function fillRegister(stage: Stage, agent: Actor, partner: Actor): Promise<void> {
  const { deps, call } = stage;
  const habilitationId = partner.habilitationIds[0];
  const enter = async (
    request: Omit<RecordedRequest, 'receivedOn'>,
  ): Promise<{ id: string; version: number }> =>
    seen(await recordRegisterEntry(deps, { ...request, receivedOn: parisDay(deps.now()) }, agent, call()));

  stage.daysAgo(50);
  let wrong = await enter({
    nature: 'rectification',
    channel: 'email',
    person: { name: 'Bruno Salvat', email: 'bruno.salvat@courrier.example' },
    request: 'La fiche du relais indique mon ancien numéro de téléphone portable. Merci de le retirer.',
  });
  wrong = seen(await takeRegisterEntry(deps, wrong, agent, call()));
  stage.daysAgo(47);
  const answer = {
    on: parisDay(deps.now()),
    by: 'email' as const,
    text: 'Bonjour,\nLe numéro a été retiré de la fiche du relais. Merci de nous l’avoir signalé.',
  };
  wrong = seen(await answerRegisterEntry(deps, { ...wrong, answer }, agent, call()));
  const proof = { what: 'Fiche publique relue : le numéro n’y figure plus.', on: parisDay(deps.now()) };
  expectDone(await closeRegisterEntry(deps, { ...wrong, proof }, agent, call()));

  stage.daysAgo(26);
  let access = await enter({
    nature: 'access',
    channel: 'post',
    person: {
      name: `${partner.firstName} ${partner.lastName}`,
      address: '8 place de la République\n26400 Crest',
      email: partner.email,
    },
    request:
      'Je quitte bientôt mes fonctions et souhaite savoir ce que vous conservez à mon sujet, et pour combien de temps.',
  });
  access = seen(await takeRegisterEntry(deps, access, agent, call()));
  const about = { accountId: partner.accountId, ...(habilitationId && { habilitationId }) };
  access = seen(await identifyRegisterSubject(deps, { ...access, about: about as never }, agent, call()));
  stage.daysAgo(20);
  const note = 'Identité vérifiée au téléphone, avec le numéro d’identification.';
  expectDone(await noteRegisterEntry(deps, { ...access, note }, agent, call()));

  stage.daysAgo(4);
  const claim = await enter({
    nature: 'claim',
    channel: 'telephone',
    person: { name: 'Inès Vauclin', phone: '0600000014' },
    request:
      'La fiche de la crèche annonce des places le mercredi, mais on lui répond au téléphone qu’il n’y en a jamais eu.',
  });
  const place = { establishmentId: '26-0202' };
  expectDone(await identifyRegisterSubject(deps, { ...claim, about: place }, agent, call()));
}

const seen = (result: Result<RegisterEntry, { code: string }>): { id: string; version: number } => {
  const { id, version } = expectDone(result);
  return { id, version };
};
