/** One account: name, title, roles, password, whether it may sign in. */
import { STAFF_ROLE_LABELS, type StaffRole } from '@gongkai/law/disclosure';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Input, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import { problemOf } from '../../api/problem.ts';
import { changeStaff, createStaff, type StaffRow } from '../../api/staff.ts';
import { ChoiceField, Field } from '../../components/field.tsx';
import { ProblemNotice } from '../../components/notice.tsx';
import { useOrgans } from '../../components/organ-select.tsx';
import { holds, useSession } from '../../session/session.tsx';
import { fieldFault } from '../../text/problems.ts';

const ROLES = Object.entries(STAFF_ROLE_LABELS).map(([value, label]) => ({ value, label }));

/** `staff` null: a new account. */
export function AccountForm({ staff, onDone }: { staff: StaffRow | null; onDone: (said: string) => void }) {
  const session = useSession();
  const queries = useQueryClient();
  const organs = useOrgans().filter((organ) => holds(session, ['administrator'], organ.id));
  const [login, setLogin] = useState('');
  const [name, setName] = useState(staff?.name ?? '');
  const [title, setTitle] = useState(staff?.title ?? '');
  const [organId, setOrganId] = useState(staff?.organId ?? session.organ.id);
  const [officeId, setOfficeId] = useState<string | null>(staff?.officeId ?? null);
  const [password, setPassword] = useState('');
  const [roles, setRoles] = useState<string[]>([]);
  const save = useMutation({
    mutationFn: async ({ active }: { active?: boolean }) => {
      if (staff === null) {
        const chosen = Object.keys(STAFF_ROLE_LABELS).filter((role): role is StaffRole =>
          roles.includes(role),
        );
        await createStaff({
          login: login.trim(),
          name: name.trim(),
          title: title.trim(),
          organId,
          ...(officeId === null ? {} : { officeId }),
          password,
          roles: chosen.map((role) => ({ role, organId })),
        });
        return '账号已开通，请把账号和初始密码当面告知本人。';
      }
      await changeStaff(staff.id, {
        version: staff.version,
        name: name.trim(),
        title: title.trim(),
        ...(active === undefined ? {} : { active }),
        ...(password === '' ? {} : { password }),
      });
      return active === false ? '账号已停用，其登录已失效。' : '账号已修改。';
    },
    onSuccess: (said) => {
      void queries.invalidateQueries({ queryKey: ['staff'] });
      onDone(said);
    },
  });
  const problem = save.error === null ? null : problemOf(save.error);
  const offices = organs.find((organ) => organ.id === organId)?.offices ?? [];
  const ready =
    name.trim() !== '' && title.trim() !== '' && (staff !== null || (login !== '' && password !== ''));
  return (
    <form
      className="form"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        if (ready) save.mutate({});
      }}
    >
      <ProblemNotice error={save.error} />
      {staff === null && (
        <Field
          label="账号名"
          need
          hint="小写字母开头，可以用数字、点和横线。"
          fault={fieldFault(problem, 'login')}
        >
          {(control) => (
            <Input
              {...control}
              value={login}
              autoComplete="off"
              onChange={(event) => setLogin(event.target.value)}
            />
          )}
        </Field>
      )}
      <Field label="姓名" need fault={fieldFault(problem, 'name')}>
        {(control) => <Input {...control} value={name} onChange={(event) => setName(event.target.value)} />}
      </Field>
      <Field label="职务" need fault={fieldFault(problem, 'title')}>
        {(control) => <Input {...control} value={title} onChange={(event) => setTitle(event.target.value)} />}
      </Field>
      {staff === null && organs.length > 1 && (
        <Field label="机关" need>
          {(control) => (
            <Select
              {...control}
              value={organId}
              onChange={setOrganId}
              options={organs.map(({ id, name: label }) => ({ value: id, label }))}
            />
          )}
        </Field>
      )}
      {staff === null && offices.length > 0 && (
        <Field label="科室" fault={fieldFault(problem, 'officeId')}>
          {(control) => (
            <Select
              {...control}
              allowClear
              placeholder="未指定"
              value={officeId}
              onChange={(office: string | null | undefined) => setOfficeId(office ?? null)}
              options={offices.map(({ id, name: label }) => ({ value: id, label }))}
            />
          )}
        </Field>
      )}
      {staff === null && (
        <ChoiceField
          label="职责"
          hint="自今日起及于整个机关；限于栏目、有期限的，开通后在账号中授予。拟稿、发布审查、保密审查应当由不同的人承担，系统按件核对。"
        >
          <Checkbox.Group className="roles" value={roles} onChange={setRoles} options={ROLES} />
        </ChoiceField>
      )}
      <Field
        label={staff === null ? '初始密码' : '重设密码'}
        need={staff === null}
        hint={staff === null ? '至少 12 个字符，请当面告知本人并提醒修改。' : '不重设的留空。'}
        fault={fieldFault(problem, 'password')}
      >
        {(control) => (
          <Input.Password
            {...control}
            value={password}
            autoComplete="new-password"
            onChange={(event) => setPassword(event.target.value)}
          />
        )}
      </Field>
      <div className="buttons">
        <Button type="primary" htmlType="submit" loading={save.isPending} disabled={!ready}>
          {staff === null ? '开通' : '保存'}
        </Button>
        {staff !== null && staff.id !== session.staff.id && (
          <Button
            danger={staff.active}
            loading={save.isPending}
            onClick={() => save.mutate({ active: !staff.active })}
          >
            {staff.active ? '停用账号' : '恢复账号'}
          </Button>
        )}
      </div>
    </form>
  );
}
