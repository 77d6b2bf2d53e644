/**
 * Personal values that stand in the rows of test houses and nowhere else in the world: wherever one of them is written
 * that is not an answer, it has leaked.
 */
export const PLANTED = {
  vietnameseName: 'Đặng Quỵnh-Vọng Ẩn',
  otherVietnameseName: 'Nguyễn Thị Khuếch Tuyềnh',
  vietnameseRelative: 'Trần Phoọng Ngoạch',
  vietnameseIdNumber: '044199907361',
  vietnameseInsuranceNumber: '7361994419',
  vietnameseAddress: 'Số 7361, ngõ Quạnh Hiu, thôn Vắng Vẻ',
  vietnameseHistory: 'Từng bị bắt giữ ở Quạnh Hiu ngày 29/02/1976',
  chineseName: '燊龘靐',
  otherChineseName: '欧阳爨齾',
  chineseIdNumber: '350802197602297368',
  chineseMobile: '19973617361',
  chineseCard: '6217361736173610',
  chineseAddress: '寂寥巷7361号静默苑',
} as const;

export type PlantedName = keyof typeof PLANTED;
