/**
 * Common errors of official writing, wrong and right, after 《现代汉语词典》 and GB/T 9704 usage. A pair stands here only
 * where the wrong form can hardly be right; signs that make it right when they touch it stand beside it.
 */

/** A wrong form and the right one. */
export interface TypingError {
  readonly wrong: string;
  readonly right: string;
  /** Right after all when one of these signs stands directly before. */
  readonly notAfter?: string;
  /** Right after all when one of these signs stands directly after. */
  readonly notBefore?: string;
  /** Right after all when this sign follows in the same sentence (既使…又…). */
  readonly unlessFollowedBy?: string;
}

/** Pairs without a condition: `wrong→right`, apart by spaces. */
const PLAIN =
  '按步就班→按部就班 再接再励→再接再厉 在接再厉→再接再厉 再接在厉→再接再厉 一愁莫展→一筹莫展 迫不急待→迫不及待 穿流不息→川流不息 谈笑风声→谈笑风生 名符其实→名副其实 名付其实→名副其实 相形见拙→相形见绌 走头无路→走投无路 委屈求全→委曲求全 不径而走→不胫而走 甘败下风→甘拜下风 自抱自弃→自暴自弃 默守成规→墨守成规 美仑美奂→美轮美奂 蛛丝蚂迹→蛛丝马迹 沤心沥血→呕心沥血 出奇不意→出其不意 磬竹难书→罄竹难书 声名雀起→声名鹊起 鼎立相助→鼎力相助 再所不惜→在所不惜 不醒人事→不省人事 竭泽而鱼→竭泽而渔 滥芋充数→滥竽充数 世外桃园→世外桃源 草管人命→草菅人命 姿意妄为→恣意妄为 食不裹腹→食不果腹 雷历风行→雷厉风行 变本加利→变本加厉 惩前必后→惩前毖后 善罢干休→善罢甘休 融汇贯通→融会贯通 融会惯通→融会贯通 一如继往→一如既往 一如即往→一如既往 既往不究→既往不咎 不记其数→不计其数 义不容词→义不容辞 责不旁贷→责无旁贷 责无旁代→责无旁贷 全力以付→全力以赴 前扑后继→前仆后继 明辩是非→明辨是非 恪尽职首→恪尽职守 克尽职守→恪尽职守 尽职尽则→尽职尽责 各施其责→各司其职 坚定不宜→坚定不移 毫不动遥→毫不动摇 坚苦奋斗→艰苦奋斗 坚苦卓绝→艰苦卓绝 精兵减政→精兵简政 勤检节约→勤俭节约 勤简节约→勤俭节约 励行节约→厉行节约 历行节约→厉行节约 因地治宜→因地制宜 因地制益→因地制宜 有地放矢→有的放矢 循序渐近→循序渐进 齐心协利→齐心协力 群策群利→群策群力 深入人新→深入人心 众志成诚→众志成城 凝心聚利→凝心聚力 ' +
  '针贬→针砭 泊来品→舶来品 脉博→脉搏 松驰→松弛 防碍→妨碍 辐员→幅员 粗旷→粗犷 震憾→震撼 侯车室→候车室 侯选人→候选人 侯诊→候诊 气侯→气候 坐阵→坐镇 蜇伏→蛰伏 脏款→赃款 沉缅→沉湎 水笼头→水龙头 杀戳→杀戮 痉孪→痉挛 萎糜→萎靡 凭添→平添 修茸→修葺 亲睐→青睐 入场卷→入场券 发韧→发轫 欣尝→欣赏 弦律→旋律 膺品→赝品 编篡→编纂 急燥→急躁 暴燥→暴躁 烦燥→烦躁 干躁→干燥 渡假→度假 通辑令→通缉令 被通辑→被通缉 编缉→编辑 贯澈→贯彻 惯彻→贯彻 贯切落实→贯彻落实 报消→报销 核消→核销 会萃→荟萃 荟粹→荟萃 座谈汇→座谈会 坐谈会→座谈会 急待解决→亟待解决 辩证施治→辨证施治 分辩率→分辨率 辨护→辩护 答辨→答辩 辨论→辩论 防讯→防汛 拖廷→拖延 ' +
  '人名政府→人民政府 人民正府→人民政府 人民政俯→人民政府 街道办事出→街道办事处 村名委员会→村民委员会 居名委员会→居民委员会 村名小组→村民小组 国务院办公听→国务院办公厅 财正局→财政局 民正局→民政局 公按局→公安局 教肓→教育 生态坏境→生态环境 自然资原→自然资源 卫生建康→卫生健康 建康码→健康码 应急管里→应急管理 爱国主意→爱国主义 社会主意→社会主义 马克斯主义→马克思主义 行政权利→行政权力 权利机关→权力机关 公权利→公权力 权利运行→权力运行 ' +
  '登记薄→登记簿 户口薄→户口簿 花名薄→花名册 账薄→账簿 帐薄→账簿 帐簿→账簿 台帐→台账 帐目→账目 帐户→账户 转帐→转账 装璜→装潢 家俱→家具 扶恤→抚恤 抚血金→抚恤金 瞻养→赡养 优扶对象→优抚对象 抚贫→扶贫 邦扶→帮扶 刻扣→克扣 即得利益→既得利益 稳患→隐患 消防通到→消防通道 安全检察→安全检查 产业圆→产业园 幼儿圆→幼儿园 陪训→培训 陪养→培养 脱贫功坚→脱贫攻坚 加快推近→加快推进 大力推近→大力推进 持续推近→持续推进 深入推近→深入推进 统筹推近→统筹推进 扎实推近→扎实推进 落实到味→落实到位 追纠→追究 规泛→规范 泛围→范围 截止目前→截至目前 截止今年→截至今年 截止去年→截至去年 截止本月→截至本月 反应诉求→反映诉求 反应社情民意→反映社情民意 如实反应→如实反映 集中反应→集中反映 招聘启示→招聘启事 招领启示→招领启事 寻人启示→寻人启事 招生启示→招生启事 征文启示→征文启事 征集启示→征集启事 ' +
  '倒致→导致 竞然→竟然 即然→既然 籍此→借此 国藉→国籍 书藉→书籍 户藉→户籍 学藉→学籍 慰籍→慰藉 嬴得→赢得 羸得→赢得 勾通→沟通 诉颂→诉讼 诉松→诉讼 赔尝→赔偿 补尝→补偿 无尝→无偿 慕集→募集 招慕→招募 凋查→调查 遗撼→遗憾 屡行→履行 履次→屡次 严竣→严峻 峻工→竣工 俊工→竣工 阻绕→阻挠 尊守→遵守 尊照→遵照 尊循→遵循 批露→披露 座落于→坐落于 座落在→坐落在 的时侯→的时候 等侯→等候 张帖→张贴 津帖→津贴 布置工做→布置工作 开展工做→开展工作 各项工做→各项工作 迫在眉捷→迫在眉睫 提心掉胆→提心吊胆 耽务→耽误 延务→延误';

