import * as z from 'zod';
import { PostalAddress } from '../caf/caf-profile.ts';
import { establishmentTypes } from '../establishment/establishment-type.ts';
import { AccountId } from '../identifiers.ts';
import { CoveredCommune, InformationPlace, Person, Provider } from './request.ts';

/** An establishment in a request: the rights asked, and what the Caf's list said of it when it was asked. */
export const RequestedEstablishment = z.object({
  establishmentId: z.string(),
  operating: z.boolean(),
  availability: z.boolean(),
  type: z.enum(establishmentTypes),
  name: z.string(),
  address: z.string(),
});
export type RequestedEstablishment = z.infer<typeof RequestedEstablishment>;

/**
 * The party that signs with the Caf. A MAM has neither legal form nor representative: all its assistants maternels sign
 * for themselves (S3).
 */
export const Party = Provider.partial({ legalForm: true, representative: true });
export type Party = z.infer<typeof Party>;

export const closureReasons = ['end-of-mission', 'leaked-codes'] as const;

/** A person of the annex, from the request on. */
export const HabilitatedPerson = Person.extend({
  /** Professional address: LINF (REQ-03). */
  address: PostalAddress.optional(),
  /** From activation on. */
  accountId: AccountId.optional(),
  /** Access closed for safety, ahead of the avenant that takes the person out of the annex (AVN-02). */
  closed: z.object({ at: z.iso.datetime(), reason: z.enum(closureReasons) }).optional(),
});
export type HabilitatedPerson = z.infer<typeof HabilitatedPerson>;

/**
 * Who may do what under a convention: its parties and its annex 1. Structures: establishments and rights; MAM: its one
 * establishment; LINF: the place and the communes it covers; council: persons alone, who drop its files.
 */
export const Annex = z.object({
  provider: Party,
  place: InformationPlace.optional(),
  establishments: z.array(RequestedEstablishment),
  communes: z.array(CoveredCommune),
  persons: z.array(HabilitatedPerson),
});
export type Annex = z.infer<typeof Annex>;

/** The annex alone, out of a record that holds more. */
export const annexOf = ({ provider, place, establishments, communes, persons }: Annex): Annex => ({
  provider,
  ...(place && { place }),
  establishments,
  communes,
  persons,
});
