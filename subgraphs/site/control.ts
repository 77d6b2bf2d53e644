/** Commands for a running process, one a line: `stop <site>` takes a site down, `start <site>` brings it back. */
import type { SiteHost } from './host.ts';

/** What happened, as one line of JSON on standard output. */
export type Announcement =
  | { readonly site: string; readonly url: string }
  | { readonly site: string; readonly stopped: true }
  | { readonly refused: string; readonly message: string };

export async function obey(line: string, host: SiteHost): Promise<Announcement> {
  const [verb, site = '', ...rest] = line.trim().split(/\s+/);
  try {
    if (rest.length === 0 && verb === 'start') return { site, url: (await host.start(site)).url };
    if (rest.length === 0 && verb === 'stop') {
      await host.stop(site);
      return { site, stopped: true };
    }
    return { refused: line, message: 'The commands are: start <site>, stop <site>.' };
  } catch (error) {
    return { refused: line, message: error instanceof Error ? error.message : String(error) };
  }
}
