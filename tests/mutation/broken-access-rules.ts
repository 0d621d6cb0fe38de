import type { BrokenRule } from './broken-rules.ts';

/** Rules of requests, conventions and accounts. */
export const brokenAccessRules: Readonly<Record<string, BrokenRule>> = {
  'REQ-01': {
    file: 'contract/public.ts',
    rule: "summary: 'Ask a Caf for an habilitation (REQ-01 to REQ-04)',\n  access: anyone,",
    broken: "summary: 'Ask a Caf',\n  access: { kind: 'signed-in', roles: ['partner'] },",
  },
  'REQ-02': {
    file: 'domain/habilitation/request.ts',
    rule: ".min(1, { error: 'no-establishment' })",
    broken: '',
  },
  'REQ-03': {
    file: 'domain/habilitation/annex-of-request.ts',
    rule: 'else if (commune.department !== request.cafCode)',
    broken: 'else if (false)',
  },
  'REQ-04': {
    file: 'domain/habilitation/request.ts',
    rule: "mutualConsent: z.literal(true, { error: 'mutual-consent' })",
    broken: 'mutualConsent: z.boolean()',
  },
  'REQ-05': {
    file: 'domain/habilitation/submit-request.ts',
    rule: "announce(deps, { type: 'request-submitted', habilitationId: id }),",
    broken: '',
  },
  'REQ-06': {
    file: 'domain/habilitation/transitions.ts',
    rule: "correct: { from: ['corrections-requested']",
    broken: "correct: { from: ['corrections-requested', 'submitted']",
  },
  'REQ-07': {
    file: 'domain/habilitation/request.ts',
    rule: 'addresses.indexOf(address) !== addresses.lastIndexOf(address)',
    broken: 'address === undefined',
  },
  'REQ-08': {
    file: 'domain/habilitation/submit-request.ts',
    rule: 'if (earlier) return done(earlier);',
    broken: '',
  },
  'ACT-01': {
    file: 'domain/habilitation/decide.ts',
    rule: 'return habilitation?.cafCode === actor.cafCode ? habilitation : undefined;',
    broken: 'return habilitation;',
  },
  'ACT-02': {
    file: 'domain/habilitation/refuse-request.ts',
    rule: "events: [{ type: 'request-refused', habilitationId: habilitation.id }],",
    broken: 'events: [],',
  },
  'ACT-03': {
    file: 'functions/papers/convention-document-of.ts',
    rule: '...printedAnnexOf(convention.annex),',
    broken: '...printedAnnexOf({ ...convention.annex, persons: [] }),',
  },
  'ACT-04': {
    file: 'domain/habilitation/transitions.ts',
    rule: "activate: { from: ['signed']",
    broken: "activate: { from: ['accepted', 'signed']",
  },
  'ACT-05': {
    file: 'domain/habilitation/give-access.ts',
    rule: 'if (owner) {',
    broken: 'if (owner && persons.length === 0) {',
  },
  'ACT-06': {
    file: 'domain/habilitation/give-access.ts',
    rule: 'writes.push(...created.writes);',
    // The last write has the password made and mailed.
    broken: 'writes.push(...(person === persons[0] ? created.writes : created.writes.slice(0, -1)));',
  },
  'ACT-07': {
    file: 'domain/accounts/account.ts',
    rule: '.filter(({ until }) => until === undefined || day < until)',
    broken: '',
  },
  'PWD-01': {
    file: 'domain/text.ts',
    rule: 'tidyLine(text).toLowerCase()',
    broken: 'tidyLine(text)',
  },
  'PWD-02': {
    file: 'domain/accounts/secrets.ts',
    rule: 'const kindsOfSign = [/[A-Z]/, /[a-z]/, /\\d/];',
    broken: 'const kindsOfSign = [/./];',
  },
  'PWD-03': {
    file: 'domain/accounts/password-rules.ts',
    rule: 'export const shortestPassword = 8;',
    broken: 'export const shortestPassword = 7;',
  },
  'PWD-04': {
    file: 'domain/accounts/issue-password.ts',
    rule: "action: 'password-mailed',",
    broken: "action: 'password-mailed', detail: made,",
  },
  'PWD-05': {
    file: 'domain/accounts/change-password.ts',
    rule: '{ endOthers: true }',
    broken: '{ endOthers: false }',
  },
  'PWD-06': {
    file: 'domain/accounts/request-password.ts',
    rule: 'const used = usedUp(challenge);',
    broken: "const used = usedUp(challenge);\n  if (!owner) return refused({ code: 'challenge-failed' });",
  },
  'PWD-07': {
    file: 'domain/accounts/request-password.ts',
    rule: 'await deps.records.commit([used]);',
    broken: '',
  },
  'PWD-08': {
    file: 'domain/accounts/attempts.ts',
    rule: 'return failures <= freeFailures ? 0 : 2 ** (failures - freeFailures);',
    broken: 'return 0;',
  },
  'AVN-01': {
    file: 'domain/convention/amendment-transitions.ts',
    rule: "sign: { from: ['posted']",
    broken: "sign: { from: ['draft', 'posted']",
  },
  'AVN-02': {
    file: 'domain/convention/close-access.ts',
    rule: '...withdrawAccess(deps, habilitation, account, input.reason, actor, call),',
    broken: '',
  },
  'AVN-03': {
    file: 'domain/convention/dates.ts',
    rule: 'export const noticeMonths = 3;',
    broken: 'export const noticeMonths = 2;',
  },
  'AVN-04': {
    file: 'domain/convention/dates.ts',
    rule: 'if (receivedOn <= lastDay)',
    broken: 'if (receivedOn <= endsOn)',
  },
  'AVN-05': {
    file: 'domain/convention/terminate.ts',
    rule: "if (!endsForBreach(kind)) errors.push(at('kind', 'no-breach-here'));",
    broken: '',
  },
  'AVN-06': {
    file: 'domain/convention/advance.ts',
    rule: "seen.kind === 'council' ? await withdrawalOfCouncil(deps, seen) : []",
    broken: '[]',
  },
  'AVN-07': {
    file: 'domain/convention/close-access.ts',
    rule: '...(await withoutMembers(deps, habilitation, [account.id], actor, call)),',
    broken: '',
  },
};
