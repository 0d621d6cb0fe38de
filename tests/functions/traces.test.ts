import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Operation } from '../../contract/operation.ts';
import { operations } from '../../contract/operations.ts';
import { changePassword } from '../../contract/session.ts';
import type { TraceAction } from '../../domain/traces/trace.ts';
import type { Browser } from './browser.ts';
import { type CallOf, openStage, type Stage } from './driver.ts';
import { type Cast, gather, rightfulCaller, rightfulRequest } from './every-operation.ts';
import { signedIn } from './people.ts';
import { mark, tracesSince } from './table.ts';

let stage: Stage;
let cast: Cast;
beforeAll(async () => {
  stage = await openStage();
  cast = await gather(stage);
});
afterAll(() => stage.stop());

/** What each operation that does something leaves in the journal; the others read, and leave nothing. */
const left: Record<string, TraceAction[]> = {
  submitRequest: ['request-submitted'],
  answerCorrection: ['request-corrected'],
  signIn: ['signed-in'],
  // An agent then enrols a second factor: only then is the sign-in done.
  choosePassword: ['password-chosen'],
  proveSecondFactor: ['signed-in'],
  resetColleagueFactor: ['second-factor-reset'],
  resetAgentFactor: ['second-factor-reset'],
  confirmSecondFactor: ['second-factor-enrolled', 'signed-in'],
  changePassword: ['password-chosen'],
  signOut: ['signed-out'],
  submitOperatingInformation: ['operating-information-submitted'],
  // A draft is nobody else's business: it leaves no trace.
  copyOperatingInformation: ['operating-information-submitted'],
  recordMemberConsent: ['member-consent-given'],
  declareAvailability: ['availability-declared'],
  useAvailabilityLink: ['availability-declared'],
  changeAvailabilityTemplates: ['availability-templates-changed'],
  requestCorrections: ['corrections-requested'],
  refuseRequest: ['request-refused'],
  assignRequest: ['request-assigned'],
  changeNote: ['note-changed'],
  postMessage: ['message-sent'],
  postReply: ['message-received'],
  acceptRequest: ['request-accepted'],
  downloadConvention: ['convention-downloaded'],
  downloadOwnConvention: ['convention-downloaded'],
  recordSignature: ['signature-recorded'],
  downloadScan: ['scan-downloaded'],
  activateHabilitation: ['account-created', 'account-created', 'habilitation-activated'],
  decideSubmission: ['submission-decided'],
  approveHarmless: ['submission-decided'],
  withdrawInformation: ['information-withdrawn'],
  changeReasonTemplates: ['reason-templates-changed'],
  changeCafProfile: ['caf-profile-changed'],
  exportConnections: ['connections-exported'],
  createCafAgent: ['account-created'],
  loadReferenceList: ['reference-list-loaded'],
  submitRightsRequest: ['register-entry-received'],
  recordRegisterEntry: ['register-entry-received'],
  takeRegisterEntry: ['register-entry-taken'],
  identifyRegisterSubject: ['register-entry-identified'],
  noteRegisterEntry: ['register-entry-noted'],
  extendRegisterEntry: ['register-entry-extended'],
  answerRegisterEntry: ['register-entry-answered'],
  refuseRegisterEntry: ['register-entry-refused'],
  closeRegisterEntry: ['register-entry-closed'],
  downloadPersonData: ['personal-data-downloaded'],
  reopenRegisterEntry: ['register-entry-reopened'],
  answerReview: ['review-answered'],
  recordTermination: ['termination-recorded'],
  cancelTermination: ['termination-cancelled'],
  recordAttestation: ['attestation-received'],
  drawUpCouncil: ['council-convention-drawn-up'],
  announceCouncilFile: ['council-file-announced'],
  importCouncilFile: ['council-file-imported'],
  rejectCouncilFile: ['council-file-rejected'],
  rollBackChildminders: ['council-file-rolled-back'],
  recordChildminderRight: ['childminder-right-recorded'],
  liftChildminderRight: ['childminder-right-lifted'],
  announceCouncilFileBySoftware: ['council-file-announced'],
  downloadLetter: ['letter-downloaded'],
  draftAmendment: ['amendment-drafted'],
  changeAmendment: ['amendment-changed'],
  postAmendment: ['amendment-posted'],
  downloadAmendment: ['amendment-downloaded'],
  signAmendment: ['account-created', 'amendment-signed'],
  abandonAmendment: ['amendment-abandoned'],
  closeAccess: ['access-closed', 'amendment-drafted'],
  reopenAccess: ['access-reopened', 'amendment-abandoned'],
  askForCommitment: ['commitment-asked'],
  downloadCommitment: ['commitment-downloaded'],
  fileCommitment: ['commitment-filed'],
  recordImporter: ['importer-recorded'],
  endImporter: ['importer-ended'],
  closeAgentAccess: ['agent-access-closed'],
  reopenAgentAccess: ['agent-access-reopened'],
  registerEditor: ['editor-registered'],
  rotateSecret: ['editor-secret-renewed'],
  closeEditor: ['editor-closed'],
  giveMandate: ['mandate-given'],
  takeMandateBack: ['mandate-ended'],
  cutMandate: ['mandate-cut'],
  submitInformationRequest: ['information-requested'],
  correctInformationRequest: ['information-request-corrected'],
  writeToInformationPlace: ['information-request-written'],
  withdrawInformationRequest: ['information-request-withdrawn'],
  readInformationRequest: ['information-request-read'],
  recordFollowUp: ['information-request-followed-up'],
  answerFamily: ['information-request-answered'],
  signAttestation: ['destruction-attestation-signed'],
  signEndAttestation: ['destruction-attestation-signed'],
  downloadEndAttestation: ['destruction-attestation-downloaded'],
  downloadOwnAttestation: ['destruction-attestation-downloaded'],
  downloadAttestation: ['destruction-attestation-downloaded'],
  downloadInformationRequest: ['information-request-read'],
  downloadInformationRequestXml: ['information-request-read'],
  startInformationExport: ['information-requests-exported'],
  readInformationExportPiece: ['information-request-read'],
  makeFeedAccess: ['feed-access-made'],
  closeFeedAccess: ['feed-access-closed'],
  readInformationFeed: ['information-feed-read', 'information-request-read'],
  requestToken: ['software-signed-in'],
  sendAvailability: ['availability-declared'],
};

