import * as z from 'zod';
import type { HabilitationKind } from '../habilitation/request.ts';
import { AccountId, HabilitationId, newSecret, type Random } from '../identifiers.ts';

/**
 * What a program of a partner may do, by the kind of convention that it was made under, and nothing else (RFC 6749
 * §3.3): read the requests of an information place (LIN-03), or announce the files of a council (CSV-02).
 */
export const programScopes = ['information-requests', 'council-files'] as const;
export type ProgramScope = (typeof programScopes)[number];
export const scopeOfKind: Partial<Record<HabilitationKind, ProgramScope>> = {
  linf: 'information-requests',
  council: 'council-files',
};

/** Identifier of a feed access, its `client_id`: the convention's number and eight characters. Never reused. */
export const FeedClientId = z
  .string()
  .regex(/^[LD][0-9AB]{2,3}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-F]{8}$/)
  .brand<'FeedClientId'>();
export type FeedClientId = z.infer<typeof FeedClientId>;

/** What a client is for: the letter of its convention tells. */
export const scopeOfClient = (id: FeedClientId): ProgramScope =>
  id.startsWith('D') ? 'council-files' : 'information-requests';

/** The convention that a feed access is of. */
export const habilitationOfClient = (id: FeedClientId): HabilitationId =>
  HabilitationId.parse(id.slice(0, -9));

/** 256 bits, and letters in front by which a scanner of public code recognises them. */
export const newFeedSecret = (random: Random): string => `mel_${newSecret(random)}`;
export const newFeedToken = (random: Random): string => `met_${newSecret(random)}`;

/** Accesses of one partner at the same time: one per program and per agent is more than anybody has. */
export const mostFeedClients = 20;

/**
 * An access that an agent of an information place, or of a council, made for a program (LIN-03, CSV-02). It opens what the agent may read, for one
 * convention, and closes with the agent's own access, with the convention, or with the password that the agent had: a
 * new one is sent when the one before is lost, or known to others. Its secret is shown once, and only its hash kept.
 */
export const FeedClient = z.object({
  id: FeedClientId,
  habilitationId: HabilitationId,
  cafCode: z.string(),
  /** The program, as the agents call it. */
  name: z.string(),
  accountId: AccountId,
  /** The issue of the agent's password when it was made. */
  passwordIssue: z.number().int(),
  createdAt: z.iso.datetime(),
  /** The intent that made it, so that a retry finds it. */
  madeBy: z.string().optional(),
  secretHash: z.string(),
  revoked: z.object({ at: z.iso.datetime(), by: AccountId }).optional(),
  version: z.number().int(),
  lastCommand: z.string(),
});
export type FeedClient = z.infer<typeof FeedClient>;

/** An access token of a feed access, under its hash. */
export const FeedToken = z.object({
  tokenHash: z.string(),
  clientId: FeedClientId,
  expiresAt: z.number().int(),
});
export type FeedToken = z.infer<typeof FeedToken>;
