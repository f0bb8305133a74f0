/** Names, contact and settings of an organ; each says what it changes and which rule it rests on. */
import {
  INDEX_NUMBER_PATTERNS,
  MAX_CLOSED_REVIEW_MONTHS,
  REVIEW_SCHEME_LABELS,
  type ReviewScheme,
} from '@gongkai/law/disclosure';
import { ONLINE_RULE_LABELS } from '@gongkai/law/request';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Input, InputNumber, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import { changeOrgan, type Organ, type OrganContact } from '../../api/catalogue.ts';
import { problemOf } from '../../api/problem.ts';
import { Field } from '../../components/field.tsx';
import { ProblemNotice } from '../../components/notice.tsx';
import { fieldFault } from '../../text/problems.ts';

type ContactField = { name: keyof OrganContact; label: string; need: boolean; hint?: string };

const CONTACT_FIELDS: readonly ContactField[] = [
  { name: 'unit', label: '公开工作机构', need: true, hint: '具体承担公开工作的内设机构，印在指南和页脚。' },
  { name: 'address', label: '办公地址', need: true },
  { name: 'telephone', label: '联系电话', need: true },
  { name: 'postcode', label: '邮政编码', need: true },
  { name: 'hours', label: '办公时间', need: true },
  { name: 'fax', label: '传真', need: false },
  { name: 'email', label: '电子邮箱', need: false },
];

/** What holds for files of an item where the organ says nothing. */
const ATTACHMENT_LIMITS = { megabytes: 50, files: 20 };

const ONLINE_RULES = Object.entries(ONLINE_RULE_LABELS).map(([value, label]) => ({ value, label }));
const SCHEMES = Object.entries(REVIEW_SCHEME_LABELS).map(([value, label]) => ({ value, label }));
const PERIOD_WORDS = { month: '年月', year: '年份' } as const;
const PATTERNS = INDEX_NUMBER_PATTERNS.map(({ id, codeLength, period }) => ({
  value: id,
  label: `${codeLength}位机构代码/${PERIOD_WORDS[period]}-五位流水号`,
}));

