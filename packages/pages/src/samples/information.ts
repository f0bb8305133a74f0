/** Rich models of the information pages, all invented. */
import { KIND_SAMPLES, SAMPLE_ITEMS } from '@gongkai/law/kinds/samples';
import { publicAddress } from '../addresses.ts';
import type { CatalogueNode } from '../components/catalogue-tree.ts';
import type { ListedItem } from '../components/item-list.ts';
import type { ColumnModel } from '../information/column-page.ts';
import type { ItemModel } from '../information/item-page.ts';
import type { OrganHomeModel } from '../information/organ-home-page.ts';
import type { SearchModel } from '../information/search-page.ts';
import type { SiteHomeModel } from '../information/site-home-page.ts';
import { sampleOrganShell, sampleSiteShell } from './shell.ts';

const { slug, name: organName } = sampleOrganShell.organ;
const column = (code: string) => publicAddress.column(slug, code);
const item = (serial: number) =>
  publicAddress.item(`11340000000000000X/202611-${String(serial).padStart(5, '0')}`);

const NEWEST: readonly ListedItem[] = [
  {
    title: '关于做好2026年冬季高层住宅消防安全自查的通告',
    href: item(41),
    publishedOn: '2026-11-20',
    columnName: '应急管理',
    documentNumber: '东街办〔2026〕41号',
  },
  {
    title: '东门街道2026年10月城乡居民最低生活保障对象审核确认情况',
    href: item(40),
    publishedOn: '2026-11-18',
    columnName: '社会救助',
    attachmentCount: 2,
  },
  {
    title: '《东门街道既有住宅加装电梯补助办法》政策解读',
    href: item(37),
    publishedOn: '2026-11-16',
    columnName: '政策解读',
  },
  {
    title: '东门街道办事处2026年第三季度“三公”经费支出情况',
    href: item(33),
    publishedOn: '2026-11-12',
    columnName: '财政资金',
    attachmentCount: 1,
  },
  {
    title: '关于柳园社区居民反映夜间施工噪声问题的回应',
    href: item(29),
    publishedOn: '2026-11-10',
    columnName: '回应关切',
  },
  {
    title: '东门街道2021年临时救助工作方案',
    href: item(12),
    publishedOn: '2026-11-03',
    columnName: '规范性文件',
    documentNumber: '东街办〔2021〕9号',
    validity: 'repealed',
  },
];

const CATALOGUE: readonly CatalogueNode[] = [
  {
    label: '机构职能',
    href: column('jigou'),
    count: 12,
    children: [
      { label: '机构简介', href: column('jigou-jianjie'), count: 1 },
      { label: '领导分工', href: column('jigou-lingdao'), count: 6 },
    ],
  },
  { label: '规划计划', href: column('guihua'), count: 8 },
  {
    label: '政策文件',
    href: column('zhengce'),
    count: 64,
    children: [
      { label: '通知公告', href: column('zhengce-tongzhi'), count: 44 },
      { label: '规范性文件', href: column('zhengce-guifan'), count: 5, current: true },
      { label: '政策解读', href: column('zhengce-jiedu'), count: 15 },
    ],
  },
  { label: '行政执法', href: column('zhifa'), count: 41 },
  { label: '财政资金', href: column('caizheng'), count: 26 },
  { label: '社会保障', href: column('shehui'), count: 73 },
  { label: '应急管理', href: column('yingji'), count: 19 },
  { label: '建议提案办理', href: column('jianyi'), count: 7 },
  { label: '回应关切', href: column('huiying'), count: 11 },
];

