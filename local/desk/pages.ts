import type { DemonstrationAccount } from '../demonstration/seed.ts';
import type { Mail } from '../engines/ses.ts';
import type { Fault } from '../gateway-to-engines/faults.ts';
import type { ScheduleState } from '../schedules/scheduler.ts';
import type { DeadLetter } from '../streams/dead-letters.ts';
import { asField, inFrench } from './french.ts';
import { html, linked, type Markup } from './html.ts';

const links = [
  ['/', 'Le site'],
  ['/_local/', 'Le pupitre'],
  ['/_local/mail', 'Les e-mails'],
  ['/_local/accounts', 'Les comptes'],
  ['/_local/dead-letters', 'Les événements abandonnés'],
  ['/_composants', 'Les composants'],
] as const;

const page = (title: string, content: Markup): string =>
  html`<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Extranet local</title>
<link rel="stylesheet" href="/_local/style.css">
</head>
<body>
<header>
<h1>${title}</h1>
<nav aria-label="Pupitre"><ul>${links.map(([address, name]) => html`<li><a href="${address}">${name}</a></li>`)}</ul></nav>
</header>
<main>${content}</main>
</body>
</html>`.text;

const moves = [
  ['PT1H', '+ 1 heure'],
  ['P1D', '+ 1 jour'],
  ['P15D', '+ 15 jours'],
  ['P1M', '+ 1 mois'],
  ['P6M', '+ 6 mois'],
] as const;

interface Home {
  now: Date;
  schedules: ScheduleState[];
  faults: Fault[];
}

/** The page that links all of the embedded stack. */
export const homePage = ({ now, schedules, faults }: Home): string =>
  page(
    'Pupitre local',
    html`
<p>Cette page n’existe que sur votre machine\u00a0: elle montre ce que le site envoie, et fait passer le temps.</p>
<h2 id="horloge">L’horloge</h2>
<p>Pour le site, nous sommes le <strong>${inFrench(now)}</strong>.</p>
<p>${moves.map(
      ([duration, name]) =>
        html`<form method="post" action="/_local/clock"><input type="hidden" name="advance" value="${duration}"><button>${name}</button></form>`,
    )}</p>
<form method="post" action="/_local/clock">
<label>Aller à cette date <input type="datetime-local" name="set" required value="${asField(now)}"></label>
<button>Régler l’horloge</button>
</form>
<p class="quiet">Avancer l’horloge lance, dans l’ordre, les tâches tombées entre-temps\u00a0: jour par jour sur les quinze derniers jours, semaine par semaine avant.</p>
<h2>Les tâches planifiées</h2>
<div class="wide" role="group" aria-label="Tableau" tabindex="0"><table>
<thead><tr><th scope="col">Tâche</th><th scope="col">Quand</th><th scope="col">Prochaine fois</th><th scope="col">Dernière fois</th><th scope="col">Action</th></tr></thead>
<tbody>${schedules.map(scheduleRow)}</tbody>
</table></div>
<h2>Les pannes simulées</h2>
${faults.length === 0 ? html`<p>Aucune panne n’est programmée.</p>` : faultTable(faults)}
<form method="post" action="/_local/faults">
<label>Service <select name="service"><option>dynamodb</option><option>s3</option><option>ses</option><option>cognito</option><option>*</option></select></label>
<label>Opération <input name="operation" required value="*"></label>
<label>Rang de l’appel <input name="nth" type="number" min="1" value="1"></label>
<label>Moment <select name="mode"><option value="before">avant l’envoi</option><option value="after">réponse perdue</option></select></label>
<button>Programmer la panne</button>
</form>`,
  );

const scheduleRow = ({ name, expression, timeZone, next, last }: ScheduleState): Markup => html`<tr>
<th scope="row">${name}</th>
<td><code>${expression}</code><br>${timeZone}</td>
<td>${next ? inFrench(next) : 'jamais'}</td>
<td>${last ? html`${inFrench(last.at)}<br>${last.ok ? 'Réussie' : `Échouée\u00a0: ${last.error}`}` : 'pas encore'}</td>
<td><form method="post" action="/_local/schedules/${name}/run"><button>Lancer maintenant</button></form></td>
</tr>`;

