/** Pictures that did not come along with a paste or a file: how many, why, and what to do. */
import { entriesOf, type LostPictures, type LostReason, MOST_PICTURES } from '@gongkai/writing';

const LOST: Readonly<Record<LostReason, (count: number) => string>> = {
  linked: (count) => `${count} 张图片链接自其他网站，没有带入，请保存到本机后插入`,
  elsewhere: (count) => `${count} 张图片没有随内容复制过来，请用“图片”插入`,
  format: (count) => `${count} 张图片的格式网页不能显示（如 EMF、WMF），没有带入，请截图后插入`,
  cropped: (count) => `${count} 张图片裁剪过，裁去的部分仍在文件里，没有带入，请截图后插入`,
  drawing: (count) => `${count} 个图表或者图示没有带入，请截图后插入`,
  pdf: (count) => `PDF 中的 ${count} 张图片没有带入，请截图后插入`,
  too_many: (count) => `一次最多带入 ${MOST_PICTURES} 张图片，另有 ${count} 张没有带入`,
  missing: (count) => `${count} 张图片在文件中已经缺失`,
};

/** A sentence without its full stop for each reason. */
export function lostPictureSentences(lost: LostPictures): string[] {
  return entriesOf(lost).map(([reason, count]) => LOST[reason](count));
}
