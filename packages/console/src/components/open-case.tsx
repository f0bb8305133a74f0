/** Opening a case of accountability about an item: for who keeps such cases, folded until wanted. */
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { openCase } from '../api/accountability.ts';
import { CASE_KEEPERS } from '../session/places.ts';
import { holds, useSession } from '../session/session.tsx';
import { NoteForm } from './note-form.tsx';

export interface OpenCaseProps {
  itemId: string;
  organId: string;
  rectificationId?: string;
  /** What is known of the fault already. */
  fault?: string;
}

/** Nothing for who does not keep cases of the organ. */
export function OpenCase({ itemId, organId, rectificationId, fault: known }: OpenCaseProps) {
  const session = useSession();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const save = useMutation({
    mutationFn: (fault: string) => openCase({ itemId, rectificationId, fault }),
    onSuccess: ({ id }) => void navigate(`/accountability/${id}`),
  });
  if (!holds(session, CASE_KEEPERS, organId)) return null;
  if (!open) {
    return (
      <p>
        <button type="button" className="linklike" onClick={() => setOpen(true)}>
          提起责任追究
        </button>
      </p>
    );
  }
  return (
    <NoteForm
      title="责任追究"
      label="过错事实"
      need
      hint="系统将列出办理过这条信息的每一个人和各自办理的环节。"
      start={known}
      act="立案"
      isMain={false}
      busy={save.isPending}
      error={save.error}
      onSend={(fault) => save.mutate(fault)}
      onClose={() => setOpen(false)}
    />
  );
}
