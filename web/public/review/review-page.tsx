import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import * as z from 'zod';
import { answerReview, type ReviewView, readReview } from '../../../contract/reviews.ts';
import { cafByCode } from '../../../domain/caf/cafs.ts';
import { paragraph } from '../../../domain/text.ts';
import { useCommand } from '../../api/command.ts';
import { reading } from '../../api/query.ts';
import { Button } from '../../design/button.tsx';
import { DataTable } from '../../design/data-table.tsx';
import { FormErrorSummary } from '../../design/error-summary.tsx';
import { Facts } from '../../design/facts.tsx';
import { formatCount, formatDate, formatList } from '../../design/format.ts';
import { Notice } from '../../design/notice.tsx';
import { PageTitle } from '../../design/page-title.tsx';
import { fieldId, useProblemForm } from '../../design/problem-form.ts';
import { ProblemNotice } from '../../design/problem-notice.tsx';
import { TextArea } from '../../design/text-area.tsx';
import { annexEstablishmentColumns, annexPersonColumns } from '../../habilitation/annex-columns.tsx';
import { BehindLink, LapsedLink, useLinkSecret } from '../private-link.tsx';

/** The yearly review, for the holder of the private link (AVN-03): who can publish what in the party's name. */
export function ReviewPage() {
  const secret = useLinkSecret();
  const found = useQuery({ ...reading(readReview, { body: { secret } }), enabled: secret !== '' });
  return (
    <BehindLink secret={secret} query={found} what="de la liste" lapsed={() => <Lapsed />}>
      {(review) => <Review review={review} secret={secret} />}
    </BehindLink>
  );
}

const Lapsed = () => (
  <LapsedLink>
    <p>
      Il est incomplet, son délai est passé, ou l’année qu’il concernait est terminée. Reprenez le lien entier
      du dernier e-mail reçu. Pour demander un changement, adressez-vous à votre Caf.
    </p>
  </LapsedLink>
);

function Review({ review, secret }: { review: ReviewView; secret: string }) {
  const caf = cafByCode(review.cafCode)?.name ?? '';
  return (
    <>
      <PageTitle>Qui peut publier en votre nom&nbsp;?</PageTitle>
      <div className="stack stack-loose">
        <p>
          Une fois par an, relisez la liste ci-dessous et confirmez-la. Une personne est partie, un
          établissement a changé&nbsp;? Dites-le&nbsp;: la {caf} prépare un avenant.
        </p>
        <Facts
          facts={[
            { term: 'Convention', value: <span className="figures">{review.number}</span> },
            { term: 'Entre', value: `${review.partyName} et la ${caf}` },
            { term: 'Échéance annuelle', value: formatDate(review.anniversary) },
            { term: 'Dernier jour pour résilier', value: formatDate(review.lastDayForNotice) },
          ]}
        />
        {review.persons.length > 0 && (
          <section className="stack stack-tight" aria-labelledby="revue-personnes">
            <h2 id="revue-personnes">
              {formatCount(review.persons.length, 'personne habilitée', 'personnes habilitées')}
            </h2>
            <DataTable
              caption="Personnes habilitées"
              captionHidden
              columns={annexPersonColumns}
              rows={review.persons}
              rowKey={({ email }) => email}
            />
          </section>
        )}
        {review.establishments.length > 0 && (
          <section className="stack stack-tight" aria-labelledby="revue-etablissements">
            <h2 id="revue-etablissements">{formatCount(review.establishments.length, 'établissement')}</h2>
            <DataTable
              caption="Établissements et droits"
              captionHidden
              columns={annexEstablishmentColumns}
              rows={review.establishments}
              rowKey={({ establishmentId }) => establishmentId}
            />
          </section>
        )}
        {review.communes.length > 0 && (
          <section className="stack stack-tight" aria-labelledby="revue-communes">
            <h2 id="revue-communes">
              {formatCount(review.communes.length, 'commune couverte', 'communes couvertes')}
            </h2>
            <p>{formatList(review.communes.map(({ name }) => name))}</p>
          </section>
        )}
        <Answer review={review} secret={secret} />
      </div>
    </>
  );
}

const schema = z.object({ words: paragraph(2000) });

function Answer({ review, secret }: { review: ReviewView; secret: string }) {
  const answering = useCommand(answerReview, [readReview]);
  const [asking, setAsking] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  const form = useProblemForm({
    schema,
    defaultValues: { words: '' },
    draft: `revue:${review.number}`,
    onSubmit: async ({ words }) => {
      await answering.send({ body: { secret, answer: 'change-asked', words } });
      setAsking(false);
      title.current?.focus();
    },
  });
  const confirm = async () => {
    await answering.send({ body: { secret, answer: 'confirmed' } }).catch(() => undefined);
    title.current?.focus();
  };
  useEffect(() => {
    if (asking) document.getElementById(fieldId('words'))?.focus();
  }, [asking]);
  const cancel = () => {
    setAsking(false);
    title.current?.focus();
  };
  const { answered } = review;
  return (
    <section className="panel stack" aria-labelledby="revue-reponse">
      <h2 id="revue-reponse" ref={title} tabIndex={-1}>
        {answered ? 'Votre réponse' : 'Votre réponse, en un clic'}
      </h2>
      {answered?.answer === 'confirmed' && (
        <Notice kind="success" title={`Liste confirmée le ${formatDate(answered.at)}`}>
          <p>Merci. Vous n’avez rien d’autre à faire&nbsp;: la convention se reconduit d’elle-même.</p>
        </Notice>
      )}
      {answered?.answer === 'change-asked' && (
        <Notice kind="info" title={`Changement demandé le ${formatDate(answered.at)}`}>
          <p className="verbatim">{answered.words}</p>
          <p>La Caf l’a reçu et prépare un avenant. Rien ne change avant sa signature.</p>
        </Notice>
      )}
      {answering.problem && !asking && <ProblemNotice problem={answering.problem} />}
      {asking ? (
        <form className="stack" {...form.props}>
          <FormErrorSummary {...form.summary} />
          <TextArea
            label="Qu’est-ce qui doit changer&nbsp;?"
            hint="Par exemple une personne à retirer ou à ajouter, un établissement qui ferme."
            limit={2000}
            rows={5}
            {...form.field('words')}
          />
          <div className="row">
            <Button type="submit" look="strong" busy={form.sending}>
              Envoyer à la Caf
            </Button>
            <Button look="quiet" onClick={cancel} disabled={form.sending}>
              Annuler
            </Button>
          </div>
        </form>
      ) : (
        <div className="row">
          {answered?.answer !== 'confirmed' && (
            <Button
              look={answered ? 'plain' : 'strong'}
              busy={answering.pending}
              onClick={() => void confirm()}
            >
              Tout est juste, je confirme
            </Button>
          )}
          <Button onClick={() => setAsking(true)}>Demander un changement</Button>
        </div>
      )}
    </section>
  );
}
