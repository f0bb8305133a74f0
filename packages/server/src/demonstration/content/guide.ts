/**
 * The disclosure guide (政府信息公开指南, 条例 art. 12) of an organ and the contents of its column 政府信息公开制度.
 */
import type { LocalDate } from '@gongkai/law/calendar';
import { workingDayOnOrAfter, yearOf } from '@gongkai/law/calendar';
import type { KindFields } from '@gongkai/law/kinds';
import { dateOf, longDate } from './dates.ts';
import type { Draft } from './drafts.ts';
import type { Text } from './genre.ts';
import { heading, table } from './markup.ts';
import type { OrganProfile } from './organs.ts';
import { accountabilityRules, catalogueRules, regulationDigest, requestRules, reviewRules } from './rules.ts';

/** From this year reconsideration comes before court where an organ does not disclose (行政复议法 2023 art. 23). */
const RECONSIDERATION_FIRST_SINCE = 2024;

function guide(organ: OrganProfile, _year: number, date: LocalDate): Text {
  const { contact } = organ;
  return {
    title: `${organ.name}政府信息公开指南`,
    keywords: ['政府信息公开指南', '主动公开', '依申请公开'],
    summary: `为方便公民、法人和其他组织获取${organ.name}的政府信息，根据《中华人民共和国政府信息公开条例》编制本指南。`,
    blocks: [
      heading('主动公开'),
      `（一）公开范围。涉及公众利益调整、需要公众广泛知晓或者需要公众参与决策的信息，本机关主动公开，具体见法定主动公开内容栏目。`,
      '（二）公开形式。以区政府网站的政府信息公开平台为主要渠道，同时通过街道便民服务大厅、社区公示栏、区档案馆和公共图书馆设置的查阅点公开。',
      '（三）公开时限。属于主动公开范围的政府信息，自该信息形成或者变更之日起20个工作日内公开；法律、法规对期限另有规定的，从其规定。',
      heading('依申请公开'),
      '除本机关主动公开的信息外，公民、法人和其他组织可以向本机关申请获取相关政府信息。',
      '（一）提出申请。申请应当采用书面形式（包括数据电文形式），写明申请人的姓名或者名称、身份证明、联系方式，申请公开的信息的名称、文号或者便于查询的其他特征性描述，以及公开信息的形式要求和获取方式、途径。书写确有困难的，可以当面口头提出，由工作人员代为填写。申请不需要说明用途。',
      table(
        ['申请方式', '办理说明', '收到日期'],
        [
          ['当面提交', `${contact.address}，${contact.unit}`, '提交之日'],
          [
            '邮寄（挂号信、特快专递）',
            `收件人写明“${contact.unit}”，信封左下角注明“政府信息公开申请”`,
            '签收之日',
          ],
          ['平常信函', `同上，邮政编码${contact.postcode}`, '与申请人确认之日'],
          ['网上申请', '通过本平台“依申请公开”栏目在线填写', '双方确认之日'],
        ],
      ),
      '（二）登记和补正。本机关收到申请后予以登记。申请内容不明确的，自收到之日起7个工作日内一次性告知补正内容和合理期限；无正当理由逾期不补正的，视为放弃申请，不再处理。',
      '（三）答复期限。能够当场答复的当场答复；不能当场答复的，自收到申请之日起20个工作日内答复。需要延长的，经公开工作机构负责人同意并告知申请人，延长最多不超过20个工作日。征求第三方和其他机关意见所需时间不计算在内。',
      '（四）答复结果。本机关区分不同情况，分别作出予以公开、部分公开、不予公开、无法提供、不予处理等答复，并说明理由和依据。',
      '（五）收费。提供政府信息不收取费用。申请数量、频次明显超过合理范围的，按照国家有关规定收取信息处理费，收费前书面告知标准、金额和缴纳期限。',
      '（六）便民协助。对阅读有困难或者有视听障碍的申请人，本机关提供必要的帮助。',
      `本指南自${longDate(date)}起施行。`,
    ],
  };
}

/** One line of the fixed columns: what, where, and on which day of January. */
interface Fixed {
  readonly column: 'disclosure_guide' | 'disclosure_rules';
  readonly day: number;
  readonly document: boolean;
  readonly text: (organ: OrganProfile, year: number, date: LocalDate) => Text;
}

const HISTORIC: readonly Fixed[] = [
  { column: 'disclosure_rules', day: 6, document: false, text: regulationDigest },
  { column: 'disclosure_rules', day: 8, document: true, text: reviewRules },
  { column: 'disclosure_rules', day: 9, document: true, text: requestRules },
  { column: 'disclosure_rules', day: 13, document: true, text: accountabilityRules },
  { column: 'disclosure_rules', day: 15, document: true, text: catalogueRules },
];

