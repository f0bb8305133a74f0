/** 委托代理: the form by which roles are left to a colleague, one's own or, by an administrator, those of somebody absent. */
import { addDays } from '@gongkai/law/calendar';
import { DELEGABLE_ROLES } from '@gongkai/law/disclosure';
import { useMutation } from '@tanstack/react-query';
import { Button, Checkbox, Input, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import { type Colleague, delegate, type GrantsView } from '../../api/grants.ts';
import { problemOf } from '../../api/problem.ts';
import { DateInput } from '../../components/date-input.tsx';
import { ChoiceField, Field } from '../../components/field.tsx';
import { Notice, ProblemNotice } from '../../components/notice.tsx';
import { useSession } from '../../session/session.tsx';
import { roleText } from '../../text/grants.ts';
import { fieldFault } from '../../text/problems.ts';

export interface DelegateFormProps {
  /** Grants of the absent person, and whom they may be left to. */
  view: GrantsView & { colleagues: readonly Colleague[] };
  /** The name of the person for whom an administrator does it; null for oneself. */
  absent: string | null;
  onDone: () => void;
}

/** Leaves roles to a colleague for some days. */
export function DelegateForm({ view, absent, onDone }: DelegateFormProps) {
  const { today } = useSession();
  const offered = view.grants.filter(
    ({ inForce, role }) => inForce && DELEGABLE_ROLES.some((delegable) => delegable === role),
  );
  const [chosen, setChosen] = useState<string[]>(offered.map(({ id }) => id));
  const [to, setTo] = useState<string | null>(null);
  const [startsOn, setStartsOn] = useState(today);
  const [endsOn, setEndsOn] = useState(addDays(today, 4));
  const [note, setNote] = useState('');
  const make = useMutation({
    mutationFn: (delegateId: string) =>
      delegate({ grantIds: chosen, delegateId, startsOn, endsOn, note: note.trim() || undefined }),
    onSuccess: () => {
      setTo(null);
      setNote('');
      onDone();
    },
  });
  if (offered.length === 0) {
    return (
      <p className="soft">
        {absent ?? '您'}没有可以委托他人代理的职责。账号管理的职责不能委托，需要时请另行授予。
      </p>
    );
  }
  const lacking = to === null || chosen.length === 0 || (absent !== null && note.trim() === '');
  const problem = make.error === null ? null : problemOf(make.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!lacking && to !== null) make.mutate(to);
  };
  return (
    <form onSubmit={submit}>
      {absent === null ? <h2>委托代理</h2> : <h3>代为委托（{absent}不在岗时）</h3>}
      <p className="soft">
        {absent === null
          ? '外出、休假期间，把职责委托给同事代理。'
          : '本人出差、休假，来不及自己委托的，由管理员指定代理人。'}
        代理人以自己的名义办理，记录上注明“代{absent ?? '您'}
        ”；拟稿人与审查人不得为同一人等要求同样适用，代理人不能审查自己拟写的信息。
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
            options={view.colleagues.map(({ id, name, title }) => ({
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
      <Field
        label="事由"
        need={absent !== null}
        hint="如出差、休假、培训，不写病情等个人情况。记入工作日志。"
        fault={fieldFault(problem, 'note')}
      >
        {(control) => (
          <Input
            {...control}
            value={note}
            maxLength={100}
            onChange={(event) => setNote(event.target.value)}
          />
        )}
      </Field>
      <div className="buttons">
        <Button type="primary" htmlType="submit" loading={make.isPending} disabled={lacking}>
          委托代理
        </Button>
      </div>
    </form>
  );
}