const CONDITIONAL: readonly TypingError[] = [
  { wrong: '布署', right: '部署', notAfter: '分发宣公颁', notBefore: '名' },
  {
    wrong: '按装',
    right: '安装',
    notBefore: '置备修配机饰箱卸车载潢运船袋点订扮货料填盒瓶罐帧药甲炮束表入上下',
    notAfter: '可应需须',
  },
  {
    wrong: '按排',
    right: '安排',
    notBefore: '名放序污队列量水查产号班行位座期气涝课练长险风除字头印片他出毒骨',
  },
  { wrong: '既使', right: '即使', unlessFollowedBy: '又' },
  { wrong: '既将', right: '即将', unlessFollowedBy: '又' },
  { wrong: '坏境', right: '环境', notAfter: '破败损毁' },
  { wrong: '部份', right: '部分', notBefore: '额' },
  { wrong: '充份', right: '充分', notAfter: '补扩', notBefore: '额数' },
  { wrong: '防犯', right: '防范', notBefore: '罪法错', notAfter: '预' },
  { wrong: '规犯', right: '规范', notBefore: '罪错法规忌', notAfter: '违法' },
  { wrong: '模犯', right: '模范', notBefore: '罪法', notAfter: '规' },
  { wrong: '做为', right: '作为', notAfter: '叫当看称定改换' },
  { wrong: '好象', right: '好像', notBefore: '棋牙征形' },
  { wrong: '己经', right: '已经', notAfter: '自知利异克' },
  { wrong: '竟争', right: '竞争', notAfter: '究毕' },
  { wrong: '供献', right: '贡献', notAfter: '提', notBefore: '血花礼计策身词爱给上' },
  { wrong: '登计', right: '登记', notAfter: '刊攀', notBefore: '划算入分时' },
  { wrong: '防害', right: '妨害', notAfter: '预', notBefore: '虫鸟兽鼠' },
  { wrong: '协义', right: '协议', notBefore: '务和' },
];

/** Every pair. */
export const TYPING_ERRORS: readonly TypingError[] = [
  ...PLAIN.split(' ').map((pair) => {
    const [wrong = '', right = ''] = pair.split('→');
    return { wrong, right };
  }),
  ...CONDITIONAL,
];

const SENTENCE = /[。!?;\n]/;
const SENTENCE_REACH = 80;

/** Whether a wrong form at a place of a text in normal form is wrong there. */
export function isWrongHere(normal: string, start: number, error: TypingError): boolean {
  const end = start + error.wrong.length;
  const beforeSign = normal[start - 1];
  const afterSign = normal[end];
  if (beforeSign !== undefined && error.notAfter?.includes(beforeSign)) return false;
  if (afterSign !== undefined && error.notBefore?.includes(afterSign)) return false;
  if (error.unlessFollowedBy === undefined) return true;
  const rest = normal.slice(end, end + SENTENCE_REACH);
  const stop = rest.search(SENTENCE);
  return !(stop === -1 ? rest : rest.slice(0, stop)).includes(error.unlessFollowedBy);
}
