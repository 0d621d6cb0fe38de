import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { listRequests, type RequestDetail } from '../../../contract/caf.ts';
import { markThreadRead, postMessage, readThread, type ThreadView } from '../../../contract/threads.ts';
import { useCommand } from '../../api/command.ts';
import { readAgain, reading } from '../../api/query.ts';
import { Button } from '../../design/button.tsx';
import { formatCount } from '../../design/format.ts';
import { Loaded } from '../../design/loaded.tsx';
import { MessageForm } from '../../messages/message-form.tsx';
import { MessageList } from '../../messages/message-list.tsx';

/** What the Caf and the party write to each other about the case, beside its acts. */
export function MessagesSection({ request }: { request: RequestDetail }) {
  const title = useId();
  const query = useQuery(reading(readThread, { params: { id: request.id } }));
  return (
    <section className="stack stack-tight" aria-labelledby={title}>
      <h2 id={title}>Messages</h2>
      <Loaded query={query} what="des messages">
        {(thread) => <Messages request={request} thread={thread} />}
      </Loaded>
    </section>
  );
}

function Messages({ request, thread }: { request: RequestDetail; thread: ThreadView }) {
  const posting = useCommand(postMessage, [readThread, listRequests]);
  const marking = useCommand(markThreadRead, [readThread, listRequests]);
  const queue = useQuery(reading(listRequests, {}));
  const params = { id: request.id };
  const agentName = (accountId: string | undefined) =>
    queue.data?.agents.find((agent) => agent.accountId === accountId)?.name ?? accountId;
  const messages = thread.messages.map((message) => ({
    ...message,
    who: message.by === 'caf' ? `Votre Caf, ${agentName(message.accountId)}` : request.provider.name,
  }));
  return (
    <div className="stack stack-tight">
      {messages.length > 0 ? (
        <MessageList messages={messages} own="caf" />
      ) : (
        <p className="soft">Aucun message pour l’instant.</p>
      )}
      {thread.unread > 0 && (
        <div className="row no-print">
          <Button
            look="quiet"
            busy={marking.pending}
            onClick={() =>
              void marking
                .send({ params, body: { version: thread.version } })
                // Another message came meanwhile: it is shown, and still to be read.
                .catch(() => readAgain(readThread))
            }
          >
            Marquer comme lu ({formatCount(thread.unread, 'message')})
          </Button>
        </div>
      )}
      {thread.open ? (
        <MessageForm
          draft={`message:${request.id}`}
          label="Écrire un message"
          hint="Le destinataire le lit en ligne, par un lien reçu par e-mail. Sa réponse ne change rien à la demande."
          done="Message envoyé. Un e-mail l’annonce, sans en montrer le texte."
          onSend={(text) => posting.send({ params, body: { text } })}
        />
      ) : (
        <p>Cet échange est clos&nbsp;: il se lit encore, mais ne se poursuit plus.</p>
      )}
    </div>
  );
}