export const sampleSiteHome: SiteHomeModel = {
  shell: sampleSiteShell,
  figures: [
    { value: '12,846', unit: '条', label: '公开信息总数', href: '/search' },
    { value: '1,604', unit: '条', label: '今年公开', href: '/search?year=2026' },
    { value: '213', unit: '件', label: '今年收到申请', href: column('annual_report_column') },
  ],
  newest: NEWEST.map((row) => ({ ...row, organName: '东门街道办事处' })),
  allItemsHref: '/search',
  organGroups: [
    {
      name: '街道办事处',
      organs: [
        { name: organName, href: publicAddress.organ(slug), itemCount: 2146 },
        { name: '临江区南湖街道办事处', href: publicAddress.organ('nanhu'), itemCount: 1820 },
        { name: '临江区柳园街道办事处', href: publicAddress.organ('liuyuan'), itemCount: 934 },
      ],
    },
    {
      name: '区政府部门',
      organs: [{ name: '临江区民政局', href: publicAddress.organ('minzheng'), itemCount: 3108 }],
    },
  ],
  annualReports: [2025, 2024, 2023].map((year) => ({
    year,
    reports: [
      { label: '东门街道', href: publicAddress.annualReport(slug, year) },
      { label: '南湖街道', href: publicAddress.annualReport('nanhu', year) },
      { label: '区民政局', href: publicAddress.annualReport('minzheng', year) },
    ],
  })),
  requestEntries: [
    { label: organName, href: publicAddress.requestEntry(slug) },
    { label: '临江区南湖街道办事处', href: publicAddress.requestEntry('nanhu') },
    { label: '临江区民政局', href: publicAddress.requestEntry('minzheng') },
  ],
};

export const sampleOrganHome: OrganHomeModel = {
  shell: { ...sampleOrganShell, currentColumn: 'statutory_content' },
  figures: [
    { value: '312', unit: '条', label: '今年公开信息', href: column('statutory_content') },
    { value: '98.4', unit: '%', label: '在20个工作日内公开', href: column('statutory_content') },
    { value: '61', unit: '件', label: '今年收到申请', href: column('annual_report_column') },
    { value: '9.2', unit: '工作日', label: '平均答复用时' },
  ],
  newest: NEWEST,
  allItems: { label: '全部 2,146 条', href: column('statutory_content') },
  catalogue: CATALOGUE,
  annualReports: [2025, 2024, 2023, 2022, 2021, 2020, 2019].map((year) => ({
    year,
    href: publicAddress.annualReport(slug, year),
  })),
};

export const sampleColumn: ColumnModel = {
  shell: { ...sampleOrganShell, currentColumn: 'statutory_content', path: column('zhengce-guifan') },
  title: '规范性文件',
  crumbs: [
    { label: organName, href: publicAddress.organ(slug) },
    { label: '法定主动公开内容', href: column('statutory_content') },
    { label: '政策文件', href: column('zhengce') },
  ],
  itemCount: '64',
  tree: CATALOGUE,
  filters: [
    {
      label: '类型',
      choices: [
        { label: '全部', href: column('zhengce-guifan'), current: false },
        { label: '行政规范性文件', href: `${column('zhengce-guifan')}?kind=a`, current: false },
        { label: '建议提案办理答复', href: `${column('zhengce-guifan')}?kind=b`, current: true },
      ],
    },
    {
      label: '届次',
      choices: [
        { label: '全部', href: `${column('zhengce-guifan')}?kind=b`, current: true },
        { label: '区十八届人大五次会议', href: `${column('zhengce-guifan')}?kind=b&facet=c`, current: false },
      ],
    },
  ],
  items: NEWEST,
  paging: {
    previousHref: `${column('zhengce-guifan')}?after=b`,
    nextHref: `${column('zhengce-guifan')}?before=a`,
  },
};

export const sampleEmptyColumn: ColumnModel = {
  ...sampleColumn,
  itemCount: undefined,
  filters: [],
  items: [],
  paging: {},
};

const GUIDE_BODY = `<p>为方便公民、法人和其他组织获取本机关的政府信息，根据《中华人民共和国政府信息公开条例》第十二条编制本指南。</p>
<h2>一、公开工作机构</h2>
<p>本机关的政府信息公开工作机构为党政综合办公室，办公地址为临江区解放路18号，办公时间为工作日8:30至12:00、14:30至17:30。</p>
<h2>二、主动公开</h2>
<p>本机关主动公开的信息按目录编排，自形成或者变更之日起20个工作日内公开。</p>
<ul><li>在本平台浏览、检索；</li><li>到街道便民服务中心查阅。</li></ul>
<h2>三、依申请公开</h2>
<table><thead><tr><th>途径</th><th>收件</th></tr></thead><tbody><tr><td>当面</td><td>党政综合办公室</td></tr><tr><td>邮寄</td><td>信封注明“政府信息公开申请”</td></tr></tbody></table>`;

