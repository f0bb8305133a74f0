/** 请假代理: leaving one's roles to a colleague for some days, and what colleagues have left to oneself. */
import { addDays } from '@gongkai/law/calendar';
import { DELEGABLE_ROLES } from '@gongkai/law/disclosure';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import {
  type Delegation,
  delegate,
  endDelegation,
  type GrantsView,
  readOwnGrants,
} from '../../api/grants.ts';
import { problemOf } from '../../api/problem.ts';
import { DateInput } from '../../components/date-input.tsx';
import { ChoiceField, Field } from '../../components/field.tsx';
import { Notice, ProblemNotice } from '../../components/notice.tsx';
import { useSession } from '../../session/session.tsx';
import { roleText, spanText } from '../../text/grants.ts';
import { fieldFault } from '../../text/problems.ts';

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
      <DelegateForm own={data} onDone={reload} />
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

function DelegateForm({
  own,
  onDone,
}: {
  own: GrantsView & { colleagues: { id: string; name: string; title: string }[] };
  onDone: () => void;
}) {
  const { today } = useSession();
  const offered = own.grants.filter(
    ({ inForce, role }) => inForce && DELEGABLE_ROLES.some((delegable) => delegable === role),
  );
  const [chosen, setChosen] = useState<string[]>(offered.map(({ id }) => id));
  const [to, setTo] = useState<string | null>(null);
  const [startsOn, setStartsOn] = useState(today);
  const [endsOn, setEndsOn] = useState(addDays(today, 4));
  const make = useMutation({
    mutationFn: (delegateId: string) => delegate({ grantIds: chosen, delegateId, startsOn, endsOn }),
    onSuccess: () => {
      setTo(null);
      onDone();
    },
  });
  if (offered.length === 0) {
    return <p className="soft">您没有可以委托他人代理的职责。账号管理的职责不能委托，需要时请另行授予。</p>;
  }
  const problem = make.error === null ? null : problemOf(make.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (to !== null && chosen.length > 0) make.mutate(to);
  };
  return (
    <form onSubmit={submit}>
      <h2>委托代理</h2>
      <p className="soft">
        外出、休假期间，把职责委托给同事代理。代理人以自己的名义办理，记录上注明“代”您办理；拟稿人与审查人不得为同一人等要求对代理人同样适用。
      </p>
      <ProblemNotice error={make.error} />
      {make.isSuccess && <Notice tone="good">已委托代理，到期自动终止，也可以随时提前终止。</Notice>}
      <ChoiceField label="委托的职责" need>
        <Checkbox.Group
          className="roles"
          value={chosen}
          onChange={setChosen}
          options={offered.map((grant) => ({ value: grant.id, label: roleText(grant) }))}
        />
      </ChoiceField>
      <Field label="代理人" need fault={fieldFault(problem, 'delegateId')}>
        {(control) => (
          <Select
            {...control}
            showSearch={{ optionFilterProp: 'label' }}
            placeholder="请选择同事"
            value={to}
            onChange={setTo}
            options={own.colleagues.map(({ id, name, title }) => ({
              value: id,
              label: `${name}（${title}）`,
            }))}
          />
        )}
      </Field>
      <div className="pair">
        <Field label="开始日期" need fault={fieldFault(problem, 'startsOn')}>
          {(control) => <DateInput {...control} value={startsOn} min={today} onChange={setStartsOn} />}
        </Field>
        <Field label="结束日期" need hint="含当日。" fault={fieldFault(problem, 'endsOn')}>
          {(control) => <DateInput {...control} value={endsOn} min={startsOn} onChange={setEndsOn} />}
        </Field>
      </div>
      <div className="buttons">
        <Button
          type="primary"
          htmlType="submit"
          loading={make.isPending}
          disabled={to === null || chosen.length === 0}
        >
          委托代理
        </Button>
      </div>
    </form>
  );
}
