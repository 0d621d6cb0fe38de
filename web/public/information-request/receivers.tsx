import type { InformationPlaceView } from '../../../contract/information-places.ts';
import { RadioGroup } from '../../design/choices.tsx';
import { MailLink, PhoneLink } from '../../establishment/contact-links.tsx';
import type { InformationForm } from './use-information-form.ts';

const addressOf = ({ address }: InformationPlaceView) =>
  `${address.street}, ${address.postcode} ${address.city}`;

/** Who will receive the request: the one place there is, or a choice among those that cover the commune (LIN-02). */
export function Receivers({
  places,
  form,
}: {
  places: readonly InformationPlaceView[];
  form: InformationForm;
}) {
  const [only] = places;
  if (places.length > 1) {
    return (
      <RadioGroup
        label="Qui doit recevoir votre demande&nbsp;?"
        hint="Ces lieux renseignent tous les familles de la commune. Seul celui que vous choisissez lit votre demande."
        choices={places.map((place) => ({
          value: place.habilitationId,
          label: place.name,
          hint: addressOf(place),
        }))}
        {...form.field('habilitationId')}
      />
    );
  }
  return only && <ReceiverPanel place={only} />;
}

/** The place that receives the request, and how else to reach it. */
export function ReceiverPanel({ place }: { place: InformationPlaceView }) {
  return (
    <section className="panel panel-soft stack stack-tight" aria-labelledby="destinataire">
      <h2 id="destinataire">Qui reçoit votre demande</h2>
      <p>
        <strong>{place.name}</strong>
        <br />
        {addressOf(place)}
      </p>
      <p className="row">
        {place.phone && <PhoneLink phone={place.phone} />}
        <MailLink email={place.email} />
      </p>
    </section>
  );
}
