/**
 * Ready-made columns that an organ may load below 法定主动公开内容: the heads of 条例 art. 20, what art. 21 adds for local
 * governments, and the fields of the grass-roots standard catalogue (国办发〔2019〕54号).
 */
import { ART20_HEADS, type Art20Code } from './columns.ts';

export type ColumnSetId = 'art20' | 'art21_county' | 'art21_township' | 'grassroots_2019';

/** One column that a set offers. */
export interface ColumnSetEntry {
  /** Stands in the public address of the column. */
  readonly code: string;
  readonly label: string;
  /** The item of art. 20 that its content falls under. */
  readonly art20: Art20Code;
}

/** A set of columns with the rule that it comes from. */
export interface ColumnSet {
  readonly id: ColumnSetId;
  readonly label: string;
  readonly article: string;
  readonly entries: readonly ColumnSetEntry[];
}

const entry = (code: string, label: string, art20: Art20Code): ColumnSetEntry => ({
  code,
  label,
  art20,
});

const COUNTY: readonly ColumnSetEntry[] = [
  entry('shizheng-jianshe', '市政建设', 'art20_10'),
  entry('gonggong-fuwu', '公共服务', 'art20_11'),
  entry('gongyi-shiye', '公益事业', 'art20_11'),
  entry('tudi-zhengshou', '土地征收', 'art20_15'),
  entry('fangwu-zhengshou', '房屋征收', 'art20_15'),
  entry('zhian-guanli', '治安管理', 'art20_15'),
  entry('shehui-jiuzhu-zhengce', '社会救助', 'art20_11'),
];

const TOWNSHIP: readonly ColumnSetEntry[] = [
  entry('nongcun-zhengce', '农业农村工作政策', 'art20_15'),
  entry('nongtian-shuili', '农田水利工程建设运营', 'art20_10'),
  entry('chengbao-liuzhuan', '农村土地承包经营权流转', 'art20_15'),
  entry('zhaijidi', '宅基地使用情况审核', 'art20_15'),
  entry('xiangzhen-zhengshou', '土地征收、房屋征收', 'art20_15'),
  entry('chouzi-choulao', '筹资筹劳', 'art20_15'),
  entry('xiangzhen-jiuzhu', '社会救助', 'art20_11'),
];

/** The 26 pilot fields; later local catalogues rename some of them, which an organ does by renaming its column. */
const GRASSROOTS: readonly ColumnSetEntry[] = [
  entry('ly-zhongda-xiangmu', '重大建设项目', 'art20_10'),
  entry('ly-ziyuan-jiaoyi', '公共资源交易', 'art20_9'),
  entry('ly-caizheng', '财政预决算', 'art20_7'),
  entry('ly-anquan', '安全生产', 'art20_13'),
  entry('ly-shuishou', '税收管理', 'art20_15'),
  entry('ly-zhengdi', '征地补偿', 'art20_15'),
  entry('ly-fangwu-zhengshou', '国有土地上房屋征收', 'art20_15'),
  entry('ly-baozhang-zhufang', '保障性住房', 'art20_11'),
  entry('ly-weifang', '农村危房改造', 'art20_11'),
  entry('ly-huanjing', '生态环境', 'art20_13'),
  entry('ly-yiwu-jiaoyu', '义务教育', 'art20_11'),
  entry('ly-huji', '户籍管理', 'art20_5'),
  entry('ly-jiuzhu', '社会救助', 'art20_11'),
  entry('ly-yanglao', '养老服务', 'art20_11'),
  entry('ly-falv-fuwu', '公共法律服务', 'art20_11'),
  entry('ly-fupin', '扶贫', 'art20_11'),
  entry('ly-jiuzai', '救灾', 'art20_12'),
  entry('ly-shipin-yaopin', '食品药品监管', 'art20_13'),
  entry('ly-jiuye', '就业', 'art20_11'),
  entry('ly-shebao', '社会保险', 'art20_11'),
  entry('ly-zonghe-zhifa', '城市综合执法', 'art20_6'),
  entry('ly-shenong-butie', '涉农补贴', 'art20_15'),
  entry('ly-gonggong-wenhua', '公共文化服务', 'art20_11'),
  entry('ly-weisheng', '卫生健康', 'art20_11'),
  entry('ly-shizheng', '市政服务', 'art20_15'),
  entry('ly-chengxiang-guihua', '城乡规划', 'art20_3'),
];

/** Every set, in the order in which it is offered. */
export const COLUMN_SETS: readonly ColumnSet[] = [
  {
    id: 'art20',
    label: '条例第二十条的十五项内容',
    article: '《政府信息公开条例》第二十条',
    entries: ART20_HEADS.map(({ code, label }) => entry(code.replace('_', '-'), label, code)),
  },
  {
    id: 'art21_county',
    label: '设区的市、县级人民政府及其部门增加的内容',
    article: '《政府信息公开条例》第二十一条',
    entries: COUNTY,
  },
  {
    id: 'art21_township',
    label: '乡（镇）人民政府增加的内容',
    article: '《政府信息公开条例》第二十一条',
    entries: TOWNSHIP,
  },
  {
    id: 'grassroots_2019',
    label: '基层政务公开标准目录的二十六个领域',
    article: '国办发〔2019〕54号',
    entries: GRASSROOTS,
  },
];

/** The set with an id; `id` comes from `ColumnSetId`, so there always is one. */
export function columnSet(id: ColumnSetId): ColumnSet {
  const found = COLUMN_SETS.find((set) => set.id === id);
  if (found === undefined) throw new RangeError(`no column set ${id}`);
  return found;
}