export const sampleGuide: ColumnModel = {
  ...sampleColumn,
  shell: { ...sampleOrganShell, currentColumn: 'disclosure_guide', path: column('disclosure_guide') },
  title: '政府信息公开指南',
  crumbs: [{ label: organName, href: publicAddress.organ(slug) }],
  itemCount: undefined,
  tree: [],
  filters: [],
  items: [],
  paging: {},
  lead: {
    title: '临江区东门街道办事处政府信息公开指南',
    href: item(1),
    metadata: {
      indexNumber: '11340000000000000X/202601-00001',
      publisher: organName,
      formedOn: '2026-01-05',
      publishedOn: '2026-01-06',
      topicClass: '综合政务 / 政务公开',
    },
    content: {
      kind: 'disclosure_guide',
      fields: KIND_SAMPLES.disclosure_guide.fields,
      linked: {},
      body: { sanitizedHtml: GUIDE_BODY },
      attachments: [{ name: '政府信息公开申请表.docx', href: '/files/a', byteSize: 24_300 }],
    },
  },
};

const ITEM_BODY = `<p class="flush">各社区居民委员会、各科室：</p>
<p>为方便居民上下楼，规范补助资金的申请、审核和发放，街道办事处制定了《东门街道既有住宅加装电梯补助办法》，现印发给你们，请结合实际贯彻执行。</p>
<h2>一、补助对象</h2>
<p>本街道范围内2000年以前建成、四层以上、未设电梯的住宅单元，经业主依法表决同意并完成施工验收的，可以申请补助。</p>
<h2>二、补助标准</h2>
<p>每台补助不超过10万元，按安装合同价款的30%核定；已经享受上级补助的，就高不重复。具体如下：</p>
<table><thead><tr><th>层数</th><th>最高补助（万元）</th><th>低层业主份额</th></tr></thead><tbody><tr><td>四层</td><td>8</td><td>不分摊</td></tr><tr><td>五层、六层</td><td>9</td><td>不分摊</td></tr><tr><td>七层以上</td><td>10</td><td>按协议</td></tr></tbody></table>
<h2>三、办理时限</h2>
<ol><li>社区自收到申请之日起5个工作日内核实；</li><li>街道自收到社区意见之日起15个工作日内作出决定并公示。</li></ol>
<p class="right">临江区东门街道办事处<br>2026年11月9日</p>`;

export const sampleItem: ItemModel = {
  shell: { ...sampleOrganShell, currentColumn: 'statutory_content', path: item(17) },
  crumbs: [...sampleColumn.crumbs, { label: '规范性文件', href: column('zhengce-guifan') }],
  title: '关于印发《东门街道既有住宅加装电梯补助办法》的通知',
  metadata: {
    indexNumber: '11340000000000000X/202611-00017',
    publisher: organName,
    documentNumber: '东街办〔2026〕38号',
    formedOn: '2026-11-09',
    publishedOn: '2026-11-16',
    publishedOnWorkingDay: 5,
    topicClass: '城乡建设、环境保护 / 城乡建设（含住房）',
    genreClass: '通知',
    validity: 'in_force',
    validUntil: '2031-11-30',
    keywords: ['加装电梯', '财政补助'],
    summary: '规定既有住宅加装电梯的补助对象、标准、申请材料和办理时限。',
  },
  notices: [{ kind: 'corrected', on: '2026-11-18', note: '第三条中社区核实的联系电话有误，已经更正' }],
  content: {
    kind: 'normative_document',
    fields: KIND_SAMPLES.normative_document.fields,
    linked: { [SAMPLE_ITEMS[0]]: { label: '临江区既有住宅加装电梯实施意见', href: item(2) } },
    body: { sanitizedHtml: ITEM_BODY },
    attachments: [
      { name: '补助申请表.docx', href: '/files/b', byteSize: 24_300 },
      { name: '材料清单.pdf', href: '/files/c', byteSize: 1_310_720, pageCount: 3 },
    ],
  },
  interpretations: [{ label: '《东门街道既有住宅加装电梯补助办法》政策解读', href: item(37) }],
  namedBy: [
    { title: '刊登本文件的公报', links: [{ label: '东门街道办事处公报2026年第4期', href: item(44) }] },
  ],
  relatedItems: [],
  alsoIn: [{ label: '重点领域 / 城镇老旧小区改造', href: column('zhongdian-jiuxiaoqu') }],
  outlets: [{ label: '信息公告栏', name: '柳园社区公告栏', on: '2026-11-17' }],
  changes: [
    { on: '2026-11-18', kind: 'corrected', note: '更正联系电话' },
    { on: '2026-11-16', kind: 'published' },
  ],
  requestHref: publicAddress.requestForm(slug),
};

