/** The roles of one account: those in force, those to come and those past, giving a role, ending one, leaving it to another. */
import { COLUMN_ROLES, STAFF_ROLE_LABELS, type StaffRole } from '@gongkai/law/disclosure';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import { endDelegation, endGrant, giveGrants, readStaffGrants, type StaffGrant } from '../../api/grants.ts';
import { problemOf } from '../../api/problem.ts';
import { ColumnSelect } from '../../components/column-select.tsx';
import { DateInput } from '../../components/date-input.tsx';
import { Field } from '../../components/field.tsx';
import { Folded } from '../../components/folded.tsx';
import { Notice, ProblemNotice } from '../../components/notice.tsx';
import { useOrgans } from '../../components/organ-select.tsx';
import { holds, useSession } from '../../session/session.tsx';
import { roleText, spanText } from '../../text/grants.ts';
import { fieldFault } from '../../text/problems.ts';
import { DelegateForm } from './delegate-form.tsx';

const ROLES = Object.entries(STAFF_ROLE_LABELS).map(([value, label]) => ({ value, label }));

export function GrantsPanel({ staffId, name }: { staffId: string; name: string }) {
  const session = useSession();
  const queries = useQueryClient();
  const organs = useOrgans();
  const { data, error, refetch } = useQuery({
    queryKey: ['staff', staffId, 'grants'],
    queryFn: () => readStaffGrants(staffId),
  });
  const reload = () => {
    void queries.invalidateQueries({ queryKey: ['staff'] });
    void queries.invalidateQueries({ queryKey: ['holders'] });
  };
  const [delegating, setDelegating] = useState(false);
  const end = useMutation({ mutationFn: endOf, onSuccess: reload });
  if (data === undefined) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  const organName = (id: string) => organs.find((organ) => organ.id === id)?.shortName ?? '其他机关';
  const running = data.grants.filter(
    (grant) => grant.endedAt === null && !isPast(grant.endsOn, session.today),
  );
  const past = data.grants.filter((grant) => !running.includes(grant));
  const left = [...data.given, ...data.received].filter(
    ({ endedAt, endsOn }) => endedAt === null && !isPast(endsOn, session.today),
  );
  return (
    <section className="form" aria-label="职责">
      <h2>职责</h2>
      <ProblemNotice error={end.error} onReload={() => void refetch()} />
      {running.length === 0 && <p className="soft">没有现行的职责，可以登录，但不能办理任何事项。</p>}
      <ul className="grants">
        {running.map((grant) => (
          <li key={grant.id}>
            <span>
              <strong>{roleText(grant)}</strong>
              <small>
                {organName(grant.organId)}，{spanText(grant, session.today)}
                {grant.startsOn > session.today ? '（尚未生效）' : ''}
              </small>
            </span>
            {holds(session, ['administrator'], grant.organId) && (
              <Button
                size="small"
                danger
                loading={end.isPending && end.variables?.id === grant.id}
                onClick={() => end.mutate({ kind: 'grant', id: grant.id, version: data.version })}
              >
                立即终止
              </Button>
            )}
          </li>
        ))}
        {left.map((delegation) => (
          <li key={delegation.id}>
            <span>
              <strong>{roleText(delegation)}</strong>
              <small>
                {delegation.from.id === staffId
                  ? `委托${delegation.to.name}代理`
                  : `代理${delegation.from.name}`}
                ，{spanText(delegation, session.today)}
              </small>
            </span>
            {holds(session, ['administrator'], delegation.organId) && (
              <Button
                size="small"
                danger
                loading={end.isPending && end.variables?.id === delegation.id}
                onClick={() => end.mutate({ kind: 'delegation', id: delegation.id, version: data.version })}
              >
                终止代理
              </Button>
            )}
          </li>
        ))}
      </ul>
      {staffId !== session.staff.id &&
        (delegating ? (
          <DelegateForm view={data} absent={name} onDone={reload} />
        ) : (
          <Button onClick={() => setDelegating(true)}>代为委托（本人不在岗）</Button>
        ))}
      <GiveForm staffId={staffId} version={data.version} onDone={reload} />
      {past.length > 0 && (
        <Folded title={`过去的职责（${past.length} 项）`}>
          <ul className="grants">
            {past.map((grant) => (
              <li key={grant.id}>
                <span>
                  {roleText(grant)}
                  <small>
                    {organName(grant.organId)}，{spanText(grant, session.today)}
                  </small>
                </span>
              </li>
            ))}
          </ul>
        </Folded>
      )}
    </section>
  );
}

