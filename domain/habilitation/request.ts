import * as z from 'zod';
import { PostalAddress, Representative } from '../caf/caf-profile.ts';
import { EstablishmentId } from '../identifiers.ts';
import { CommuneCode } from '../territory/communes.ts';
import { email, line, phone } from '../text.ts';

/**
 * The kinds of convention: three are asked for on the public side (S0, S1, S3); the departmental council's (S4) is
 * drawn up by the Caf.
 */
export const habilitationKinds = ['structures', 'linf', 'mam', 'council'] as const;
export type HabilitationKind = (typeof habilitationKinds)[number];

export const legalForms = [
  'commune',
  'intercommunalite',
  'etablissement-public',
  'association',
  'entreprise',
  'autre',
] as const;

/** The data provider (*fournisseur de données*) of a convention « Structures » (S0 art. 3-1). */
export const Provider = z.object({
  name: line(160),
  legalForm: z.enum(legalForms),
  address: PostalAddress,
  /** Where the acknowledgement and the Caf's decisions go. */
  email,
  phone: phone.or(z.literal('')).optional(),
  representative: Representative,
});
export type Provider = z.infer<typeof Provider>;

/** A person to habilitate by name (REQ-02). The e-mail address becomes the identifier (PWD-01). */
export const Person = z.object({
  lastName: line(80),
  firstName: line(80),
  email,
  function: line(120),
});
export type Person = z.infer<typeof Person>;

/** An establishment of the Caf's list, and what the provider asks to enter for it. */
export const AskedRight = z
  .object({ establishmentId: EstablishmentId, operating: z.boolean(), availability: z.boolean() })
  .refine((right) => right.operating || right.availability, { error: 'no-right-asked' });
export type AskedRight = z.infer<typeof AskedRight>;

/** An activation is one transaction: these limits keep it under the hundred writes that one may hold. */
export const mostPersons = 20;
export const mostEstablishments = 60;

/** The request « Structures » as the applicant validates it (REQ-02). */
export const StructuresRequest = z.object({
  kind: z.literal('structures'),
  cafCode: z.string().regex(/^(\d{2,3}|2[AB])$/),
  provider: Provider,
  establishments: z
    .array(AskedRight)
    .min(1, { error: 'no-establishment' })
    .max(mostEstablishments)
    .refine((rights) => new Set(rights.map((right) => right.establishmentId)).size === rights.length, {
      error: 'establishment-twice',
    }),
  persons: z.array(Person).min(1, { error: 'no-person' }).max(mostPersons),
});
export type StructuresRequest = z.infer<typeof StructuresRequest>;

/** Whoever receives families' requests: the service itself, which may stand in the Caf's list as an RPE (S1 art. 3-1). */
export const InformationPlace = z.object({
  name: line(160),
  establishmentId: EstablishmentId.optional(),
  address: PostalAddress,
  email,
  phone: phone.or(z.literal('')).optional(),
});
export type InformationPlace = z.infer<typeof InformationPlace>;

/** A commune covered: the code counts, the name is the official one again once the request is received. */
export const CoveredCommune = z.object({ code: CommuneCode, name: line(80) });
export type CoveredCommune = z.infer<typeof CoveredCommune>;

/** A whole department has some eight hundred communes at most. */
export const mostCommunes = 900;

/** The request of an information place as the applicant validates it (REQ-03, S1 art. 3-1). */
export const LinfRequest = z.object({
  kind: z.literal('linf'),
  cafCode: StructuresRequest.shape.cafCode,
  /** The partner that runs the place and signs: most often a commune. */
  provider: Provider,
  place: InformationPlace,
  communes: z
    .array(CoveredCommune)
    .min(1, { error: 'no-commune' })
    .max(mostCommunes)
    .refine((communes) => new Set(communes.map(({ code }) => code)).size === communes.length, {
      error: 'commune-twice',
    }),
  persons: z
    .array(Person.extend({ address: PostalAddress }))
    .min(1, { error: 'no-person' })
    .max(mostPersons),
});
export type LinfRequest = z.infer<typeof LinfRequest>;

/** A house holds six assistants maternels at most (CASF L.424-1). */
export const mostMamMembers = 6;

/** The house itself: the convention is posted to its address (S3 art. 4-1). */
export const MamHouse = Provider.pick({ name: true, address: true, email: true, phone: true }).extend({
  establishmentId: EstablishmentId,
});
export type MamHouse = z.infer<typeof MamHouse>;

/** The request of a MAM: all its assistants maternels are parties, sign, and consent to each other's publication (REQ-04, S3 art. 2). */
export const MamRequest = z.object({
  kind: z.literal('mam'),
  cafCode: StructuresRequest.shape.cafCode,
  house: MamHouse,
  persons: z.array(Person).min(1, { error: 'no-person' }).max(mostMamMembers),
  mutualConsent: z.literal(true, { error: 'mutual-consent' }),
});
export type MamRequest = z.infer<typeof MamRequest>;

/** Whatever can be asked for on the public side. */
export const HabilitationRequest = z.discriminatedUnion('kind', [StructuresRequest, LinfRequest, MamRequest]);
export type HabilitationRequest = z.infer<typeof HabilitationRequest>;

const sharedMailbox =
  /^(contact|accueil|info|infos|information|mairie|secretariat|administration|direction|creche|creches|multiaccueil|multi-accueil|halte-garderie|alsh|rpe|ram|laep|mam|petite-?enfance|enfance(-?jeunesse|-?education)?|jeunesse|periscolaire|social|culture|service[\w-]*|bureau|admin|standard|scolaire|education|loisirs|centre[\w-]*|relais[\w-]*)@/;

export interface AddressFlags {
  /** Addresses that more than one person of the request gives. */
  shared: string[];
  /** Addresses that look like a mailbox several people read. */
  mailboxes: string[];
}

/** Points out addresses that are not personal (REQ-07): a warning to the applicant and to the Caf, not a refusal. */
export function flagAddresses(persons: readonly { email: string }[]): AddressFlags {
  const addresses = persons
    .map((person) => person.email.trim().toLowerCase())
    .filter((address) => address !== '');
  const distinct = [...new Set(addresses)];
  return {
    shared: distinct.filter((address) => addresses.indexOf(address) !== addresses.lastIndexOf(address)),
    mailboxes: distinct.filter((address) => sharedMailbox.test(address)),
  };
}
