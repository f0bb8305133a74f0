/** Changing one's own password. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { problemOf } from '../../api/problem.ts';
import { changePassword } from '../../api/session.ts';
import { Field } from '../../components/field.tsx';
import { Notice, ProblemNotice } from '../../components/notice.tsx';
import { SESSION_KEY, useSession } from '../../session/session.tsx';
import { fieldFault } from '../../text/problems.ts';

/** The form; after a change one signs in anew. */
export function PasswordSettings() {
  const session = useSession();
  const queries = useQueryClient();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const change = useMutation({
    mutationFn: changePassword,
    // A new password ends every session of the person, this one too.
    onSuccess: () => queries.setQueryData(SESSION_KEY, null),
  });
  const problem = change.error === null ? null : problemOf(change.error);
  const differs = again !== '' && next !== again;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!differs && next !== '') change.mutate({ current, next });
  };
  return (
    <form className="form" style={{ maxWidth: '24rem' }} onSubmit={submit}>
      {session.demonstration && <Notice>演示环境的账号供所有人试用，请不要修改密码。</Notice>}
      <ProblemNotice error={change.error} />
      <Field label="现用密码" need fault={fieldFault(problem, 'current')}>
        {(control) => (
          <Input.Password
            {...control}
            value={current}
            autoComplete="current-password"
            onChange={(event) => setCurrent(event.target.value)}
          />
        )}
      </Field>
      <Field label="新密码" need hint="至少 12 个字符，可以是一句话。" fault={fieldFault(problem, 'next')}>
        {(control) => (
          <Input.Password
            {...control}
            value={next}
            autoComplete="new-password"
            onChange={(event) => setNext(event.target.value)}
          />
        )}
      </Field>
      <Field label="再次输入新密码" need fault={differs ? '两次输入的新密码不一致。' : null}>
        {(control) => (
          <Input.Password
            {...control}
            value={again}
            autoComplete="new-password"
            onChange={(event) => setAgain(event.target.value)}
          />
        )}
      </Field>
      <Notice>修改后，所有设备上的登录都会失效，请用新密码重新登录。</Notice>
      <div className="buttons">
        <Button
          type="primary"
          htmlType="submit"
          loading={change.isPending}
          disabled={current === '' || next === '' || next !== again}
        >
          修改密码
        </Button>
      </div>
    </form>
  );
}
