/** What the page may do in the browser: talk to its own origin and nothing else. */

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  // GraphiQL 3's dialogs add a `<style>` element while they are open, to keep the page behind them from scrolling; all
  // else would do without. A style cannot read a token, and no address is left that it could send one to.
  "style-src 'self' 'unsafe-inline'",
  // GraphiQL's stylesheet carries its fonts and two small pictures inside itself.
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export const SECURITY_HEADERS: ReadonlyMap<string, string> = new Map([
  ['content-security-policy', CONTENT_SECURITY_POLICY],
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'no-referrer'],
  ['cross-origin-opener-policy', 'same-origin'],
  ['cross-origin-resource-policy', 'same-origin'],
]);
