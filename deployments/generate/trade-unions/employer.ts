/** The employing unit of a basic union: nature, economic type, industry and an invented name that fits them. */
import type { Random } from '../random/random.ts';
import { type Weighted, weighted, weightedOf } from '../random/weighted.ts';
import type { Place } from './places.ts';

export interface Employer {
  readonly name: string;
  readonly nature: string;
  readonly economicType: string;
  readonly industry: string;
  readonly men: number;
}

interface Nature {
  readonly name: string;
  readonly economicType: string;
  /** How its name ends; public bodies have names of their own. */
  readonly ending: string | undefined;
}

const NATURES: Weighted<Nature> = weighted([
  [{ name: '私营企业', economicType: '私营经济', ending: '有限公司' }, 36],
  [{ name: '其他有限责任公司', economicType: '股份制', ending: '有限责任公司' }, 18],
  [{ name: '其他股份有限公司', economicType: '股份制', ending: '股份有限公司' }, 4],
  [{ name: '国有企业', economicType: '国有经济', ending: '总公司' }, 4],
  [{ name: '国有独资公司', economicType: '国有经济', ending: '集团有限公司' }, 2.5],
  [{ name: '国有控股公司', economicType: '国有经济', ending: '控股有限公司' }, 2.5],
  [{ name: '集体企业', economicType: '集体经济', ending: '厂' }, 1.5],
  [{ name: '股份合作企业', economicType: '集体经济', ending: '股份合作公司' }, 1],
  [{ name: '联营企业', economicType: '联营经济', ending: '联营公司' }, 0.5],
  [{ name: '其他内资企业', economicType: '其他经济类', ending: '公司' }, 1],
  [{ name: '港澳台商投资企业', economicType: '港澳台投资', ending: '（中国）有限公司' }, 2],
  [{ name: '外商投资企业', economicType: '外商投资', ending: '（中国）有限公司' }, 2.5],
  [{ name: '个体经济组织', economicType: '个体经济', ending: '经营部' }, 2],
  [{ name: '财政拨款的事业单位', economicType: '国有经济', ending: undefined }, 10],
  [{ name: '其他事业单位', economicType: '国有经济', ending: undefined }, 2.5],
  [{ name: '机关', economicType: '国有经济', ending: undefined }, 7],
  [{ name: '社会团体', economicType: '其他经济类', ending: '协会' }, 1],
  [{ name: '民办非企业单位', economicType: '其他经济类', ending: '服务中心' }, 1.5],
  [{ name: '基金会', economicType: '其他经济类', ending: '基金会' }, 0.2],
  [{ name: '其他组织', economicType: '其他经济类', ending: '服务站' }, 0.3],
]);

interface Industry {
  readonly name: string;
  readonly trades: readonly string[];
  readonly men: number;
}

const words = (text: string): readonly string[] => Object.freeze(text.split(' '));

const INDUSTRIES: Weighted<Industry> = weighted([
  [{ name: '制造业', trades: words('机械 电子 纺织 食品 化工 家具 塑胶 五金 包装 服装'), men: 0.6 }, 38],
  [{ name: '批发和零售业', trades: words('商贸 超市 医药 建材'), men: 0.45 }, 12],
  [{ name: '建筑业', trades: words('建筑工程 装饰工程 市政工程'), men: 0.82 }, 10],
  [{ name: '交通运输、仓储业和邮政业', trades: words('物流 运输 快递'), men: 0.78 }, 8],
  [{ name: '信息传输、计算机服务和软件业', trades: words('信息技术 软件 网络科技'), men: 0.63 }, 6],
  [{ name: '住宿、餐饮业', trades: words('酒店 餐饮'), men: 0.4 }, 5],
  [{ name: '租赁和商务服务业', trades: words('人力资源 咨询 广告'), men: 0.48 }, 4],
  [{ name: '房地产业', trades: words('房地产开发 物业'), men: 0.58 }, 4],
  [{ name: '金融、保险业', trades: words('小额贷款 担保 保险代理'), men: 0.48 }, 2.5],
  [{ name: '电力、热力、燃气及水的生产和供应业', trades: words('电力 热力 燃气 水务'), men: 0.7 }, 2.5],
  [{ name: '采矿业', trades: words('矿业 煤业'), men: 0.86 }, 2],
  [{ name: '农、林、牧、渔业', trades: words('农业 林业 水产 畜牧'), men: 0.6 }, 2],
  [{ name: '居民服务和其他服务业', trades: words('家政 环卫服务'), men: 0.4 }, 2],
  [{ name: '水利、环境和公共设施管理业', trades: words('园林 环境'), men: 0.62 }, 1],
  [{ name: '科学研究、技术服务和地质勘查业', trades: words('检测 勘察设计'), men: 0.65 }, 1],
]);

interface PublicBody {
  readonly name: string;
  readonly industry: string;
  readonly men: number;
}

const INSTITUTIONS: readonly PublicBody[] = Object.freeze([
  { name: '第一中学', industry: '教育', men: 0.4 },
  { name: '实验小学', industry: '教育', men: 0.25 },
  { name: '第三小学', industry: '教育', men: 0.25 },
  { name: '职业技术学校', industry: '教育', men: 0.5 },
  { name: '人民医院', industry: '卫生、社会保障和社会服务业', men: 0.3 },
  { name: '中医院', industry: '卫生、社会保障和社会服务业', men: 0.35 },
  { name: '妇幼保健院', industry: '卫生、社会保障和社会服务业', men: 0.2 },
  { name: '文化馆', industry: '文化、体育、娱乐业', men: 0.45 },
  { name: '图书馆', industry: '文化、体育、娱乐业', men: 0.4 },
]);
const ORGANS: readonly string[] = words(
  '财政局 教育局 民政局 自然资源局 市场监督管理局 卫生健康局 交通运输局 水利局 统计局 税务局 司法局',
);
const BRANDS: readonly string[] = Object.freeze(
  [...'宏恒鑫瑞华天金永盛嘉博远智'].flatMap((first) =>
    [...'达泰源丰腾信通和利创'].map((second) => first + second),
  ),
);
/** What associations, foundations and service centres do, whatever their form. */
const PUBLIC_BENEFIT: Industry = { name: '其它', trades: words('公益 志愿 行业'), men: 0.5 };
const NOT_FOR_PROFIT: readonly string[] = words('社会团体 民办非企业单位 基金会 其他组织');

export function employerOf(random: Random, place: Place): Employer {
  const nature = random.weighted(NATURES);
  const about = { nature: nature.name, economicType: nature.economicType };
  if (nature.name === '机关') {
    return { ...about, name: `${place.title}${random.pick(ORGANS)}`, industry: '其它', men: 0.6 };
  }
  if (nature.ending === undefined) {
    const body = random.pick(INSTITUTIONS);
    return { ...about, name: `${place.title}${body.name}`, industry: body.industry, men: body.men };
  }
  const industry = NOT_FOR_PROFIT.includes(nature.name) ? PUBLIC_BENEFIT : random.weighted(INDUSTRIES);
  const name = `${place.title}${random.pick(BRANDS)}${random.pick(industry.trades)}${nature.ending}`;
  return { ...about, name, industry: industry.name, men: industry.men };
}

/** A union of one employer is 独立, of several small ones 联合. */
export const BASIC_UNION_TYPES = weightedOf({ 独立基层工会: 86, 联合基层工会: 14 });
