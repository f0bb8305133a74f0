/** Texts around the tables, in sentences of our own, with numbers that agree with the cells or speak of other things. */
import { type Report, readCell } from '@gongkai/law/report';
import type { Random } from './random.ts';

export interface Narrative {
  readonly preface: string;
  /** The five aspects of section one: heading and paragraph in turn. */
  readonly overview: readonly string[];
  readonly problems: readonly string[];
  readonly other: readonly string[];
}

/** The texts of a report; the same report and the same chance give the same texts. */
export function narrativeOf(report: Report, random: Random): Narrative {
  const { organ, year } = report;
  const figure = (row: string): number =>
    readCell(report, `requests_received_and_handled.${row}.applicant_total`) ?? 0;
  return {
    preface: `${organ}依照《中华人民共和国政府信息公开条例》编写了这份报告，统计自${year}年1月1日起至${year}年12月31日止。联系电话：0${random.int(310, 999)}-${random.int(2_000_000, 8_999_999)}，邮编：${random.int(100_000, 859_999)}。`,
    overview: [
      '（一）主动公开',
      `全年在门户网站发布各类信息${random.int(20, 3000)}条，政务新媒体推送${random.int(10, 900)}篇。`,
      '（二）依申请公开',
      `本年新收到政府信息公开申请${figure('new_requests')}件，结转下年度继续办理${figure('carried_out')}件。`,
      '（三）政府信息管理',
      random.chance(0.5)
        ? '一、完善审核流程。二、清理失效信息。三、及时归档。'
        : '坚持先审后发，责任落实到人。',
      '（四）政府信息公开平台建设',
      `栏目调整${random.int(1, 12)}次，平台运行平稳。`,
      '（五）监督保障',
      `组织培训${random.int(1, 6)}次，未发生责任追究情形。`,
    ],
    problems: ['一是公开内容还不够细。二是解读形式较单一。', '下一步，将加强业务学习，丰富解读方式。'],
    other: [`${year}年没有其他需要报告的事项。`],
  };
}