export function OrganForm({ organ, onDone }: { organ: Organ; onDone: (said: string) => void }) {
  const queries = useQueryClient();
  const [draft, setDraft] = useState(organ);
  const save = useMutation({
    mutationFn: () => {
      const { version, name, shortName, reconsiderationOrgan, settings } = draft;
      const contact = withoutBlanks(draft.contact);
      return changeOrgan(organ.id, { version, name, shortName, reconsiderationOrgan, contact, settings });
    },
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['organs'] });
      onDone('机关信息已修改，公开页面随即更新。');
    },
  });
  const problem = save.error === null ? null : problemOf(save.error);
  const set = (change: Partial<Organ>) => setDraft({ ...draft, ...change });
  const setSettings = (change: Partial<Organ['settings']>) =>
    set({ settings: { ...draft.settings, ...change } });
  const names = [
    { field: 'name', label: '机关全称', hint: '年报标题和文书署名使用全称。' },
    { field: 'shortName', label: '简称', hint: '列表和导航使用简称。' },
    {
      field: 'reconsiderationOrgan',
      label: '行政复议机关',
      hint: '答复书中告知救济途径时写明（行政复议法第二十四条）。',
    },
  ] as const;
  return (
    <form
      className="form"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <h2>名称和联系方式</h2>
      <ProblemNotice error={save.error} />
      {names.map(({ field, label, hint }) => (
        <Field key={field} label={label} need hint={hint} fault={fieldFault(problem, field)}>
          {(control) => (
            <Input
              {...control}
              value={draft[field]}
              onChange={(event) => set({ [field]: event.target.value })}
            />
          )}
        </Field>
      ))}
      {CONTACT_FIELDS.map(({ name, label, need, hint }) => (
        <Field
          key={name}
          label={label}
          need={need}
          hint={hint}
          fault={fieldFault(problem, `contact.${name}`)}
        >
          {(control) => (
            <Input
              {...control}
              value={draft.contact[name] ?? ''}
              onChange={(event) => set({ contact: { ...draft.contact, [name]: event.target.value } })}
            />
          )}
        </Field>
      ))}
      <h2>办理规则</h2>
      <Field
        label="文书字头"
        need
        hint="如“西街公复”，答复书编号为 西街公复〔2026〕12号。"
        fault={fieldFault(problem, 'settings.letterPrefix')}
      >
        {(control) => (
          <Input
            {...control}
            value={draft.settings.letterPrefix}
            onChange={(event) => setSettings({ letterPrefix: event.target.value })}
          />
        )}
      </Field>
      <Field label="索引号格式" hint="只影响今后发布的信息，已有索引号不变。">
        {(control) => (
          <Select
            {...control}
            value={draft.settings.indexNumberPattern}
            onChange={(indexNumberPattern) => setSettings({ indexNumberPattern })}
            options={PATTERNS}
          />
        )}
      </Field>
      <Field
        label="网上申请的收到日期"
        hint="条例第三十一条第三项；只影响今后的申请，两种规则都不会延长答复期限。"
      >
        {(control) => (
          <Select
            {...control}
            value={draft.settings.onlineReceipt}
            onChange={(onlineReceipt: Organ['settings']['onlineReceipt']) => setSettings({ onlineReceipt })}
            options={ONLINE_RULES}
          />
        )}
      </Field>
      <Field
        label="发布前的审查方式"
        hint="三审三校由科室负责人一审，信息发布审查人二审、终审，每级记录校对，各级审查人互不相同；保密审查都不省略。只影响今后提交的信息。"
      >
        {(control) => (
          <Select
            {...control}
            value={draft.settings.reviewScheme}
            onChange={(reviewScheme: ReviewScheme) => setSettings({ reviewScheme })}
            options={SCHEMES}
          />
        )}
      </Field>
      <Field
        label="不公开信息的评估间隔（月）"
        hint="条例第十八条要求定期评估审查，间隔由本机关确定；只影响今后确定的评估日期。"
        fault={fieldFault(problem, 'settings.closedReviewMonths')}
      >
        {(control) => (
          <InputNumber
            {...control}
            min={1}
            max={MAX_CLOSED_REVIEW_MONTHS}
            precision={0}
            value={draft.settings.closedReviewMonths}
            onChange={(months) =>
              setSettings({ closedReviewMonths: months ?? draft.settings.closedReviewMonths })
            }
          />
        )}
      </Field>
      <Field
        label="单个附件的大小上限（MB）"
        hint={`默认 ${ATTACHMENT_LIMITS.megabytes} MB。`}
        fault={fieldFault(problem, 'settings.attachmentMegabytes')}
      >
        {(control) => (
          <InputNumber
            {...control}
            min={1}
            max={500}
            precision={0}
            value={draft.settings.attachmentMegabytes ?? ATTACHMENT_LIMITS.megabytes}
            onChange={(megabytes) =>
              setSettings({ attachmentMegabytes: megabytes ?? ATTACHMENT_LIMITS.megabytes })
            }
          />
        )}
      </Field>
      <Field
        label="每条信息的附件数量上限"
        hint={`默认 ${ATTACHMENT_LIMITS.files} 个，正文中的图片不计。`}
        fault={fieldFault(problem, 'settings.attachmentMostFiles')}
      >
        {(control) => (
          <InputNumber
            {...control}
            min={1}
            max={100}
            precision={0}
            value={draft.settings.attachmentMostFiles ?? ATTACHMENT_LIMITS.files}
            onChange={(files) => setSettings({ attachmentMostFiles: files ?? ATTACHMENT_LIMITS.files })}
          />
        )}
      </Field>
      <Checkbox
        checked={draft.settings.attachmentZip ?? false}
        onChange={(event) => setSettings({ attachmentZip: event.target.checked })}
      >
        接收压缩包作为附件（其中的文件不能逐个检查，由审查人负责核对）
      </Checkbox>
      <Checkbox
        checked={draft.settings.onlineRequests}
        onChange={(event) => setSettings({ onlineRequests: event.target.checked })}
      >
        开通网上申请渠道（在指南中公布后即有约束力）
      </Checkbox>
      <Checkbox
        checked={draft.settings.ruleMakingPower}
        onChange={(event) => setSettings({ ruleMakingPower: event.target.checked })}
      >
        有规章制定权（立法法第九十一条、第九十三条；街道、乡镇没有）
      </Checkbox>
      <div className="buttons">
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          保存
        </Button>
      </div>
    </form>
  );
}

/** Optional fields that are empty are left out, not kept as empty texts. */
function withoutBlanks(contact: OrganContact): OrganContact {
  const { fax, email, ...needed } = contact;
  return {
    ...needed,
    ...(fax === undefined || fax.trim() === '' ? {} : { fax }),
    ...(email === undefined || email.trim() === '' ? {} : { email }),
  };
}
