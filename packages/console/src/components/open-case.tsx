/** Opening a case of accountability about an item: for who keeps such cases, folded until wanted. */
import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { openCase } from '../api/accountability.ts';
import { holds, useSession } from '../session/session.tsx';
import { Field } from './field.tsx';
import { ProblemNotice } from './notice.tsx';

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
  const [fault, setFault] = useState(known ?? '');
  const save = useMutation({
    mutationFn: () => openCase({ itemId, rectificationId, fault }),
    onSuccess: ({ id }) => void navigate(`/accountability/${id}`),
  });
  if (!holds(session, ['supervisor', 'disclosure_unit_head', 'responsible_leader'], organId)) return null;
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
    <form
      className="form block"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <h2>责任追究</h2>
      <ProblemNotice error={save.error} />
      <Field label="过错事实" need hint="系统将列出办理过这条信息的每一个人和各自办理的环节。">
        {(control) => (
          <Input.TextArea
            {...control}
            value={fault}
            maxLength={2000}
            autoSize={{ minRows: 2 }}
            onChange={(event) => setFault(event.target.value)}
          />
        )}
      </Field>
      <div className="buttons">
        <Button type="primary" htmlType="submit" loading={save.isPending} disabled={fault.trim() === ''}>
          立案
        </Button>
        <Button onClick={() => setOpen(false)}>不立案</Button>
      </div>
    </form>
  );
}
