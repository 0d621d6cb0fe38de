import type { InformationPlaceView } from '../../../contract/information-places.ts';
import { RadioGroup } from '../../design/choices.tsx';
import { MailLink, PhoneLink } from '../../establishment/contact-links.tsx';
import type { InformationForm } from './use-information-form.ts';
import { useWords } from './words/words.ts';

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
  const { receivers: words } = useWords();
  const [only] = places;
  if (places.length > 1) {
    return (
      <RadioGroup
        {...words.choice}
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
  const { receivers: words } = useWords();
  return (
    <section className="panel panel-soft stack stack-tight" aria-labelledby="destinataire">
      <h2 id="destinataire">{words.title}</h2>
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
