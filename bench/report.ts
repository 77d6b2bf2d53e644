/** What a comparison found, and whether it is within its limit. */

export interface Finding {
  readonly title: string;
  /** Of the first figure's contestant to the second's, or as the title says. */
  readonly ratio: number;
  readonly limit: number;
  readonly figures: readonly string[];
}

export const isWithin = ({ ratio, limit }: Finding): boolean => ratio <= limit;

export const printFinding = (finding: Finding): string =>
  [
    `${isWithin(finding) ? 'within' : 'BEYOND'} the limit: ${finding.ratio.toFixed(3)} (at most ${finding.limit}): ${finding.title}`,
    ...finding.figures.map((figure) => `  ${figure}`),
  ].join('\n');