export const sampleWithdrawnItem: ItemModel = {
  ...sampleItem,
  notices: [
    { kind: 'withdrawn', on: '2026-11-20', reason: '内容与上级最新规定不一致，修订后重新发布' },
    { kind: 'repealed', on: '2026-11-20', by: { label: '东街办〔2026〕42号', href: item(42) } },
    { kind: 'superseded', on: '2026-11-20', by: { label: '修订后的办法', href: item(43) } },
    { kind: 'amended', on: '2026-11-20', by: { label: '关于修改补助办法的决定', href: item(45) } },
    { kind: 'expired', on: '2026-11-20' },
    { kind: 'imported', source: '临江区信息公开网', originalOn: '2018-03-02' },
  ],
  content: undefined,
};

export const sampleSearch: SearchModel = {
  shell: { ...sampleSiteShell, path: '/search?q=%E7%94%B5%E6%A2%AF' },
  words: '加装电梯',
  filters: [
    {
      name: 'organ',
      label: '机关',
      choices: [
        { value: '', label: '全部机关', chosen: true },
        { value: slug, label: organName, chosen: false },
      ],
    },
    {
      name: 'column',
      label: '栏目',
      choices: [
        { value: '', label: '全部栏目', chosen: true },
        { value: 'zhengce', label: '政策文件', chosen: false },
      ],
    },
    {
      name: 'year',
      label: '年份',
      choices: [
        { value: '', label: '全部年份', chosen: false },
        { value: '2026', label: '2026年', chosen: true },
      ],
    },
  ],
  matches: { count: 12_400, exact: false },
  results: [
    {
      title: [
        { text: '关于印发《东门街道既有住宅', hit: false },
        { text: '加装电梯', hit: true },
        { text: '补助办法》的通知', hit: false },
      ],
      excerpt: [
        { text: '……本街道范围内2000年以前建成、四层以上、未设', hit: false },
        { text: '电梯', hit: true },
        {
          text: '的住宅单元，经业主依法表决同意并完成施工验收的，可以申请补助。每台补助不超过10万元……',
          hit: false,
        },
      ],
      href: item(17),
      publishedOn: '2026-11-16',
      organName: '东门街道办事处',
      columnName: '规范性文件',
      documentNumber: '东街办〔2026〕38号',
    },
    {
      title: [
        { text: '《东门街道既有住宅', hit: false },
        { text: '加装电梯', hit: true },
        { text: '补助办法》政策解读', hit: false },
      ],
      href: item(37),
      publishedOn: '2026-11-16',
      organName: '东门街道办事处',
      withdrawn: true,
    },
  ],
  paging: { nextHref: '/search?q=%E7%94%B5%E6%A2%AF&before=x' },
};

export const sampleNothingFound: SearchModel = {
  ...sampleSearch,
  words: '不存在的词',
  matches: { count: 0, exact: true },
  results: [],
  paging: {},
};
