import { useQuery } from '@tanstack/react-query';
import { type PublicThread, postReply, readPublicThread } from '../../../contract/threads.ts';
import { cafByCode } from '../../../domain/caf/cafs.ts';
import { useCommand } from '../../api/command.ts';
import { reading } from '../../api/query.ts';
import { Facts } from '../../design/facts.tsx';
import { PageTitle } from '../../design/page-title.tsx';
import { MessageForm } from '../../messages/message-form.tsx';
import { MessageList } from '../../messages/message-list.tsx';
import { BehindLink, LapsedLink, useLinkSecret } from '../private-link.tsx';

/** What the Caf and a party write to each other, for the holder of the private link. */
export function MessagesPage() {
  const secret = useLinkSecret();
  const found = useQuery({ ...reading(readPublicThread, { body: { secret } }), enabled: secret !== '' });
  return (
    <BehindLink secret={secret} query={found} what="des messages" lapsed={() => <Lapsed />}>
      {(thread) => <Messages thread={thread} secret={secret} />}
    </BehindLink>
  );
}

const Lapsed = () => (
  <LapsedLink>
    <p>
      Il est incomplet, ou son délai est passé. Reprenez le lien entier du dernier e-mail reçu, ou
      adressez-vous à votre Caf.
    </p>
  </LapsedLink>
);

function Messages({ thread, secret }: { thread: PublicThread; secret: string }) {
  const posting = useCommand(postReply, [readPublicThread]);
  const caf = cafByCode(thread.cafCode)?.name ?? '';
  const messages = thread.messages.map((message) => ({
    ...message,
    who: message.by === 'caf' ? caf : thread.partyName,
  }));
  return (
    <>
      <PageTitle>Vos échanges avec votre Caf</PageTitle>
      <div className="stack stack-loose">
        <Facts
          facts={[
            { term: 'Dossier', value: <span className="figures">{thread.reference}</span> },
            { term: 'Entre', value: `${thread.partyName} et la ${caf}` },
          ]}
        />
        <section className="stack stack-tight" aria-labelledby="echanges-messages">
          <h2 id="echanges-messages">Messages</h2>
          <MessageList messages={messages} own="party" />
        </section>
        {thread.open ? (
          <MessageForm
            draft={`reponse:${thread.reference}`}
            label="Votre réponse"
            hint="Elle ne change rien à votre demande. N’écrivez ni mot de passe, ni nom d’enfant ou de famille."
            done="Message envoyé à votre Caf."
            onSend={(text) => posting.send({ body: { secret, text } })}
          />
        ) : (
          <p>
            Cet échange est clos&nbsp;: vous pouvez encore le relire. Pour écrire à votre Caf, utilisez le
            courrier ou l’e-mail.
          </p>
        )}
      </div>
    </>
  );
}
