/** Puts an example into GraphiQL's editors without writing over what somebody typed. */
import { GraphiQL, useEffect, useState } from './react.js';

const { useEditorContext, useExecutionContext } = GraphiQL.React;

/**
 * @param {readonly import('./server.js').Example[]} examples
 * @returns {(example: import('./server.js').Example, how?: { andRun: boolean }) => void}
 */
export function useExampleOpener(examples) {
  const editors = useEditorContext({ nonNull: true });
  const { run, stop } = useExecutionContext({ nonNull: true });
  const [wanted, setWanted] = useState(undefined);

  // In an effect, because the editors show the tab that `open` asked for only after GraphiQL was drawn again.
  useEffect(() => {
    if (wanted === undefined) return;
    setWanted(undefined);
    show(wanted.example, editors);
    if (wanted.andRun) run();
  }, [wanted]);

  // GraphiQL opens with the first example as its default query, but knows no default for its variables.
  const { queryEditor, variableEditor } = editors;
  useEffect(() => {
    const [first] = examples;
    if (first && queryEditor?.getValue() === first.query && variableEditor?.getValue() === '')
      show(first, editors);
  }, [queryEditor, variableEditor]);

  return (example, { andRun } = { andRun: false }) => {
    stop();
    const tab = tabFor(example, examples, editors);
    if (tab === undefined) editors.addTab();
    else if (tab !== editors.activeTabIndex) editors.changeTab(tab);
    setWanted({ example, andRun });
  };
}

/**
 * A tab is reused when it shows this example or, being the open one, any example as it was given. Else a new one.
 *
 * @param {import('./server.js').Example} example
 * @param {readonly import('./server.js').Example[]} examples
 * @param {any} editors
 * @returns {number | undefined}
 */
function tabFor(example, examples, { tabs, activeTabIndex, queryEditor, variableEditor }) {
  // What was typed last may not have reached `tabs` yet.
  const open = { query: queryEditor.getValue(), variables: variableEditor.getValue() };
  const untouched = (/** @type {import('./server.js').Example} */ { query, variables }) =>
    open.query === query && open.variables === variablesText(variables);
  if (open.query.trim() === '' || examples.some(untouched)) return activeTabIndex;
  const at = tabs.findIndex(
    (/** @type {any} */ tab, /** @type {number} */ index) =>
      index !== activeTabIndex && tab.query === example.query,
  );
  return at < 0 ? undefined : at;
}

/**
 * @param {import('./server.js').Example} example
 * @param {any} editors
 */
function show(
  { query, variables, operationName },
  { queryEditor, variableEditor, responseEditor, updateActiveTabValues },
) {
  queryEditor.setValue(query);
  variableEditor.setValue(variablesText(variables));
  responseEditor.setValue('');
  updateActiveTabValues({ response: null });
  // GraphiQL reads it off the query a moment later; a run before that would name the operation shown before.
  queryEditor.operationName = operationName;
}

/** @param {Record<string, unknown>} variables */
const variablesText = (variables) =>
  Object.keys(variables).length === 0 ? '' : JSON.stringify(variables, null, 2);
