/** What to do about a finding of the guard, and where it stands, in words. */
import { FINDING_LABELS, type FindingKind } from '@gongkai/law/privacy';
import type { FindingPlace, GuardFinding, OutsideLinks } from '../api/guard.ts';
import { moment } from './dates.ts';
import { fieldLabel } from './fields.ts';

const REMOVE = '必须删除或者遮盖后才能发布。';
const REPLACE_FILE = '请换一份不含此项内容的附件。';
const CHECK = '确需公开的，由审查人写明理由后保留；不需要公开的，请遮盖。';

const CHECK_LINK = '外部网站连续两次答复没有这个页面，请核对。';
const MEND_LINK = '请改正或者删除这个链接；确需保留的，由审查人写明理由后保留。';

const WHAT_TO_DO: Readonly<Partial<Record<FindingKind, string>>> = {
  secrecy_mark: '涉密、内部文件不得公开。属于误用的，请修改文字；不能确定的，报请确定。',
  wrong_name: '请核对后改正；确实无误的，由审查人写明理由后保留。',
  typing_error: '请核对，有误的请改正。',
  picture_without_text: '请在编辑页为图片填写说明。',
  hidden_sheet: '请删除隐藏的工作表后重新上传。',
  hidden_text: '请删除隐藏的文字后重新上传。',
  white_text: '请删除与底色相同的文字后重新上传。',
  covered_text: '文字只是被盖住，仍可提取。请删去文字后重新生成文件。',
  tracked_change: '请在文件中接受或者拒绝全部修订后重新上传。',
  hidden_row: '请取消隐藏并核对，或者删除后重新上传；可以公开的，由审查人写明理由后保留。',
  hidden_column: '请取消隐藏并核对，或者删除后重新上传；可以公开的，由审查人写明理由后保留。',
  comment: '请删除批注后重新上传；可以公开的，由审查人写明理由后保留。',
  document_property: '请核对文档属性中的人员和单位信息。',
  embedded_object: '请核对嵌入的文件；可以公开的，由审查人写明理由后保留。',
  macro: '请另存为不含宏的文件后重新上传；可以公开的，由审查人写明理由后保留。',
  unread_file: '请打开附件逐页核对，由审查人写明理由后保留。',
};

/** What the person should do; what another site answers binds nobody. */
export function findingAdvice(finding: GuardFinding): string {
  if (finding.kind === 'dead_link') return finding.demand === 'advice' ? CHECK_LINK : MEND_LINK;
  const own = WHAT_TO_DO[finding.kind];
  if (own !== undefined) return own;
  if (finding.place.part === 'file') {
    return finding.demand === 'removal'
      ? REPLACE_FILE
      : `${REPLACE_FILE}可以公开的，由审查人写明理由后保留。`;
  }
  return finding.demand === 'removal' ? REMOVE : CHECK;
}

const HIDDEN_PLACES: Readonly<Record<string, (value: string | number) => string>> = {
  page: (value) => `第${value}页`,
  paragraph: (value) => `第${value}段`,
  slide: (value) => `第${value}张`,
  sheet: (value) => `工作表“${value}”`,
  cell: (value) => `${value}`,
};

/** Where a finding stands. */
export function findingPlace(place: FindingPlace): string {
  switch (place.part) {
    case 'title':
      return '标题';
    case 'body':
      return '正文';
    case 'metadata':
    case 'fields':
      return fieldLabel([place.part, ...place.path].join('.'));
    case 'file': {
      const where = Object.entries(place.where ?? {}).flatMap(
        ([name, value]) => HIDDEN_PLACES[name]?.(value) ?? [],
      );
      return [`附件“${place.file.name}”`, ...where].join(' ');
    }
  }
}

/** The name of a finding's kind by the code that a refusal gives (`guard_identity_number`). */
export const GUARD_FAULTS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(FINDING_LABELS).map(([kind, label]) => [`guard_${kind}`, `含有${label}`]),
);

/** How the links to other sites stand; empty where the text has none. */
export function outsideLinksText({ on, total, asked, checkedAt }: OutsideLinks, today: string): string {
  if (total === 0) return '';
  if (!on) return `外部链接${total}个，本站没有开启检查，请人工核对。`;
  if (checkedAt === null) return `外部链接${total}个，等待后台检查。`;
  const rest = asked < total ? `，其余${total - asked}个等待后台检查` : '';
  return `外部链接${total}个，已检查${asked}个，最早一次在${moment(checkedAt, today)}${rest}。`;
}