/** The rightful call, by somebody whose session may end with it. */
async function callOf(op: Operation): Promise<CallOf<Operation>> {
  const request = await rightfulRequest(stage, cast, op);
  const everybodys = op.access.kind === 'signed-in' && op.access.roles.length > 1;
  const { email, password } = cast.colleague;
  const as: Browser = request.as
    ? request.as
    : everybodys
      ? await signedIn(stage, email, password)
      : rightfulCaller(cast, op);
  const body = op.id === changePassword.id ? { current: password, password } : request.body;
  return { ...request, as, body };
}

describe('the journal', () => {
  it.each(operations.map((op) => [op.id, op] as const))('CTL-01 tells of %s', async (id, op) => {
    const call = await callOf(op);
    const moment = await mark(stage);
    expect((await stage.call(op, call)).status).toBe(op.response.status);
    const traces = await tracesSince(stage, moment);
    expect(traces.map(({ action }) => action).sort()).toEqual(left[id] ?? []);
    for (const { who, from, subject, expiresAt } of traces) {
      // No address of a family is kept: its acts say that they are a family's.
      expect(from).toBe(op.area === 'public' && id.includes('Information') ? 'family' : '203.0.113.7');
      expect(subject?.id).toBeTruthy();
      expect(who.role === 'public' || who.accountId !== undefined).toBe(true);
      expect(expiresAt).toBeGreaterThan(Date.now() / 1000);
    }
  });

  it('CTL-01 knows no other operation that does something', () => {
    const ids = operations.map(({ id }) => id);
    expect(Object.keys(left).filter((id) => !ids.includes(id))).toEqual([]);
    const silent = operations.filter(({ id, method }) => method !== 'GET' && !left[id]).map(({ id }) => id);
    // A text to copy, a key not yet proved, a link or messages that are read, a session that goes on; a new password
    // is asked for at a known address; a piece of a file is nothing until an act takes it, nor is a draft; communes are
    // looked up, and so is who is on the telephone.
    expect(silent.sort()).toEqual([
      'beginSecondFactor',
      'createChallenge',
      'createInformationChallenge',
      'dropOperatingDraft',
      'findChildminder',
      'markThreadRead',
      'readAvailabilityLink',
      'readCorrection',
      'readEndAttestation',
      'readOwnInformationRequest',
      'readPublicThread',
      'readReview',
      'refreshSession',
      'requestPassword',
      'resolveCommunes',
      'saveOperatingDraft',
      'sendOwnUploadPiece',
      'sendUploadPiece',
      'trySandbox',
    ]);
  });
});
