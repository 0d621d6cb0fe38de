import type { HabilitationKind } from './request.ts';

interface Traits {
  /** Asked for on the public side; the Caf draws up the others by itself. */
  asked: boolean;
  /** Everybody whom the annex names signs; elsewhere a legal representative signs for the party. */
  everyMemberSigns: boolean;
  /** The Caf may end it at once when it is not honoured (AVN-05). */
  endsForBreach: boolean;
  /** Its party attests, after the end, that it destroyed what it held (AVN-06). */
  attestsDestruction: boolean;
}

/** What sets the kinds of convention apart in law: a new kind answers all of it before anything compiles. */
const traits = {
  structures: { asked: true, everyMemberSigns: false, endsForBreach: false, attestsDestruction: false },
  // S1 art. 2 and 4.
  linf: { asked: true, everyMemberSigns: false, endsForBreach: true, attestsDestruction: true },
  // S3 art. 2, 3, 5 and 6.
  mam: { asked: true, everyMemberSigns: true, endsForBreach: true, attestsDestruction: true },
  council: { asked: false, everyMemberSigns: false, endsForBreach: false, attestsDestruction: false },
} as const satisfies Record<HabilitationKind, Traits>;

type KindsThat<Trait extends keyof Traits> = {
  [Kind in HabilitationKind]: (typeof traits)[Kind][Trait] extends true ? Kind : never;
}[HabilitationKind];

/** Whether a partner asks for such a convention on the public side. */
export const isAskedFor = (kind: HabilitationKind): kind is KindsThat<'asked'> => traits[kind].asked;

/** Whether each person of the annex signs, and no representative. */
export const everyMemberSigns = (kind: HabilitationKind): boolean => traits[kind].everyMemberSigns;

/** Whether the Caf may end such a convention for breach, besides at its anniversary. */
export const endsForBreach = (kind: HabilitationKind): boolean => traits[kind].endsForBreach;

/** Whether the end of such a convention awaits an attestation of destruction. */
export const attestsDestruction = (kind: HabilitationKind): kind is KindsThat<'attestsDestruction'> =>
  traits[kind].attestsDestruction;
