/** Where else a published item was made public: what is recorded, and the form that records one more. */
import { OUTLET_CHANNEL_IDS, OUTLET_CHANNELS, type OutletChannel } from '@gongkai/law/kinds';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { type ItemRecord, type Outlet, recordOutlet, strikeOutlet } from '../../api/items.ts';
import { problemOf } from '../../api/problem.ts';
import { DateInput } from '../../components/date-input.tsx';
import { Field } from '../../components/field.tsx';
import { ProblemNotice } from '../../components/notice.tsx';
import type { OfferedStep } from '../../components/offered-step.ts';
import { StepForm } from '../../components/step-form.tsx';
import { useSession } from '../../session/session.tsx';
import { fullDate, moment } from '../../text/dates.ts';
import { fieldFault } from '../../text/problems.ts';

const CHANNELS = OUTLET_CHANNEL_IDS.map((value) => ({ value, label: OUTLET_CHANNELS[value].label }));

/** Nothing for what is not online and was made public nowhere else. */
export function Outlets({ item }: { item: ItemRecord }) {
  const session = useSession();
  const [open, setOpen] = useState(false);
  if (item.live !== 'published' && item.outlets.length === 0) return null;
  const may = item.mayRecordOutlets && item.live === 'published';
  return (
    <section aria-label="其他公开渠道">
      <h2>其他公开渠道</h2>
      {item.outlets.length === 0 ? (
        <p className="soft small">张贴公告栏、刊登报刊、送交档案馆和图书馆的，可以登记在这里，计入统计。</p>
      ) : (
        <ul className="outlets">
          {item.outlets.map((outlet) => (
            <OutletRow key={outlet.version} item={item} outlet={outlet} today={session.today} />
          ))}
        </ul>
      )}
      {may && !open && <Button onClick={() => setOpen(true)}>登记其他渠道公开</Button>}
      {may && open && <OutletForm item={item} today={session.today} onDone={() => setOpen(false)} />}
    </section>
  );
}

function OutletRow({ item, outlet, today }: { item: ItemRecord; outlet: Outlet; today: string }) {
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const { struck } = outlet;
  const strike = useMutation({
    mutationFn: (note: string) => strikeOutlet(item.id, outlet.version, { version: item.version, note }),
    onSuccess: (record) => queries.setQueryData(['items', 'record', item.id], record),
  });
  const told = (
    <>
      <b>{OUTLET_CHANNELS[outlet.channel].label}</b> {outlet.name}
      <span className="soft small told">
        {fullDate(outlet.publishedOn)}；{outlet.evidence}；{outlet.recordedBy}登记
      </span>
    </>
  );
  if (struck !== null) {
    return (
      <li>
        <s>{told}</s>
        <p className="soft small">
          {struck.by} {moment(struck.at, today)}划去：{struck.reason}
        </p>
      </li>
    );
  }
  return (
    <li>
      {told}
      {item.mayRecordOutlets && !open && (
        <Button size="small" onClick={() => setOpen(true)}>
          登记有误
        </Button>
      )}
      <ProblemNotice error={strike.error} />
      {open && (
        <StepForm
          step={STRIKE}
          busy={strike.isPending}
          onTake={(note) => strike.mutate(note ?? '')}
          onClose={() => setOpen(false)}
        />
      )}
    </li>
  );
}

const STRIKE: OfferedStep = {
  id: 'strike',
  label: '划去',
  will: '登记仍留在记录中，加删除线；不再计入统计，公开页面不再显示。',
  note: { label: '划去的理由', required: true, hint: '不写个人信息。' },
};

function OutletForm({ item, today, onDone }: { item: ItemRecord; today: string; onDone: () => void }) {
  const queries = useQueryClient();
  const [channel, setChannel] = useState<OutletChannel>('notice_board');
  const [name, setName] = useState('');
  const [publishedOn, setPublishedOn] = useState(today);
  const [evidence, setEvidence] = useState('');
  const save = useMutation({
    mutationFn: () => recordOutlet(item.id, { version: item.version, channel, name, publishedOn, evidence }),
    onSuccess: (record) => {
      queries.setQueryData(['items', 'record', item.id], record);
      onDone();
    },
  });
  const problem = save.error === null ? null : problemOf(save.error);
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <ProblemNotice error={save.error} />
      <Field label="渠道" need hint={OUTLET_CHANNELS[channel].article}>
        {(control) => <Select {...control} value={channel} onChange={setChannel} options={CHANNELS} />}
      </Field>
      <Field label="名称" need hint="报刊、账号或者场所的名称。" fault={fieldFault(problem, 'name')}>
        {(control) => (
          <Input
            {...control}
            value={name}
            maxLength={100}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <Field label="公开日期" need fault={fieldFault(problem, 'publishedOn')}>
        {(control) => <DateInput {...control} value={publishedOn} max={today} onChange={setPublishedOn} />}
      </Field>
      <Field
        label="证明材料"
        need
        hint="照片编号、版面、链接或者回执号，不写个人信息。"
        fault={fieldFault(problem, 'evidence')}
      >
        {(control) => (
          <Input
            {...control}
            value={evidence}
            maxLength={500}
            onChange={(event) => setEvidence(event.target.value)}
          />
        )}
      </Field>
      <span className="buttons">
        <Button
          type="primary"
          htmlType="submit"
          loading={save.isPending}
          disabled={name.trim() === '' || evidence.trim() === '' || publishedOn === ''}
        >
          登记
        </Button>
        <Button onClick={onDone}>取消</Button>
      </span>
    </form>
  );
}
