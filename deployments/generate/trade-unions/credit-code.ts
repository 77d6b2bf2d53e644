/** Credit codes of unions and employers, with both check characters right. */
import { creditCodeCheckCharacter } from '../../../codes/check-digits/credit-code.ts';
import { organizationCodeCheckCharacter } from '../../../codes/check-digits/organization-code.ts';

/** Authority and kind, the first two characters, by the nature of the unit (cn_uscc_authority_codes.csv). */
const KINDS: Readonly<Record<string, string>> = {
  机关: '11',
  财政拨款的事业单位: '12',
  其他事业单位: '12',
  社会团体: '51',
  民办非企业单位: '52',
  基金会: '53',
  个体经济组织: '92',
  其他组织: '19',
};
const ENTERPRISE = '91';
const UNION = '81';

/** `serial` makes the code unique among those of the same kind and division. */
export const unionCreditCode = (division: string, serial: number): string =>
  creditCode(UNION, division, 'MY', serial);

export const employerCreditCode = (nature: string, division: string, serial: number): string =>
  creditCode(KINDS[nature] ?? ENTERPRISE, division, 'MA', serial);

function creditCode(kind: string, division: string, series: string, serial: number): string {
  const body = `${series}${String(serial % 1_000_000).padStart(6, '0')}`;
  const first17 = `${kind}${division}${body}${organizationCodeCheckCharacter(body)}`;
  return first17 + creditCodeCheckCharacter(first17);
}
