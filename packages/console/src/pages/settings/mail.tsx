/** 邮件提醒: where the daily digest goes, and whether it is wanted. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { type MailSettings, readMailSettings, saveMailSettings } from '../../api/grants.ts';
import { problemOf } from '../../api/problem.ts';
import { Field } from '../../components/field.tsx';
import { Notice, ProblemNotice } from '../../components/notice.tsx';
import { fieldFault } from '../../text/problems.ts';

const KEY = ['session', 'mail'] as const;

export function MailSettingsPage() {
  const { data, error, refetch } = useQuery({ queryKey: KEY, queryFn: readMailSettings });
  if (data === undefined) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  return <MailForm settings={data} />;
}

function MailForm({ settings }: { settings: MailSettings }) {
  const queries = useQueryClient();
  const [email, setEmail] = useState(settings.email ?? '');
  const [dailyDigest, setDailyDigest] = useState(settings.dailyDigest);
  const save = useMutation({
    mutationFn: () => saveMailSettings({ email: email.trim() === '' ? null : email.trim(), dailyDigest }),
    onSuccess: () => void queries.invalidateQueries({ queryKey: KEY }),
  });
  const problem = save.error === null ? null : problemOf(save.error);
  return (
    <form
      className="form"
      style={{ maxWidth: '30rem' }}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <ProblemNotice error={save.error} />
      {save.isSuccess && <Notice tone="good">邮件提醒的设置已保存。</Notice>}
      <Field label="工作邮箱" hint="只用于发送提醒，不对外公布。" fault={fieldFault(problem, 'email')}>
        {(control) => (
          <Input
            {...control}
            type="email"
            value={email}
            autoComplete="email"
            onChange={(event) => setEmail(event.target.value)}
          />
        )}
      </Field>
      <Checkbox checked={dailyDigest} onChange={(event) => setDailyDigest(event.target.checked)}>
        每个工作日上午发送一封待办提醒
      </Checkbox>
      <Notice>
        提醒只写明待办和逾期的件数，不写事项内容和申请人信息；没有待办的不发送。邮件由本平台的邮件服务发出，平台没有配置邮件服务的，不发送。
      </Notice>
      <div className="buttons">
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          保存
        </Button>
      </div>
    </form>
  );
}
