/** 请假代理: leaving one's roles to a colleague for some days, and what colleagues have left to oneself. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link } from 'react-router';
import { type Delegation, endDelegation, readOwnGrants } from '../../api/grants.ts';
import { ProblemNotice } from '../../components/notice.tsx';
import { holds, useSession } from '../../session/session.tsx';
import { roleText, spanText } from '../../text/grants.ts';
import { DelegateForm } from './delegate-form.tsx';

const KEY = ['session', 'grants'] as const;

export function DelegationSettings() {
  const session = useSession();
  const queries = useQueryClient();
  const { data, error, refetch } = useQuery({ queryKey: KEY, queryFn: readOwnGrants });
  const reload = () => void queries.invalidateQueries({ queryKey: ['session'] });
  const end = useMutation({ mutationFn: endDelegation, onSuccess: reload });
  if (data === undefined) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  const running = (list: readonly Delegation[]) =>
    list.filter(({ endedAt, endsOn }) => endedAt === null && endsOn >= session.today);
  return (
    <div className="form">
      <ProblemNotice error={end.error} />
      <DelegationList
        title="我委托他人代理的"
        rows={running(data.given)}
        words={(row) => `由${row.to.name}代理`}
        busy={end.isPending ? end.variables : undefined}
        onEnd={end.mutate}
      />
      <DelegationList
        title="我代理他人的"
        rows={running(data.received)}
        words={(row) => `代理${row.from.name}`}
        busy={end.isPending ? end.variables : undefined}
        onEnd={end.mutate}
      />
      <DelegateForm view={data} absent={null} onDone={reload} />
      {holds(session, ['administrator']) && (
        <p className="soft">
          他人不能自己办理委托的，在<Link to="/settings/accounts">账号</Link>中点开该人，代为委托。
        </p>
      )}
    </div>
  );
}

function DelegationList(props: {
  title: string;
  rows: readonly Delegation[];
  words: (row: Delegation) => string;
  busy: string | undefined;
  onEnd: (id: string) => void;
}) {
  const { today } = useSession();
  if (props.rows.length === 0) return null;
  return (
    <section>
      <h2>{props.title}</h2>
      <ul className="grants">
        {props.rows.map((row) => (
          <li key={row.id}>
            <span>
              <strong>{roleText(row)}</strong>
              <small>
                {props.words(row)}，{spanText(row, today)}
                {row.startsOn > today ? '（尚未开始）' : ''}
              </small>
            </span>
            <Button size="small" danger loading={props.busy === row.id} onClick={() => props.onEnd(row.id)}>
              终止
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
