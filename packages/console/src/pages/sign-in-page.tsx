/** Sign-in. In a demonstration the accounts are offered, each one click away. */
import { STAFF_ROLE_LABELS } from '@gongkai/law/disclosure';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type FormEvent, useEffect, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { type OfferedAccount, readSession, readSignInPage, signIn } from '../api/session.ts';
import { Field } from '../components/field.tsx';
import { ProblemNotice } from '../components/notice.tsx';
import { SESSION_KEY } from '../session/session.tsx';
import '../styles/sign-in.css';

/** The form, and beside it the accounts of a demonstration; leads back to where one came from. */
export function SignInPage() {
  const page = useQuery({ queryKey: ['sign-in'], queryFn: readSignInPage });
  const enter = useSignIn();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  useEffect(() => {
    document.title = '登录 · 公开工作台';
  }, []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    enter.mutate({ login: login.trim(), password });
  };
  const demonstration = page.data?.demonstration ?? null;
  return (
    <main className={`sign-in ${demonstration === null ? '' : 'wide'}`}>
      <header>
        <p className="nameplate">
          <span>
            {page.data?.site.name ?? '政府信息公开'}
            <small>公开工作台</small>
          </span>
        </p>
      </header>
      <form className="form" onSubmit={submit}>
        <h1>登录</h1>
        <ProblemNotice error={enter.error ?? page.error} />
        <Field label="账号">
          {(props) => (
            <Input
              {...props}
              value={login}
              onChange={(event) => setLogin(event.target.value)}
              autoComplete="username"
              autoFocus
              required
            />
          )}
        </Field>
        <Field label="密码">
          {(props) => (
            <Input.Password
              {...props}
              value={password}
              onChange={(event) => setPassword(event.target.value)}
              autoComplete="current-password"
              required
            />
          )}
        </Field>
        <Button type="primary" htmlType="submit" loading={enter.isPending} block>
          登录
        </Button>
        <p className="soft small">
          忘记密码的，请联系本机关管理员重置。公众查阅信息、提交申请不需要登录，请前往<a href="/">公开平台</a>
          。
        </p>
      </form>
      {demonstration !== null && (
        <OfferedAccounts
          accounts={demonstration.accounts}
          busy={enter.isPending}
          onChoose={(account) => {
            setLogin(account.login);
            setPassword(demonstration.password);
            enter.mutate({ login: account.login, password: demonstration.password });
          }}
        />
      )}
    </main>
  );
}

function useSignIn() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  return useMutation({
    mutationFn: async (credentials: { login: string; password: string }) => {
      await signIn(credentials);
      return await readSession();
    },
    onSuccess: (session) => {
      queries.clear();
      queries.setQueryData(SESSION_KEY, session);
      const back = search.get('back');
      void navigate(back?.startsWith('/') === true && !back.startsWith('//') ? back : '/', { replace: true });
    },
  });
}

function OfferedAccounts(props: {
  accounts: readonly OfferedAccount[];
  busy: boolean;
  onChoose: (account: OfferedAccount) => void;
}) {
  const organs = [...new Set(props.accounts.map((account) => account.organ))];
  return (
    <section className="offered" aria-label="演示账号">
      <h2>演示环境</h2>
      <p className="soft">数据均为虚构。点击姓名，以该身份进入。</p>
      {organs.map((organ, index) => (
        <details key={organ} open={index === 0}>
          <summary>{organ}</summary>
          <ul>
            {props.accounts
              .filter((account) => account.organ === organ)
              .map((account) => (
                <li key={account.login}>
                  <button
                    type="button"
                    className="linklike"
                    disabled={props.busy}
                    onClick={() => props.onChoose(account)}
                  >
                    {account.name}
                  </button>
                  <span>
                    {account.title}
                    <span className="roles-held">
                      {account.roles.map((role) => STAFF_ROLE_LABELS[role]).join('、')}
                    </span>
                  </span>
                </li>
              ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
