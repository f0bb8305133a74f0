/** One spelling for characters that mean the same, so that labels and figures can be compared. */

/** Traditional characters that occur in labels and headings of the report, each with its simplified form. */
const TRADITIONAL: ReadonlyMap<string, string> = new Map(
  [
    '數数結结轉转開开處处項项內内務务關关權权護护屬属國国機机總总計计維维覆复複复復复議议訴诉訟讼審审經经後后無无現现業业',
    '構构會会組组織织規规範范廢废許许罰罚強强費费額额單单萬万條条採采購购減减區区這这類类過过執执檔档詢询補补請请確确',
    '認认獲获舉举報报訪访繳缴納纳據据為为係系於于與与題题進进體体況况動动對对監监設设繼继續续辦办個个稱称製制發发穩稳',
    '產产號号頁页應应實实際际並并從从專专門门級级網网臺台負负責责領领導导漢汉廠厂東东縣县鄉乡鎮镇廳厅資资訊讯億亿',
    '負负還还將将達达員员學学時时間间書书電电話话傳传郵邮編编長长隊队質质優优點点種种兩两幾几來来們们說说讀读',
    '雲云棲栖嶺岭劃划場场衛卫灣湾莊庄龍龙陽阳陰阴溝沟橋桥鳳凤寧宁遼辽濟济濱滨蘇苏錫锡鹽盐連连贛赣蕪芜滬沪陝陕肅肃寶宝鷄鸡銅铜',
    '鐵铁錦锦華华蘭兰萊莱棗枣廬庐歷历樂乐靈灵巖岩崗岗峽峡島岛濰潍澤泽灤滦漣涟瀘泸渦涡穎颍瓊琼邊边園园團团環环態态農农漁渔糧粮',
    '財财稅税統统綜综術术醫医藥药療疗險险災灾僑侨賓宾館馆圖图殘残聯联婦妇兒儿紅红黨党紀纪檢检氣气測测繪绘礦矿煙烟賣卖貿贸協协',
    '調调勞劳戰战軍军備备遷迁鄰邻裏里滄沧鄭郑駐驻馬马楊杨韓韩趙赵齊齐魯鲁吳吴閩闽黃黄隨随隴陇潛潜婁娄懷怀張张劉刘陳陈豐丰興兴',
    '義义慶庆榮荣縉缙雙双壽寿鍾钟鎬镐灘滩潁颍淺浅澗涧樓楼壩坝塢坞堯尧羅罗賀贺賢贤贏赢鞏巩順顺頭头風风飛飞鹹咸麗丽劍剑勝胜匯汇',
    '參参墾垦壟垄嘆叹嶽岳彌弥徑径恆恒愛爱慮虑憲宪戶户換换揚扬損损撥拨擔担擴扩攜携敘叙斷断暫暂曉晓楓枫樹树橫横檳槟歐欧歸归殺杀',
    '決决溫温滅灭滿满潔洁濕湿灃沣爾尔狹狭獎奖瑪玛疇畴盡尽盤盘碼码禮礼禦御積积籌筹約约純纯細细終终絡络綠绿緊紧締缔練练縮缩績绩',
    '罷罢聖圣聽听職职腦脑臉脸臨临艙舱莖茎藝艺蘆芦虛虚蟲虫裝装觀观觸触訂订訓训記记詳详誌志誠诚誤误課课談谈諮咨謝谢證证識识譯译',
    '譽誉讓让豎竖販贩貧贫貨货貫贯貴贵貸贷買买賃赁賠赔賬账贊赞趨趋跡迹踐践軟软軌轨較较載载輔辅輕轻輛辆輸输辭辞邁迈適适選选遺遗',
    '鄧邓釋释針针鋒锋錄录錢钱鍵键鎖锁鏈链鑒鉴閉闭閣阁閱阅闊阔階阶隱隐隸隶雖虽雜杂離离難难霧雾靜静響响頓顿預预頒颁頻频願愿顯显',
    '飯饭飲饮養养驗验驚惊鬥斗魚鱼鳥鸟麥麦龐庞',
  ].flatMap((pairs) => {
    const characters = [...pairs];
    return Array.from({ length: characters.length >> 1 }, (_, pair): [string, string] => [
      characters[2 * pair] ?? '',
      characters[2 * pair + 1] ?? '',
    ]);
  }),
);

const PUNCTUATION: ReadonlyMap<string, string> = new Map([
  ['〔', '('],
  ['〕', ')'],
  ['【', '('],
  ['】', ')'],
  ['﹣', '-'],
  ['−', '-'],
  ['–', '-'],
  ['﹢', '+'],
  ['。', '。'],
  ['∕', '/'],
  ['╱', '/'],
  ['＿', '_'],
]);

/**
 * The text with full-width forms as ASCII, other spaces as a space, traditional as simplified characters. Every
 * UTF-16 unit stays one unit, so that an offset means the same in both.
 */
export function fold(text: string): string {
  let folded = '';
  for (let index = 0; index < text.length; index += 1) folded += foldUnit(text.charAt(index));
  return folded;
}

function foldUnit(unit: string): string {
  const code = unit.charCodeAt(0);
  if (code < 0x80) return isSpaceCode(code) ? ' ' : unit;
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (isSpaceCode(code)) return ' ';
  return PUNCTUATION.get(unit) ?? TRADITIONAL.get(unit) ?? unit;
}

/** White space of every kind, and characters that show nothing. */
function isSpaceCode(code: number): boolean {
  if (code <= 0x20 || code === 0x7f || code === 0xa0 || code === 0x3000) return true;
  if (code < 0x1680) return code === 0xad;
  return (
    (code >= 0x2000 && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202f) ||
    code === 0x205f ||
    code === 0x2060 ||
    code === 0xfeff
  );
}

/** Whether a folded unit is an ASCII digit. */
export function isDigit(unit: string): boolean {
  return unit >= '0' && unit <= '9' && unit.length === 1;
}

/** Whether a folded unit is a Chinese character. */
export function isHan(unit: string): boolean {
  const code = unit.charCodeAt(0);
  return (code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff) || code === 0x3007;
}

/** A folded text with nothing left but Chinese characters, letters and digits: what labels are compared by. */
export function squeeze(folded: string): string {
  let kept = '';
  for (let index = 0; index < folded.length; index += 1) {
    const unit = folded.charAt(index);
    if (isHan(unit) || isDigit(unit) || isLetter(unit)) kept += unit;
  }
  return kept;
}

function isLetter(unit: string): boolean {
  return (unit >= 'a' && unit <= 'z') || (unit >= 'A' && unit <= 'Z');
}
