import { QrCode } from './qr-code.tsx';
import './enrolment-key.css';

/** The key of the application: to scan, to open on this very device, or to type in groups of four. */
export function EnrolmentKey({ secret, uri }: { secret: string; uri: string }) {
  const groups = secret.match(/.{1,4}/gu) ?? [];
  return (
    <>
      <section className="stack stack-tight" aria-labelledby="application">
        <h2 id="application">1. Ouvrez une application d’authentification</h2>
        <p>
          Celle de votre téléphone, ou celle que votre service informatique recommande&nbsp;: FreeOTP,
          Microsoft Authenticator, Google Authenticator…
        </p>
      </section>
      <section className="stack stack-tight" aria-labelledby="cle">
        <h2 id="cle">2. Ajoutez-y l’extranet</h2>
        <p>Dans l’application, choisissez d’ajouter un compte et scannez ce QR code.</p>
        <QrCode text={uri} label="QR code à scanner avec l’application d’authentification" />
        <p>
          Vous êtes déjà sur ce téléphone&nbsp;? <a href={uri}>Ouvrez l’application</a>. Vous ne pouvez pas
          scanner&nbsp;? Saisissez cette clé&nbsp;:
        </p>
        <p className="enrolment-key figures" translate="no">
          {groups.map((group, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the groups of one key never move
            <span key={index}>{group} </span>
          ))}
        </p>
        <details>
          <summary>Épeler la clé</summary>
          <ol>
            {groups.map((group, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the groups of one key never move
              <li key={index}>{Array.from(group).join(', ')}</li>
            ))}
          </ol>
        </details>
      </section>
    </>
  );
}
