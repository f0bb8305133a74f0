/** Writing the texts of the report; each field says what belongs there (条例 art. 50, 国办公开办函〔2021〕30号). */
import { type AspectId, type ReportSections, SECTION_ONE_ASPECTS } from '@gongkai/law/report';
import { Button, Input } from 'antd';
import { type FormEvent, Fragment, useState } from 'react';
import type { ReportRecord } from '../../api/reports.ts';
import { Field } from '../../components/field.tsx';
import { useKeep, useOffered } from '../../components/kept.ts';
import { Notice } from '../../components/notice.tsx';
import { useSession } from '../../session/session.tsx';
import { moment } from '../../text/dates.ts';
import { NarrativeFigures } from './narrative-figures.tsx';

const ASPECT_HINTS: Readonly<Record<AspectId, string>> = {
  proactive_disclosure:
    '全年主动公开的数量、重点领域公开、政策解读和回应的情况。引用的数字应与第二部分表格一致。',
  disclosure_on_request:
    '全年收到、办结申请的数量和结果，办理机制和答复质量。引用的数字应与第三部分表格一致。',
  information_management: '公开属性源头认定、发布审查、规范性文件清理、信息动态更新的情况。',
  platform: '政府信息公开专栏、公开查阅点和政务新媒体的建设维护情况。',
  supervision: '机构人员、培训、工作考核、社会评议和责任追究的情况；没有责任追究的，写明没有发生。',
};

const FIVE = '本年度存在的主要问题，上一年度问题的改进结果，以及下一步改进措施。';
const SIX = '收取信息处理费的情况（没有收取的，写明没有收取），以及其他需要报告的事项。';
const CONTACT = '公开工作机构名称、地址、电话、邮编，每行一项。';

export interface SectionsFormProps {
  record: ReportRecord;
  busy: boolean;
  onSave: (sections: ReportSections, keptName: string) => void;
  onCancel: () => void;
}

/** The form; `onSave` gets the texts and the name under which they are kept until saved. */
export function SectionsForm({ record, busy, onSave, onCancel }: SectionsFormProps) {
  const { today } = useSession();
  const [sections, setSections] = useState<ReportSections>(record.report.sections);
  const [changed, setChanged] = useState(false);
  const keptName = `report.${record.id}`;
  const { offered, dismiss } = useOffered(keptName, isSections);
  useKeep(keptName, sections, changed);
  const set = (next: ReportSections) => {
    setSections(next);
    setChanged(true);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave(sections, keptName);
  };
  return (
    <form className="sheet pad form sections" onSubmit={submit}>
      {offered !== null && (
        <Notice>
          <p>{moment(offered.at, today)}在本机写过、尚未保存的文字还在。</p>
          <Button
            size="small"
            type="primary"
            onClick={() => {
              set(offered.value);
              dismiss();
            }}
          >
            恢复
          </Button>
        </Notice>
      )}
      <h2>一、总体情况</h2>
      {SECTION_ONE_ASPECTS.map(({ id, heading }) => {
        const write = (text: string) => set({ ...sections, '1': { ...sections['1'], [id]: text } });
        const written = sections['1'][id].trimEnd();
        return (
          <Fragment key={id}>
            <Text label={heading} hint={ASPECT_HINTS[id]} value={sections['1'][id]} onChange={write} />
            <NarrativeFigures
              record={record}
              aspect={id}
              onTake={(sentence) => write(written === '' ? sentence : `${written}${sentence}`)}
            />
          </Fragment>
        );
      })}
      <h2>五、存在的主要问题及改进情况</h2>
      <Text
        label="正文"
        hint={FIVE}
        value={sections['5']}
        onChange={(text) => set({ ...sections, '5': text })}
      />
      <h2>六、其他需要报告的事项</h2>
      <Text
        label="正文"
        hint={SIX}
        value={sections['6']}
        onChange={(text) => set({ ...sections, '6': text })}
      />
      <Text
        label="联系方式"
        hint={CONTACT}
        value={sections.contact ?? ''}
        onChange={(text) => set({ ...sections, contact: text })}
      />
      <div className="savebar">
        <Button type="primary" htmlType="submit" loading={busy} disabled={!changed}>
          保存文字部分
        </Button>
        <Button onClick={onCancel}>返回</Button>
        <span className="soft small">{changed ? '未保存的内容已留在本机。' : ''}</span>
      </div>
    </form>
  );
}

function Text(props: { label: string; hint: string; value: string; onChange: (text: string) => void }) {
  return (
    <Field label={props.label}>
      {(control) => (
        <Input.TextArea
          {...control}
          value={props.value}
          placeholder={props.hint}
          autoSize={{ minRows: 4 }}
          maxLength={20_000}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

function isSections(value: unknown): value is ReportSections {
  return (
    typeof value === 'object' &&
    value !== null &&
    '1' in value &&
    typeof value['1'] === 'object' &&
    '5' in value &&
    typeof value['5'] === 'string' &&
    '6' in value &&
    typeof value['6'] === 'string'
  );
}
