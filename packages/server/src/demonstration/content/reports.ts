/**
 * Annual reports of the demonstration organ: that of 2020, whose ledger shows the figures of the real one, and that of
 * the year before `today`, whose texts name what the ledgers of the demonstration hold.
 */
import { addWorkingDays, type LocalDate, workingDayOnOrAfter, yearOf } from '@gongkai/law/calendar';
import { foldRequest } from '@gongkai/law/request';
import { dateOf } from './dates.ts';
import { organProfile } from './organs.ts';
import type { ItemContent, ReportContent, RequestContent, ShanghaiInstant, TypedFigure } from './types.ts';

const HISTORIC_YEAR = 2020;

/** Days of January on which the report is worked on, counted in working days from the first. */
const FIRST_DAY = 11;

const PEOPLE = {
  compiledBy: 'chenxiaoyu',
  confirmedBy: 'linguodong',
  secrecyReviewedBy: 'liuchang',
  approvedBy: 'dengwenbo',
  publishedBy: 'masiyuan',
} as const;

/** The reports published before `today`, oldest first. */
export function demonstrationReports(
  today: LocalDate,
  items: readonly ItemContent[],
  requests: readonly RequestContent[],
): ReportContent[] {
  const year = yearOf(today) - 1;
  const reports = [historicReport(), recentReport(year, items, requests)];
  return reports.filter((report) => report.publishedAt.slice(0, 10) < today);
}

type Moments = Pick<
  ReportContent,
  'compiledAt' | 'confirmedAt' | 'secrecyReviewedAt' | 'approvedAt' | 'publishedAt'
>;

function momentsOf(year: number): Moments {
  const first = workingDayOnOrAfter(dateOf(year + 1, 1, FIRST_DAY));
  const at = (days: number, time: string): ShanghaiInstant =>
    `${days === 0 ? first : addWorkingDays(first, days)}T${time}:00+08:00`;
  return {
    compiledAt: at(0, '09:20'),
    confirmedAt: at(4, '10:05'),
    secrecyReviewedAt: at(5, '15:10'),
    approvedAt: at(6, '09:45'),
    publishedAt: at(7, '10:30'),
  };
}

function typed(source: string, cells: readonly string[]): TypedFigure[] {
  return cells.map((cell) => ({ cell, value: 0, source, by: PEOPLE.compiledBy }));
}

function cells(table: string, rows: readonly string[], columns: readonly string[]): string[] {
  return rows.flatMap((row) => columns.map((column) => `${table}.${row}.${column}`));
}

const STOCK = ['prior_year_items', 'change_this_year'] as const;

/** Table two of 2020: a street office made no licence, penalty, fee or central purchase of its own. */
const HISTORIC_FIGURES: readonly TypedFigure[] = [
  ...typed(
    '本机关无规章制定权',
    cells('proactive_art20_1', ['rules'], ['newly_made', 'newly_disclosed', 'disclosed_total']),
  ),
  ...typed(
    '2020年街道政务服务事项台账，综合办公室核对',
    cells(
      'proactive_art20_5',
      ['administrative_licenses', 'other_external_services'],
      [...STOCK, 'decisions'],
    ),
  ),
  ...typed(
    '2020年行政执法情况统计，城市管理办公室核对',
    cells(
      'proactive_art20_6',
      ['administrative_penalties', 'administrative_compulsion'],
      [...STOCK, 'decisions'],
    ),
  ),
  ...typed(
    '2020年非税收入台账，经济发展办公室核对',
    cells('proactive_art20_8', ['administrative_fees'], STOCK),
  ),
  ...typed(
    '2020年政府采购台账，经济发展办公室核对',
    cells('proactive_art20_9', ['centralized_procurement'], ['procurement_projects', 'procurement_amount']),
  ),
];

function contact(): string {
  const { name, contact: place } = organProfile('xijie');
  return [
    `编制单位：${name}${place.unit}`,
    `地址：${place.address}`,
    `联系电话：${place.telephone}`,
    `邮政编码：${place.postcode}`,
  ].join('\n');
}

function historicReport(): ReportContent {
  return {
    organ: 'xijie',
    year: HISTORIC_YEAR,
    sections: {
      '1': {
        proactive_disclosure:
          '2020年，西街道办事处对照《中华人民共和国政府信息公开条例》第二十条、第二十一条，梳理本级应当公开的事项，按月检查各栏目更新情况。全年通过相山区政府信息公开平台发布各类信息565条，内容涵盖机构职能、财政资金、社会保障、应急管理、卫生健康、城市管理等方面。\n面对新冠肺炎疫情，街道及时发布小区管理、物资保障、捐赠款物使用和复工复产等信息，用公开稳定预期；围绕第七次全国人口普查、老旧小区改造等居民关心的工作，做到进展有公布、意见有回应。',
        disclosure_on_request:
          '街道确定综合办公室为申请受理机构，对外公布地址、电话和办公时间，保留当面和邮寄两种基本申请渠道。2020年未收到政府信息公开申请，也没有上年结转的申请。',
        information_management:
          '街道把公开责任落到人：主要负责人负总责，各科室对本科室形成的信息把关，拟稿人对内容准确负责。信息发布前先审查内容，再作保密审查，发布后由专人复核，出现差错的追究责任。公文在拟制时同步注明公开属性，属于主动公开的自形成之日起二十个工作日内上网。2020年没有制定行政规范性文件。',
        platform:
          '街道不单独开设网站，全部信息在区政府信息公开平台发布。年内按照统一的目录和名称调整栏目设置，清理内容交叉的子栏目，补充建议提案办理、权力和责任清单等栏目，并配合平台完善检索和统计功能，使同一条信息在门户网站和公开平台同步展示。',
        supervision:
          '街道把政务公开纳入科室和社区年度考核，每季度自查一次，对上级检查指出的问题逐条建账、限期销号。年内组织业务培训两次，重点讲解条例修订内容和个人信息保护要求。2020年没有发生因政府信息公开工作被追究责任的情形。',
      },
      '5': '一年来的工作还有不足：一是部分栏目更新集中在月末，及时性不够均衡；二是公开形式比较单一，文字通报多，图表和问答少，老年居民阅读不便；三是社区信息员变动较快，对条例的掌握参差不齐。\n改进措施：实行栏目更新提醒，由综合办公室每周通报临近期限的栏目；对惠民政策同步编写问答式解读，在社区公示栏张贴大字版；把信息公开列入新进人员培训内容，每半年组织一次实务练习。',
      '6': '本机关没有其他需要报告的事项。',
      contact: contact(),
    },
    figures: HISTORIC_FIGURES,
    ...momentsOf(HISTORIC_YEAR),
    ...PEOPLE,
  };
}

