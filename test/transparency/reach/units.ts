/** What lies in a unit, by the digits of its code: design §6, read a second time. */

/** S(2) H(1) X(2) P(2): the last part that is not zero says how far the code reaches. */
export function quangBinhUnit(code: string): string {
  const [S, H, X, P] = [code.slice(0, 2), code.slice(2, 3), code.slice(3, 5), code.slice(5, 7)];
  const reaches = P !== '00' ? 7 : X !== '00' ? 5 : S !== '00' ? 2 : H !== '0' ? 3 : 0;
  return code.slice(0, reaches).padEnd(12, '?');
}

/** Province, city, county of two digits each, township and serial of three. */
export function tradeUnionUnit(code: string): string {
  if (code.endsWith('000') === false) return code;
  const reaches = [9, 6, 4, 2].find((end, i) => Number(code.slice([6, 4, 2, 0][i], end)) !== 0) ?? 0;
  return code.slice(0, reaches).padEnd(12, '?');
}
