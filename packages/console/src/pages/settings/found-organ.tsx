/** A further organ on the site: its names, its contact, and the account of its first administrator. */
import { ORGAN_KIND_LABELS, type StaffRole } from '@gongkai/law/disclosure';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import { foundOrgan, type NewOrgan } from '../../api/grants.ts';
import { type Problem, problemOf } from '../../api/problem.ts';
import { Field } from '../../components/field.tsx';
import { ProblemNotice } from '../../components/notice.tsx';
import { SESSION_KEY } from '../../session/session.tsx';
import { fieldFault } from '../../text/problems.ts';

const KINDS = Object.entries(ORGAN_KIND_LABELS).map(([value, label]) => ({ value, label }));
const ADMINISTRATOR: StaffRole[] = ['administrator'];

type OrganField = Exclude<keyof NewOrgan['organ'], 'kind' | 'contact'>;

const ORGAN_FIELDS: readonly { name: OrganField; label: string; hint: string }[] = [
  { name: 'name', label: '机关全称', hint: '年报标题和文书署名使用全称。' },
  { name: 'shortName', label: '简称', hint: '列表和导航使用简称。' },
  {
    name: 'slug',
    label: '网址代码',
    hint: '小写字母开头，可以用数字和横线，如 xijie；写入公开网址，以后不能修改。',
  },
  { name: 'code', label: '统一社会信用代码', hint: '18 位，编入索引号，以后不能修改。' },
  { name: 'reconsiderationOrgan', label: '行政复议机关', hint: '答复书中告知救济途径时写明。' },
];

const CONTACT_FIELDS: readonly { name: keyof NewOrgan['organ']['contact']; label: string }[] = [
  { name: 'unit', label: '公开工作机构' },
  { name: 'address', label: '办公地址' },
  { name: 'telephone', label: '联系电话' },
  { name: 'postcode', label: '邮政编码' },
  { name: 'hours', label: '办公时间' },
];

const ACCOUNT_FIELDS = [
  { name: 'login', label: '账号名', hint: '小写字母开头，可以用数字、点和横线。' },
  { name: 'name', label: '姓名', hint: undefined },
  { name: 'title', label: '职务', hint: undefined },
] as const;

/** The form; the founder administers the new organ too, until he hands it over. */
export function FoundOrgan({ onDone }: { onDone: (said: string) => void }) {
  const queries = useQueryClient();
  const [organ, setOrgan] = useState({
    name: '',
    shortName: '',
    slug: '',
    code: '',
    reconsiderationOrgan: '',
  });
  const [kind, setKind] = useState('subdistrict_office');
  const [contact, setContact] = useState({ unit: '', address: '', telephone: '', postcode: '', hours: '' });
  const [account, setAccount] = useState({ login: '', name: '', title: '系统管理员' });
  const [password, setPassword] = useState('');
  const found = useMutation({
    mutationFn: () =>
      foundOrgan({
        organ: { ...trimmed(organ), kind, contact: trimmed(contact) },
        accounts: [{ ...trimmed(account), password, roles: ADMINISTRATOR }],
      }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: SESSION_KEY });
      await queries.invalidateQueries({ queryKey: ['organs'] });
      onDone(
        `${organ.name.trim()}已设立，固定栏目已建好，管理员账号已开通；请把账号和初始密码当面告知本人。`,
      );
    },
  });
  const problem: Problem | null = found.error === null ? null : problemOf(found.error);
  const filled = [organ, contact, account].every((part) =>
    Object.values(part).every((text) => text.trim() !== ''),
  );
  return (
    <form
      className="form"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        if (filled && password !== '') found.mutate();
      }}
    >
      <ProblemNotice error={found.error} />
      {ORGAN_FIELDS.map(({ name, label, hint }) => (
        <Field key={name} label={label} need hint={hint} fault={fieldFault(problem, `organ.${name}`)}>
          {(control) => (
            <Input
              {...control}
              value={organ[name]}
              onChange={(event) => setOrgan({ ...organ, [name]: event.target.value })}
            />
          )}
        </Field>
      ))}
      <Field label="机关类别" need>
        {(control) => <Select {...control} value={kind} onChange={setKind} options={KINDS} />}
      </Field>
      <h2>联系方式</h2>
      {CONTACT_FIELDS.map(({ name, label }) => (
        <Field key={name} label={label} need fault={fieldFault(problem, `organ.contact.${name}`)}>
          {(control) => (
            <Input
              {...control}
              value={contact[name]}
              onChange={(event) => setContact({ ...contact, [name]: event.target.value })}
            />
          )}
        </Field>
      ))}
      <h2>首个管理员</h2>
      {ACCOUNT_FIELDS.map(({ name, label, hint }) => (
        <Field key={name} label={label} need hint={hint} fault={fieldFault(problem, `accounts.0.${name}`)}>
          {(control) => (
            <Input
              {...control}
              value={account[name]}
              autoComplete="off"
              onChange={(event) => setAccount({ ...account, [name]: event.target.value })}
            />
          )}
        </Field>
      ))}
      <Field
        label="初始密码"
        need
        hint="至少 12 个字符，请当面告知本人并提醒修改。"
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
        <Button
          type="primary"
          htmlType="submit"
          loading={found.isPending}
          disabled={!filled || password === ''}
        >
          设立机关
        </Button>
      </div>
    </form>
  );
}

function trimmed<Fields extends Record<string, string>>(fields: Fields): Fields {
  return {
    ...fields,
    ...Object.fromEntries(Object.entries(fields).map(([name, text]) => [name, text.trim()])),
  };
}
