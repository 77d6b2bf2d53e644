/** What many cases share is loaded for the first of them. */
export function oncePerName<Value>(load: (name: string) => Promise<Value>): (name: string) => Promise<Value> {
  const loaded = new Map<string, Promise<Value>>();
  return (name) => {
    const value = loaded.get(name) ?? load(name);
    loaded.set(name, value);
    return value;
  };
}
