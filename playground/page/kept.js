/** One remembered choice in the browser's own storage; a browser that keeps nothing is no error. */

/**
 * @param {string} name
 * @returns {{ read(): string | null, write(value: string): void }}
 */
export const kept = (name) => ({
  read() {
    try {
      return localStorage.getItem(name);
    } catch {
      return null;
    }
  },
  write(value) {
    try {
      localStorage.setItem(name, value);
    } catch {
      // Storage may be full or switched off; the choice then lasts as long as the page.
    }
  },
});