const RENEWED: readonly Fixed[] = [
  { column: 'disclosure_guide', day: 8, document: false, text: guide },
  { column: 'disclosure_rules', day: 10, document: true, text: requestRules },
];

const NEIGHBOUR: readonly Fixed[] = [
  ...RENEWED,
  { column: 'disclosure_rules', day: 13, document: true, text: reviewRules },
];

/**
 * Guide and rules of an organ that were issued in `year`: the rules of 2020 of the furnished organ, and what every
 * organ issued or renewed later.
 */
export function guideDrafts(organ: OrganProfile, year: number): Draft[] {
  const furnished = organ.slug === 'xijie';
  const fixed = !furnished ? NEIGHBOUR : year === 2020 ? HISTORIC : RENEWED;
  return fixed.map((entry) => {
    const formedOn = workingDayOnOrAfter(dateOf(year, 1, entry.day));
    return {
      organ,
      column: entry.column,
      sectionOffice: 'zonghe',
      topic: '02.1',
      art20: 'art20_15',
      kind: entry.column,
      documentGenre: entry.document ? '通知' : null,
      audience: null,
      documentNumber: null,
      text: { ...entry.text(organ, year, formedOn), fields: fieldsOf(entry, organ, formedOn) },
      formedOn,
      publishedOn: formedOn,
      validity: null,
      repeals: null,
    };
  });
}

const CLASSES = [
  '本机关的政府信息按照《中华人民共和国政府信息公开条例》（以下简称《条例》）第二十条、第二十一条规定的内容分类，在政府信息公开平台设置五个固定栏目。',
  '政府信息公开指南：介绍信息的分类、编排体系、获取方式和公开工作机构的联系方式。',
  '政府信息公开制度：登载《条例》和本机关的信息公开工作制度。',
  '法定主动公开内容：按机构职能、政策文件、规划计划、财政资金、社会保障、应急管理、卫生健康、城市管理、安全生产等子栏目编排。',
  '政府信息公开年报：登载本机关历年政府信息公开工作年度报告。',
  '依申请公开：提供申请入口、申请表和办理进度查询。',
  '每条信息标注索引号、信息名称、发布机构、文号、生成日期、发布日期、主题分类、内容概述等要素。索引号由本机关统一社会信用代码、发布年月和五位流水号组成，一经编定终身不变。',
];

const WAYS = [
  '在政府信息公开平台浏览、检索和下载。',
  '到街道便民服务大厅、社区公示栏、区档案馆和公共图书馆的查阅点查阅。',
  '未主动公开的信息，可以向本机关申请获取。',
];

function supervision({ reconsiderationOrgan }: OrganProfile, year: number): string[] {
  return [
    `认为本机关未按照要求主动公开政府信息或者对申请不依法答复处理的，可以向${reconsiderationOrgan}办公室提出投诉、举报。`,
    year >= RECONSIDERATION_FIRST_SINCE
      ? `认为本机关在政府信息公开工作中侵犯其合法权益的，可以依法向${reconsiderationOrgan}申请行政复议或者提起行政诉讼；对本机关不予公开的决定不服的，应当先申请行政复议，对复议决定不服的再提起行政诉讼。`
      : `认为本机关在政府信息公开工作中侵犯其合法权益的，可以依法向${reconsiderationOrgan}申请行政复议，也可以直接提起行政诉讼。`,
  ];
}

/** What the law asks of a guide (条例 art. 12), and of a rule who made it and from when it holds. */
function fieldsOf(entry: Fixed, organ: OrganProfile, formedOn: LocalDate): KindFields {
  const { contact } = organ;
  if (entry.column === 'disclosure_guide') {
    return {
      unit: `${organ.name}${contact.unit}`,
      address: contact.address,
      hours: contact.hours,
      telephone: contact.telephone,
      fax: contact.fax ?? '无',
      email: contact.email ?? '无',
      postcode: contact.postcode,
      classes: CLASSES.join('\n'),
      ways: WAYS.join('\n'),
      supervision: supervision(organ, yearOf(formedOn)).join('\n'),
    };
  }
  if (!entry.document) {
    return { level: 'regulation', issued_by: '国务院', issued_on: '2019-04-03', effective_on: '2019-05-15' };
  }
  return {
    level: 'own',
    issued_by: organ.name,
    issued_on: formedOn,
    effective_on: formedOn,
    responsible: contact.unit,
  };
}