function recentFigures(year: number): TypedFigure[] {
  return [
    ...typed('本机关无规章制定权', cells('proactive_art20_1', ['rules'], ['issued', 'repealed', 'in_force'])),
    ...typed(
      `${year}年街道政务服务事项台账，本机关不实施行政许可`,
      cells('proactive_art20_5', ['administrative_licenses'], ['decisions']),
    ),
    ...typed(
      `${year}年行政执法情况统计，城市管理办公室核对`,
      cells('proactive_art20_6', ['administrative_penalties', 'administrative_compulsion'], ['decisions']),
    ),
    ...typed(
      `${year}年非税收入台账，经济发展办公室核对`,
      cells('proactive_art20_8', ['administrative_fees'], ['fees_collected']),
    ),
  ];
}

/** What the ledgers of the demonstration hold for a year. */
interface YearFigures {
  readonly items: number;
  readonly normative: number;
  readonly received: number;
  readonly concluded: number;
  readonly granted: number;
}

function figuresOf(
  year: number,
  items: readonly ItemContent[],
  requests: readonly RequestContent[],
): YearFigures {
  const own = items.filter((item) => item.organ === 'xijie' && item.publishedOn?.startsWith(`${year}-`));
  const asOf = dateOf(year, 12, 31);
  const results = requests
    .map((request) => request.steps.map((step) => step.event).filter((event) => event.on <= asOf))
    .filter((events) => events.length > 0)
    .map((events) => foldRequest(events, { asOf }));
  const inYear = (date: LocalDate | null): boolean => date?.startsWith(`${year}-`) ?? false;
  return {
    items: own.length,
    normative: own.filter((item) => item.kind === 'normative_document').length,
    received: results.filter((result) => inYear(result.received_on)).length,
    concluded: results.filter((result) => inYear(result.concluded_on)).length,
    granted: results.filter((result) => inYear(result.concluded_on) && result.outcome === 'granted').length,
  };
}

function recentReport(
  year: number,
  items: readonly ItemContent[],
  requests: readonly RequestContent[],
): ReportContent {
  const counts = figuresOf(year, items, requests);
  const open = counts.received - counts.concluded;
  return {
    organ: 'xijie',
    year,
    sections: {
      '1': {
        proactive_disclosure: `${year}年，西街道办事处聚焦居民办事和监督的需要，主动公开各类信息${counts.items}条。全年制发行政规范性文件${counts.normative}件，每件都在印发后三个工作日内配发政策解读。救助、养老等资金发放情况按月公布户数和金额，老旧小区改造、物业监管等事项全过程公开。`,
        disclosure_on_request: `全年收到政府信息公开申请${counts.received}件，办结${counts.concluded}件，其中予以公开${counts.granted}件；${open > 0 ? `${open}件在年底收到、仍在法定期限内，结转下年度继续办理` : '没有结转下年度的申请'}。街道对每件申请均登记、审核并归档，答复书逐件由公开工作机构负责人审核，未发生逾期。`,
        information_management:
          '街道完善先审查、后公开的流程，拟稿、发布审查、保密审查和发布由不同人员承担，审查意见随信息留存。全年对已发布信息开展两次隐私信息排查，更正表述不规范的信息，规范性文件的有效性在目录中逐件标注。',
        platform:
          '本机关信息统一发布在区政府信息公开平台。年内重新梳理法定主动公开内容各子栏目，修订政府信息公开指南，开通网上申请和进度查询；在便民服务大厅设置公开查阅点，为老年人和视障居民提供大字版和代读服务。',
        supervision:
          '政务公开工作占年度考核分值的百分之四，每季度通报栏目更新和审查情况。街道邀请居民代表、人大代表和企业代表开展社会评议一次，对提出的意见全部作出反馈。全年组织培训三次。未发生责任追究情形。',
      },
      '5': '存在的主要问题：一是工作动态类信息占比偏高，政策执行结果和资金使用效果公开得不够深；二是部分科室对过程性信息、内部事务信息的把握尺度不一；三是解读材料仍以文字为主。\n上年度报告提出的社区信息员培训问题，已通过固定人员、集中轮训得到改善。\n下一步，街道将减少一般性动态，增加执行情况和结果类信息；编印依申请公开常见情形办理参考，疑难申请集体研究；围绕停车、养老等规范性文件制作图解和问答。',
      '6': `${year}年，本机关依据《政府信息公开信息处理费管理办法》收取信息处理费0元。无其他需要报告的事项。`,
      contact: contact(),
    },
    figures: recentFigures(year),
    ...momentsOf(year),
    ...PEOPLE,
  };
}