function isPast(endsOn: string | null, today: string): boolean {
  return endsOn !== null && endsOn < today;
}

async function endOf(target: { kind: 'grant' | 'delegation'; id: string; version: number }): Promise<object> {
  if (target.kind === 'delegation') return await endDelegation(target.id);
  return await endGrant(target.id, { version: target.version });
}

function GiveForm(props: { staffId: string; version: number; onDone: () => void }) {
  const session = useSession();
  const mine = useOrgans().filter((organ) => holds(session, ['administrator'], organ.id));
  const [organId, setOrganId] = useState(session.organ.id);
  const [role, setRole] = useState<StaffRole | null>(null);
  const [columnId, setColumnId] = useState<string | null>(null);
  const [startsOn, setStartsOn] = useState(session.today);
  const [endsOn, setEndsOn] = useState('');
  const give = useMutation({
    mutationFn: (grant: Pick<StaffGrant, 'role'>) =>
      giveGrants(props.staffId, {
        version: props.version,
        grants: [{ role: grant.role, organId, columnId, startsOn, endsOn: endsOn === '' ? null : endsOn }],
      }),
    onSuccess: () => {
      setRole(null);
      setColumnId(null);
      props.onDone();
    },
  });
  const problem = give.error === null ? null : problemOf(give.error);
  const byColumn = role !== null && COLUMN_ROLES.includes(role);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (role !== null) give.mutate({ role });
  };
  return (
    <form onSubmit={submit}>
      <h3>授予职责</h3>
      <ProblemNotice error={give.error} onReload={props.onDone} />
      {give.isSuccess && <Notice tone="good">职责已授予，自生效日起有效。</Notice>}
      {mine.length > 1 && (
        <Field label="机关" need>
          {(control) => (
            <Select
              {...control}
              value={organId}
              onChange={(id: string) => {
                setOrganId(id);
                setColumnId(null);
              }}
              options={mine.map(({ id, shortName }) => ({ value: id, label: shortName }))}
            />
          )}
        </Field>
      )}
      <Field label="职责" need>
        {(control) => (
          <Select
            {...control}
            placeholder="请选择"
            value={role}
            onChange={(chosen: StaffRole) => {
              setRole(chosen);
              setColumnId(null);
            }}
            options={ROLES}
          />
        )}
      </Field>
      {byColumn && (
        <Field
          label="限于栏目"
          hint="不选的，及于整个机关；选定的，及于该栏目和它的下级栏目。"
          fault={fieldFault(problem, 'columnId')}
        >
          {(control) => (
            <span className="row">
              <ColumnSelect
                {...control}
                organId={organId}
                placeholder="整个机关"
                value={columnId}
                onChange={setColumnId}
              />
              {columnId !== null && <Button onClick={() => setColumnId(null)}>改为整个机关</Button>}
            </span>
          )}
        </Field>
      )}
      <div className="pair">
        <Field label="生效日期" need fault={fieldFault(problem, 'startsOn')}>
          {(control) => (
            <DateInput {...control} value={startsOn} min={session.today} onChange={setStartsOn} />
          )}
        </Field>
        <Field label="截止日期" hint="不定期限的留空，含当日。" fault={fieldFault(problem, 'endsOn')}>
          {(control) => <DateInput {...control} value={endsOn} min={startsOn} onChange={setEndsOn} />}
        </Field>
      </div>
      <div className="buttons">
        <Button htmlType="submit" loading={give.isPending} disabled={role === null || startsOn === ''}>
          授予
        </Button>
      </div>
    </form>
  );
}
