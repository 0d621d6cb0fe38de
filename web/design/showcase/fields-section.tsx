import { useState } from 'react';
import { CheckboxField, CheckboxGroup, RadioGroup, SelectField } from '../choices.tsx';
import { Combobox, type Found } from '../combobox.tsx';
import { DateField } from '../date-field.tsx';
import { FileField } from '../file-field.tsx';
import { TextArea } from '../text-area.tsx';
import { PasswordField, TextField } from '../text-field.tsx';
import { Section } from './section.tsx';

const communes: Found[] = [
  { id: '26108', label: 'Crest', detail: '26400' },
  { id: '26113', label: 'Die', detail: '26150' },
  { id: '26362', label: 'Valence', detail: '26000' },
  { id: '26198', label: 'Montélimar', detail: '26200' },
  { id: '26281', label: 'Romans-sur-Isère', detail: '26100' },
];

/** Stands for the server: answers from five communes, and fails on « panne ». */
export async function searchFew(typed: string): Promise<Found[]> {
  await new Promise((resolve) => setTimeout(resolve, 120));
  if (typed === 'panne') throw new Error('no answer');
  const start = typed.toLocaleLowerCase('fr');
  return communes.filter(
    ({ label, detail }) => label.toLocaleLowerCase('fr').startsWith(start) || detail?.startsWith(start),
  );
}

const kinds = [
  { value: 'EAJE', label: 'Crèche (EAJE)' },
  { value: 'ALSH', label: 'Accueil de loisirs (ALSH)' },
  { value: 'RPE', label: 'Relais petite enfance (RPE)' },
];

/** Every field: at rest, with its hint, wrong, and not to be filled. */
export function FieldsSection() {
  const [commune, setCommune] = useState<Found | null>(null);
  const [day, setDay] = useState('2026-11-21');
  const [file, setFile] = useState<File>();
  return (
    <Section id="champs" title="Champs">
      <div className="columns">
        <div className="stack">
          <TextField label="Nom de la structure" />
          <TextField
            label="Code postal"
            hint="Cinq chiffres"
            width="short"
            inputMode="numeric"
            defaultValue="26400"
          />
          <TextField label="Site internet" optional type="url" />
          <TextField
            label="Adresse e-mail"
            type="email"
            defaultValue="contact@"
            error="Écrivez une adresse e-mail complète, par exemple prenom.nom@commune.fr."
          />
          <TextField label="Numéro d’identification" defaultValue="P26-7KQ3M9" readOnly />
          <TextField label="Pas encore possible" disabled />
          <PasswordField label="Mot de passe" hint="Au moins huit caractères" autoComplete="off" />
          <TextArea
            label="Projet éducatif"
            optional
            limit={120}
            defaultValue="Un lieu ouvert sur le jardin."
          />
          <TextArea
            label="Conditions d’admission"
            limit={10}
            defaultValue="Habiter la commune."
            error="Raccourcissez&nbsp;: 10 caractères au plus."
          />
          <Combobox
            label="Commune ou code postal"
            hint="Essayez «&nbsp;Cr&nbsp;» ou «&nbsp;261&nbsp;»"
            value={commune}
            onChange={setCommune}
            search={searchFew}
          />
        </div>
        <div className="stack">
          <SelectField
            label="Votre Caf"
            placeholder="Choisissez"
            choices={[{ value: '26', label: 'Drôme (26)' }]}
          />
          <SelectField
            label="Type d’établissement"
            choices={kinds}
            error="Choisissez une des réponses proposées."
          />
          <RadioGroup
            label="Accueil sur rendez-vous"
            sideBySide
            name="appointment"
            choices={[
              { value: 'yes', label: 'Oui' },
              { value: 'no', label: 'Non' },
            ]}
          />
          <RadioGroup
            label="Disponibilité"
            name="availability"
            error="Choisissez une des réponses proposées."
            choices={[
              {
                value: 'available',
                label: 'Des places sont libres',
                hint: 'Vous les indiquez à l’étape suivante',
              },
              { value: 'full', label: 'Complet' },
              { value: 'unknown', label: 'Non communiquée' },
            ]}
          />
          <CheckboxGroup
            label="Ce que vous voulez saisir"
            name="rights"
            hint="Plusieurs réponses possibles"
            choices={kinds}
          />
          <CheckboxField
            label="J’ai lu les engagements de l’article 2 et je les accepte"
            error="Lisez et acceptez les engagements pour envoyer."
          />
          <DateField label="Date de signature" hint="Par exemple 21 11 2026" value={day} onChange={setDay} />
          <DateField
            label="Date d’effet"
            value="2026-2-31"
            onChange={() => {}}
            error="Écrivez une date, par exemple 21/11/2026."
          />
          <FileField
            label="Liste des établissements"
            hint="Un fichier CSV"
            accept=".csv"
            file={file}
            onFile={setFile}
          />
          <FileField
            label="Convention signée"
            file={undefined}
            sending={{ sent: 1_300_000, total: 4_000_000, onCancel: () => {} }}
            onFile={() => {}}
          />
          <FileField label="Document en cours d’envoi" sending={{}} onFile={() => {}} />
        </div>
      </div>
    </Section>
  );
}
