/** Models of the annual report pages. The figures balance; the texts are invented. */
import { emptyReport, figureRows, formatOfYear, type Report } from '@gongkai/law/report';
import { publicAddress } from '../addresses.ts';
import type { AnnualReportListModel } from '../reports/annual-report-list-page.ts';
import type { AnnualReportModel } from '../reports/annual-report-page.ts';
import type { ReportCheckModel } from '../tools/report-check-page.ts';
import { sampleOrganShell, sampleSiteShell } from './shell.ts';

const { slug, name: organ } = sampleOrganShell.organ;
const crumbs = [
  { label: organ, href: publicAddress.organ(slug) },
  { label: '政府信息公开年报', href: publicAddress.column(slug, 'annual_report_column') },
];
const shell = {
  ...sampleOrganShell,
  currentColumn: 'annual_report_column',
  path: publicAddress.annualReport(slug, 2025),
} as const;

/** Figures that are not zero; every other cell of the sample is 0. */
const FIGURES: Readonly<Record<string, number>> = {
  'proactive_art20_1.normative_documents.made_this_year': 2,
  'proactive_art20_1.normative_documents.in_force': 9,
  'proactive_art20_5.administrative_licenses.decisions': 41,
  'proactive_art20_6.administrative_penalties.decisions': 12,
  'requests_received_and_handled.new_requests.natural_person': 41,
  'requests_received_and_handled.new_requests.commercial_enterprise': 12,
  'requests_received_and_handled.new_requests.applicant_total': 53,
  'requests_received_and_handled.granted.natural_person': 30,
  'requests_received_and_handled.granted.commercial_enterprise': 10,
  'requests_received_and_handled.granted.applicant_total': 40,
  'requests_received_and_handled.unable_not_held.natural_person': 8,
  'requests_received_and_handled.unable_not_held.commercial_enterprise': 2,
  'requests_received_and_handled.unable_not_held.applicant_total': 10,
  'requests_received_and_handled.results_total.natural_person': 38,
  'requests_received_and_handled.results_total.commercial_enterprise': 12,
  'requests_received_and_handled.results_total.applicant_total': 50,
  'requests_received_and_handled.carried_out.natural_person': 3,
  'requests_received_and_handled.carried_out.applicant_total': 3,
  'reconsideration_and_litigation.case_count.reconsideration_upheld': 2,
  'reconsideration_and_litigation.case_count.reconsideration_total': 2,
};

/** A report of the year in which every cell is filled. */
export function sampleReport(year: number): Report {
  const tables = Object.fromEntries(
    formatOfYear(year).tables.map((table) => [
      table.id,
      Object.fromEntries(
        figureRows(table).map((row) => [
          row.id,
          Object.fromEntries(
            table.columns.map((column) => [column.id, FIGURES[`${table.id}.${row.id}.${column.id}`] ?? 0]),
          ),
        ]),
      ),
    ]),
  );
  return {
    ...emptyReport({ organ, year }),
    tables,
    sections: {
      '1': {
        proactive_disclosure: `${year}年，本机关通过政府信息公开平台主动公开信息312条，其中政策文件44条、财政资金信息26条、社会保障信息73条。\n对照目录逐项核查，补充公开社会救助标准和办理结果，群众关心的事项做到随时可查。`,
        disclosure_on_request:
          '全年收到政府信息公开申请53件，均在法定期限内登记、办理，办结50件，结转下年度继续办理3件。',
        information_management:
          '严格执行先审查、后公开和一事一审，完善信息发布台账，全年没有发生失泄密问题。',
        platform: '按照统一的栏目设置调整公开平台，指南和目录及时更新，历年年度报告长期公开。',
        supervision: '组织业务培训2次，开展自查4次，未发生因政府信息公开被追究责任的情形。',
      },
      '5': '一是部分信息公开不够及时，二是政策解读形式单一。下一步将明确各科室公开时限，逐月通报；对涉及群众切身利益的文件，同步编制问答式解读材料。',
      '6': '本年度没有收取信息处理费。没有其他需要报告的事项。',
      contact: '联系单位：党政综合办公室\n联系地址：临江区解放路18号\n邮政编码：234000',
    },
  };
}

export const sampleAnnualReport: AnnualReportModel = {
  shell,
  crumbs,
  report: sampleReport(2025),
  publishedOn: '2026-01-22',
  notices: [
    {
      kind: 'corrects',
      on: '2026-02-03',
      earlier: {
        label: '2026年1月22日发布的版本',
        href: `${publicAddress.annualReport(slug, 2025)}?version=1`,
      },
      reason: '商业企业申请数量统计有误',
    },
  ],
  downloads: [
    { format: 'docx', href: `${publicAddress.annualReport(slug, 2025)}/report.docx`, byteSize: 28_400 },
    { format: 'pdf', href: `${publicAddress.annualReport(slug, 2025)}/report.pdf`, byteSize: 412_000 },
    { format: 'json', href: `${publicAddress.annualReport(slug, 2025)}/report.json`, byteSize: 9_100 },
  ],
  figureHrefs: {
    'proactive_art20_1.normative_documents.in_force': `${publicAddress.column(slug, 'zhengce-guifan')}?year=2025`,
  },
  otherYears: [2024, 2023, 2022, 2021, 2020, 2019].map((year) => ({
    year,
    href: publicAddress.annualReport(slug, year),
  })),
};

export const sampleOldAnnualReport: AnnualReportModel = {
  ...sampleAnnualReport,
  report: sampleReport(2020),
  publishedOn: '2021-01-25',
  notices: [
    {
      kind: 'superseded',
      on: '2021-03-01',
      by: { label: '更正后的报告', href: publicAddress.annualReport(slug, 2020) },
      reason: '第二部分采购金额单位有误',
    },
  ],
};

export const sampleAnnualReportList: AnnualReportListModel = {
  shell: { ...shell, path: publicAddress.column(slug, 'annual_report_column') },
  crumbs: crumbs.slice(0, 1),
  reports: [2025, 2024, 2023, 2022, 2021, 2020, 2019].map((year) => ({
    year,
    title: `${organ}${year}年政府信息公开工作年度报告`,
    href: publicAddress.annualReport(slug, year),
    publishedOn: `${year + 1}-01-22`,
    corrected: year === 2025,
  })),
};

export const sampleEmptyAnnualReportList: AnnualReportListModel = { ...sampleAnnualReportList, reports: [] };

/** As it is without its script. */
export const sampleReportCheck: ReportCheckModel = {
  shell: { ...sampleSiteShell, path: publicAddress.reportCheck() },
};
