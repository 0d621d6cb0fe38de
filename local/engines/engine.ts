/** The services of AWS that the functions call, under the names used in faults and in recordings. */
export const services = ['dynamodb', 's3', 'ses', 'cognito'] as const;
export type Service = (typeof services)[number];

/** A running engine: where it answers, and how to end it. */
export interface Engine {
  endpoint: string;
  stop(): Promise<void>;
}

/** Gives the time that an engine stamps on what it makes. */
export type Now = () => Date;

export const localRegion = 'eu-west-3';

/** Account in the ARNs of what lives here. */
export const localAccount = '000000000000';

/** The S3 engine accepts this one key pair; the others accept any, so all share it. */
export const localCredentials = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };
