import type { BrokenRule } from './broken-rules.ts';

/** Rules of what partners put online, of its control, of councils’ files, of families’ requests and of persons’ rights. */
export const brokenOnlineRules: Readonly<Record<string, BrokenRule>> = {
  'PUB-01': {
    file: 'domain/establishment/submit-operating-information.ts',
    rule: 'if (!own?.rights.operating)',
    broken: 'if (!own)',
  },
  'PUB-02': {
    file: 'domain/establishment/publishing-writes.ts',
    rule: 'present(withFieldsOf(informationOnline(publication), information, approved))',
    broken: 'present(information)',
  },
  'PUB-03': {
    file: 'domain/availability/record-declaration.ts',
    rule: "{ do: 'put', kind: 'availabilityListing', record: availabilityListingOf(availability) },",
    broken: '',
  },
  'PUB-04': {
    file: 'domain/establishment/read-online.ts',
    rule: "history(deps, input.id, 'operating', day)",
    broken: "history(deps, input.id, 'operating', today)",
  },
  'PUB-05': {
    file: 'domain/establishment/operating-information.ts',
    rule: 'languages: several(languages).optional(),',
    broken: 'languages: several(languages),',
  },
  'PUB-06': {
    file: 'domain/establishment/point-out-suspicions.ts',
    rule: 'return inText(text).map((found) => ({ field, ...found }));',
    broken: 'return [];',
  },
  'PUB-07': {
    file: 'domain/establishment/withdraw-information.ts',
    rule: '...(author\n',
    broken: '...(author === undefined\n',
  },
  'PUB-08': {
    file: 'domain/text.ts',
    rule: ".replace(unseen, '')",
    broken: '',
  },
  'PUB-09': {
    file: 'domain/availability/record-declaration.ts',
    rule: 'declaredBy: by,',
    broken: "declaredBy: last?.declaredBy ?? 'P26-000000',",
  },
  'PUB-10': {
    file: 'domain/establishment/members.ts',
    rule: 'if (stranger) {',
    broken: 'if (stranger && members.length === 0) {',
  },
  'PUB-11': {
    file: 'domain/directory/read-model.ts',
    rule: 'publication && !publication.withdrawn ? publication : undefined',
    broken: 'publication',
  },
  'PUB-12': {
    file: 'domain/directory/still-shown.ts',
    rule: 'if (hiddenFrom(availability.confirmedAt) <= today) return { ...one, availability: undefined };',
    broken: '',
  },
  'CTL-01': {
    file: 'domain/traces/trace.ts',
    rule: '{ role: who.role, accountId: who.accountId }',
    broken: '{ role: who.role }',
  },
  'CTL-02': {
    file: 'domain/connections/find-suspicions.ts',
    rule: 'if (byNight.size < manyNights) return undefined;',
    broken: 'if (byNight.size > 0) return undefined;',
  },
  'CTL-03': {
    file: 'domain/traces/retention.ts',
    rule: 'most: 365 }',
    broken: 'most: 3650 }',
  },
  'CSV-01': {
    file: 'domain/childminders/read-row.ts',
    rule: "trained === false ? 'no-training' : ended",
    broken: 'ended',
  },
  'CSV-02': {
    file: 'adapters/s3/deposit-links.ts',
    rule: "'if-none-match': '*',",
    broken: '',
  },
  'CSV-03': {
    file: 'domain/childminders/sending-deadlines.ts',
    rule: 'export const firstFileDays = 30;',
    broken: 'export const firstFileDays = 31;',
  },
  'CSV-04': {
    file: 'domain/childminders/check-dropped-file.ts',
    rule: "state: ready ? 'ready' : 'to-mend',",
    broken: "state: 'ready',",
  },
  'CSV-05': {
    file: 'domain/childminders/import-file.ts',
    rule: "if (!(await mayDecide(deps, actor, 'import'))) return refused({ code: 'not-importer' });",
    broken: '',
  },
  'CSV-06': {
    file: 'domain/childminders/import-file.ts',
    rule: ' || (pointer?.version ?? 0) !== input.pointerVersion',
    broken: '',
  },
  'CSV-07': {
    file: 'domain/childminders/rights-in-force.ts',
    rule: ' || rights.some(hides)',
    broken: '',
  },
  'CSV-08': {
    file: 'domain/childminders/import-warnings.ts',
    rule: 'removed > unusualNumber && removed > before * unusualShare',
    broken: 'removed > before',
  },
  'CSV-09': {
    file: 'domain/childminders/import-file.ts',
    rule: "announce(deps, { type: 'council-file-imported', habilitationId: file.habilitationId, fileId: file.id }),",
    broken: '',
  },
  'CSV-10': {
    file: 'contract/council-file-view.ts',
    rule: "z.literal(true, { error: 'persons-informed' })",
    broken: 'z.boolean()',
  },
  'LIN-01': {
    file: 'domain/linf/receiving-place.ts',
    rule: 'convention.communes.some(({ code }) => code === communeCode)',
    broken: 'communeCode !== undefined',
  },
  'LIN-02': {
    file: 'domain/linf/submit-information-request.ts',
    rule: "announce(deps, { type: 'information-request-awaits', ...told }),",
    broken: '',
  },
  'LIN-03': {
    file: 'adapters/xml/information-requests.ts',
    rule: "return kept === '' ? '\\uFFFD' : kept.replace(/[&<>\"']/g, (sign) => escapes[sign] ?? sign);",
    broken: 'return kept;',
  },
  'LIN-04': {
    file: 'domain/linf/deadlines.ts',
    rule: 'export const retrievalDays = 15;',
    broken: 'export const retrievalDays = 16;',
  },
  'LIN-05': {
    file: 'domain/linf/follow-up.ts',
    rule: '[...opened.notes, { at, by: actor.accountId, state, text: note }]',
    broken: 'opened.notes',
  },
  'LIN-06': {
    file: 'domain/linf/find-request.ts',
    rule: 'const convention = await ownInformationPlace(deps, id, actor);',
    broken: "const convention = (await deps.records.get('habilitation', [id])) as InForce | undefined;",
  },
  'LIN-07': {
    file: 'domain/linf/deadlines.ts',
    rule: 'export const keptMonths = 6;',
    broken: 'export const keptMonths = 7;',
  },
  'LIN-08': {
    file: 'domain/linf/sign-attestation.ts',
    rule: "if (seen.signed) return refused({ code: 'wrong-state', state: 'signed' });",
    broken: '',
  },
  'LIN-09': {
    file: 'domain/commitments/file-commitment.ts',
    rule: "announce(deps, { type: 'commitment-filed', habilitationId: convention.id, number }),",
    broken: '',
  },
  'LIN-10': {
    file: 'domain/linf/withdraw-information-request.ts',
    rule: "if (marked.ok) await eraseRequests(deps, [marked.value], 'withdrawn');",
    broken: '',
  },
  'RGT-01': {
    file: 'domain/rights/time-limit.ts',
    rule: '{ usual: 1, extended: 3 }',
    broken: '{ usual: 2, extended: 3 }',
  },
  'RGT-02': {
    file: 'domain/rights/transitions.ts',
    rule: "close: { from: ['answered']",
    broken: "close: { from: ['in-progress', 'answered']",
  },
  'RGT-03': {
    file: 'domain/linf/masking.ts',
    rule: 'const smallest = 5;',
    broken: 'const smallest = 2;',
  },
};