const faultTable = (
  faults: Fault[],
): Markup => html`<div class="wide" role="group" aria-label="Tableau" tabindex="0"><table>
<thead><tr><th scope="col">Service</th><th scope="col">Opération</th><th scope="col">Rang</th><th scope="col">Moment</th><th scope="col">État</th></tr></thead>
<tbody>${faults.map(
  ({ service, operation, nth, mode, seen, struck }) => html`<tr>
<td>${service}</td><td>${operation}</td><td>${nth}</td>
<td>${mode === 'before' ? 'avant l’envoi' : 'réponse perdue'}</td>
<td>${struck ? 'a frappé' : `${seen} appel(s) vu(s)`}</td></tr>`,
)}</tbody></table></div>
<form method="post" action="/_local/faults/clear"><button>Tout annuler</button></form>`;

/** The inbox: every mail that left, newest first. */
export const inboxPage = (mails: Mail[], to: string | undefined): string =>
  page(
    'E-mails',
    html`
<form><label>Destinataire <input type="search" name="to" value="${to ?? ''}"></label><button>Filtrer</button></form>
${mails.length === 0 && html`<p>Aucun e-mail n’est parti.</p>`}
<div class="wide" role="group" aria-label="Tableau" tabindex="0"><table>
<thead><tr><th scope="col">Objet</th><th scope="col">À</th><th scope="col">Le</th></tr></thead>
<tbody>${mails.map(
      (mail) => html`<tr>
<th scope="row"><a href="/_local/mail/${mail.id}">${mail.subject || '(sans objet)'}</a></th>
<td>${mail.to}</td><td>${inFrench(mail.at)}</td></tr>`,
    )}</tbody>
</table></div>`,
  );

/** One mail, both its versions. */
export const mailPage = ({ id, subject, from, to, at, text, html: markup }: Mail): string =>
  page(
    subject || '(sans objet)',
    html`
<p>De ${from}<br>À ${to}<br>Le ${inFrench(at)}</p>
<h2>Version texte</h2>
<pre>${linked(text)}</pre>
${
  markup &&
  html`<h2>Version mise en forme</h2>
<iframe title="Version mise en forme" sandbox="allow-popups allow-popups-to-escape-sandbox" src="/_local/mail/${id}/html"></iframe>`
}`,
  );

/** The formatted version alone, whose links open elsewhere than in their frame. */
export const mailFrame = ({ html: markup }: Mail): string => `<base target="_blank">${markup}`;

/** The people of the demonstration. */
export const accountsPage = (accounts: (DemonstrationAccount & { code?: string | undefined })[]): string =>
  page(
    'Comptes de démonstration',
    html`
${accounts.length === 0 && html`<p>Il n’y a pas de données de démonstration.</p>`}
<p>Les agents de Caf et de la Cnaf donnent un code après leur mot de passe\u00a0: cette page tient lieu de leur téléphone. Rechargez-la pour lire le code du moment, qui change toutes les trente secondes.</p>
<div class="wide" role="group" aria-label="Tableau" tabindex="0"><table>
<thead><tr><th scope="col">Qui</th><th scope="col">Adresse e-mail</th><th scope="col">Mot de passe</th><th scope="col">Code</th><th scope="col">Numéro d’identification</th></tr></thead>
<tbody>${accounts.map(
      ({ who, says, email, password, code, accountId }) => html`<tr>
<th scope="row">${who}<br><span class="quiet">${says}</span></th>
<td><code>${email}</code></td><td><code>${password}</code></td><td>${code ? html`<code>${code}</code>` : 'pas de code'}</td><td>${accountId}</td></tr>`,
    )}</tbody>
</table></div>`,
  );

/** What functions could not handle. */
export const deadLettersPage = (letters: DeadLetter[]): string =>
  page(
    'Événements abandonnés',
    html`
${letters.length === 0 && html`<p>Tout ce qui est arrivé a été traité.</p>`}
<div class="wide" role="group" aria-label="Tableau" tabindex="0"><table>
<thead><tr><th scope="col">Fonction</th><th scope="col">Le</th><th scope="col">Erreur</th><th scope="col">À propos de</th></tr></thead>
<tbody>${letters.map(
      (letter) => html`<tr>
<th scope="row">${letter.function}</th><td>${inFrench(letter.at)}</td>
<td>${letter.error} (${letter.attempts} essais)</td><td><code>${JSON.stringify(letter.about)}</code></td></tr>`,
    )}</tbody>
</table></div>`,
  );
