/** What was not saved the last time, offered again; and who else has the item open. */
import type { LocalDate } from '@gongkai/law/calendar';
import { Button } from 'antd';
import { Notice } from '../../components/notice.tsx';
import { moment } from '../../text/dates.ts';
import type { Company, OfferedCopy } from './unsaved.ts';

/** The offer to take up again what was not saved. */
export function OfferedCopyNotice(props: {
  offered: OfferedCopy;
  today: LocalDate;
  onTake: () => void;
  onDiscard: () => void;
}) {
  const { offered, today } = props;
  const where = offered.place === 'browser' ? '在本机写过' : '写过';
  return (
    <Notice>
      <p>
        {moment(offered.at, today)}
        {where}、尚未保存的内容还在。
      </p>
      <span className="buttons">
        <Button size="small" type="primary" onClick={props.onTake}>
          恢复
        </Button>
        <Button size="small" onClick={props.onDiscard}>
          放弃
        </Button>
      </span>
    </Notice>
  );
}

/** Who else has the item open, and whether somebody was faster. Nothing where one is alone. */
export function CompanyNotice({ company, version }: { company: Company; version: number | null }) {
  const { others } = company;
  const isBehind = version !== null && company.version !== null && company.version > version;
  if (others.length === 0 && !isBehind) return null;
  const names = others.map(({ name, writes }) => (writes ? `${name}（有未保存的修改）` : name));
  return (
    <Notice>
      {others.length > 0 && (
        <p>{names.join('、')}也打开了这条信息。各自保存互不覆盖，改到同一处时可以合并。</p>
      )}
      {isBehind && <p>您打开以后，这条信息已有新的修改或者办理。保存时会先请您核对、合并。</p>}
    </Notice>
  );
}
