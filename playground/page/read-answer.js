/**
 * What an answer says about its own completeness, read from the text that the response pane shows.
 *
 * From the text, because each tab keeps its own: so the strip always speaks of the answer beside it.
 *
 * @typedef {object} SiteAnswer
 * @property {string} site
 * @property {'ANSWERED' | 'UNREACHABLE' | 'TIMED_OUT' | 'FAILED' | 'MISSED_EARLIER'} status
 * @property {number | null} rows
 * @property {number | null} tookMs
 * @property {string | null} asOf
 * @property {string | null} error
 *
 * @typedef {{ path: readonly (string | number)[], complete: boolean, sites: readonly SiteAnswer[] }} Coverage
 *
 * @typedef {object} Answer
 * @property {'complete' | 'partial' | 'failed' | 'plain'} tone
 * @property {string} headline
 * @property {readonly SiteAnswer[]} missing  Each site once.
 * @property {readonly Coverage[]} coverage
 * @property {string | undefined} plan
 * @property {string | undefined} requestId
 */

/** @type {Record<string, string>} */
const WHY_MISSING = {
  UNREACHABLE: 'unreachable',
  TIMED_OUT: 'timed out',
  FAILED: 'failed',
  MISSED_EARLIER: 'missing on an earlier page',
};

/** @param {SiteAnswer} site */
export const whyMissing = ({ status }) => WHY_MISSING[status] ?? status;

/**
 * @param {string | null | undefined} text
 * @returns {Answer | undefined}  Undefined when the text is no answer.
 */
export function readAnswer(text) {
  const result = parse(text);
  if (result === undefined) return undefined;
  const { coverage = [], plan, requestId } = result.extensions ?? {};
  const sites = eachOnce(coverage);
  const missing = sites.filter(({ status }) => status !== 'ANSWERED');
  return {
    ...describe({ data: result.data, errors: result.errors ?? [], coverage, asked: sites.length, missing }),
    missing,
    coverage,
    plan,
    requestId,
  };
}

/**
 * @param {object} facts
 * @param {unknown} facts.data
 * @param {readonly any[]} facts.errors
 * @param {readonly Coverage[]} facts.coverage
 * @param {number} facts.asked
 * @param {readonly SiteAnswer[]} facts.missing
 * @returns {Pick<Answer, 'tone' | 'headline'>}
 */
function describe({ data, errors, coverage, asked, missing }) {
  const [first] = errors;
  const why =
    first &&
    `${first.extensions?.code ? `${first.extensions.code}: ` : ''}${first.message ?? 'no reason given'}`;
  if (coverage.length === 0) {
    if (first)
      return { tone: 'failed', headline: data ? `Answered with an error. ${why}` : `Not answered. ${why}` };
    return { tone: 'plain', headline: 'Answered without asking a site.' };
  }
  if (missing.length === asked && asked > 0) {
    return {
      tone: 'failed',
      headline:
        asked === 1
          ? 'No answer: the only site asked did not answer.'
          : `No answer: none of ${asked} sites answered.`,
    };
  }
  if (missing.length > 0) {
    return { tone: 'partial', headline: `Partial: ${asked - missing.length} of ${asked} sites answered.` };
  }
  if (first) return { tone: 'failed', headline: `Every site asked answered, but: ${why}` };
  if (!coverage.every(({ complete }) => complete)) return { tone: 'partial', headline: 'Partial.' };
  if (asked === 0)
    return {
      tone: 'complete',
      headline: 'Complete: no site can hold anything for you here, so none was asked.',
    };
  return {
    tone: 'complete',
    headline:
      asked === 1
        ? 'Complete: 1 site asked, and it answered.'
        : `Complete: ${asked} sites asked, all answered.`,
  };
}

/** @param {readonly Coverage[]} coverage */
function eachOnce(coverage) {
  /** @type {Map<string, SiteAnswer>} */
  const sites = new Map();
  for (const answer of coverage.flatMap(({ sites }) => sites)) {
    // A site may answer one part of the query and not another; then it counts as missing.
    if (sites.get(answer.site) === undefined || answer.status !== 'ANSWERED') sites.set(answer.site, answer);
  }
  return [...sites.values()];
}

/** @param {string | null | undefined} text @returns {any} */
function parse(text) {
  try {
    const result = JSON.parse(text ?? '');
    return typeof result === 'object' && result !== null && ('data' in result || 'errors' in result)
      ? result
      : undefined;
  } catch {
    return undefined;
  }
}
