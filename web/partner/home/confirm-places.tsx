import {
  declareAvailability,
  listOwnEstablishments,
  readOwnEstablishment,
} from '../../../contract/partner.ts';
import { useCommand } from '../../api/command.ts';
import { problemOf } from '../../api/problem.ts';
import { readAgain } from '../../api/query.ts';
import { Button } from '../../design/button.tsx';
import { toast } from '../../design/toast.tsx';

/** Says in one press, from the first page, that the places of an establishment have not changed (PUB-12). */
export function ConfirmPlaces({ id, name, version }: { id: string; name: string; version: number }) {
  const command = useCommand(declareAvailability, [listOwnEstablishments, readOwnEstablishment]);
  const confirm = async () => {
    try {
      await command.send({ params: { id }, body: { basedOn: version, declaration: { kind: 'unchanged' } } });
      toast(`Les disponibilités de «\u00a0${name}\u00a0» sont confirmées.`);
    } catch (failure) {
      const { code, title } = problemOf(failure);
      toast(title);
      if (code === 'conflict') await readAgain(listOwnEstablishments);
    }
  };
  return (
    <Button look="strong" busy={command.pending} onClick={() => void confirm()}>
      Rien n’a changé
      <span className="only-read-aloud"> ({name})</span>
    </Button>
  );
}
