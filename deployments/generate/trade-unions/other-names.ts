/** Names of peoples that do not use Chinese surnames, as they are written in Chinese characters. */
import type { Random } from '../random/random.ts';
import type { Sex } from './reference.ts';

interface Stock {
  readonly share: number;
  readonly first: Readonly<Record<Sex, readonly string[]>>;
  /** A second part, and what stands between the two. */
  readonly second?: Readonly<Record<Sex, readonly string[]>>;
  readonly joint: string;
}

const list = (text: string): readonly string[] => Object.freeze(text.split(' '));

const TIBETAN: Stock = {
  share: 0.95,
  first: {
    MALE: list('扎西 次仁 旦增 格桑 洛桑 平措 尼玛 达瓦 索朗 贡觉'),
    FEMALE: list('次仁 格桑 白玛 央金 德吉 达瓦 尼玛 仁增 索朗'),
  },
  second: {
    MALE: list('顿珠 多吉 罗布 平措 次仁 旺堆 江村 群培'),
    FEMALE: list('卓玛 拉姆 曲珍 央宗 卓嘎 旺姆 德吉'),
  },
  joint: '',
};
const UYGUR: Stock = {
  share: 0.98,
  first: {
    MALE: list('买买提 艾山 阿不都 吐尔逊 玉素甫 艾力 库尔班 努尔 艾尼瓦尔'),
    FEMALE: list('阿依古丽 古丽娜 阿孜古丽 热依汗 帕提古丽 米热 祖丽 马依拉'),
  },
  second: {
    MALE: list('艾合买提 吐尔逊 依明 司马义 阿布力孜 热合曼 买买提 卡德尔'),
    FEMALE: list('艾合买提 吐尔逊 依明 司马义 阿布力孜 热合曼 买买提 卡德尔'),
  },
  joint: '·',
};
const KAZAK: Stock = {
  share: 0.98,
  first: {
    MALE: list('叶尔兰 巴合提 努尔兰 阿曼 波拉提 赛力克'),
    FEMALE: list('阿依努尔 古丽 叶尔克 巴合提古丽 阿勒腾'),
  },
  second: { MALE: list('哈布力 木拉提 别克 居马 努斯甫'), FEMALE: list('哈布力 木拉提 别克 居马 努斯甫') },
  joint: '·',
};
const MONGOL: Stock = {
  share: 0.45,
  first: {
    MALE: list('巴特尔 那日松 孟和 朝鲁 苏和 额尔敦 布和 哈斯 宝音'),
    FEMALE: list('其其格 乌兰 苏日娜 萨仁 娜仁 乌云 斯琴 托娅 高娃'),
  },
  joint: '',
};

const STOCKS: ReadonlyMap<string, Stock> = new Map([
  ['藏族', TIBETAN],
  ['门巴族', TIBETAN],
  ['维吾尔族', UYGUR],
  ['哈萨克族', KAZAK],
  ['柯尔克孜族', KAZAK],
  ['蒙古族', MONGOL],
]);

/** `undefined` for the peoples, and the people, with a Chinese surname. */
export function otherName(random: Random, ethnicity: string, sex: Sex): string | undefined {
  const stock = STOCKS.get(ethnicity);
  if (stock === undefined || !random.chance(stock.share)) return undefined;
  const first = random.pick(stock.first[sex]);
  return stock.second === undefined ? first : `${first}${stock.joint}${random.pick(stock.second[sex])}`;
}
