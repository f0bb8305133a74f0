/** Where else than on the platform information is made public. 条例 art. 23 (ways), art. 25 (reading places). */

export type OutletChannel =
  | 'gazette'
  | 'press_conference'
  | 'newspaper'
  | 'broadcast'
  | 'wechat'
  | 'other_website'
  | 'notice_board'
  | 'screen'
  | 'archive'
  | 'library'
  | 'service_hall'
  | 'reading_room';

/** One way of publication and the article that names it. */
export interface OutletKind {
  readonly label: string;
  readonly article: string;
}

const WAYS = '《政府信息公开条例》第二十三条';
const PLACES = '《政府信息公开条例》第二十五条';

/** Every way, in the order of the articles. */
export const OUTLET_CHANNELS: Readonly<Record<OutletChannel, OutletKind>> = {
  gazette: { label: '政府公报', article: WAYS },
  wechat: { label: '政务新媒体账号', article: WAYS },
  other_website: { label: '其他政府网站', article: WAYS },
  press_conference: { label: '新闻发布会', article: WAYS },
  newspaper: { label: '报刊', article: WAYS },
  broadcast: { label: '广播、电视', article: WAYS },
  archive: { label: '国家档案馆', article: PLACES },
  library: { label: '公共图书馆', article: PLACES },
  service_hall: { label: '政务服务场所', article: PLACES },
  reading_room: { label: '公共查阅室、资料索取点', article: PLACES },
  notice_board: { label: '信息公告栏', article: PLACES },
  screen: { label: '电子信息屏', article: PLACES },
};

/** The ways by their ids; never empty. */
export const OUTLET_CHANNEL_IDS = Object.keys(OUTLET_CHANNELS) as [OutletChannel, ...OutletChannel[]];
