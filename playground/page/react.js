/** The libraries that index.html loads as plain scripts, as a module. */
const { React, ReactDOM, GraphiQL } = /** @type {any} */ (window);

export { GraphiQL, ReactDOM };
export const { createElement: h, useEffect, useMemo, useRef, useState, useSyncExternalStore } = React;
