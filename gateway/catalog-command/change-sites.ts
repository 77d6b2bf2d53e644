/** Sites that come and go: a title in the deployment, and a URL in the gateway's configuration when that is known. */
import { TributaryError } from '../../errors/tributary-error.ts';
import type { SiteId } from '../catalog/catalog.ts';
import type { Row } from '../catalog/files/table.ts';
import { addSite, removeSite } from '../catalog/operations/sites.ts';
import type { Change } from './command.ts';
import { withoutSite, withSite } from './edit-config.ts';
import { replaceRows } from './edit-table.ts';
import { catalogOf, type Workspace } from './workspace.ts';

type AddSite = Extract<Change, { readonly kind: 'add-site' }>;

export function siteAdded(workspace: Workspace, { site, title, url }: AddSite): Workspace {
  const { sites, config } = workspace;
  const isIts = ofSite(site);
  const name = title ?? sites.rows.find(isIts)?.cells.title;
  if (name === undefined) throw refuse(`say how ${site} is called: --title`);
  if (config !== undefined && url === undefined) throw refuse(`say where ${site} is reached: --url`);
  if (config === undefined && url !== undefined)
    throw refuse('a URL is written to a configuration: --config');
  addSite(catalogOf(workspace), { id: site, title: name, url: url ?? '' });
  return {
    ...workspace,
    sites: replaceRows(sites, isIts, [{ ...sites.rows.find(isIts)?.cells, site, title: name }]),
    ...(config && url !== undefined && { config: withUrl(config, site, url) }),
  };
}

/** Its title stays as long as another allocation keeps something there. */
export function siteRemoved(workspace: Workspace, site: SiteId): Workspace {
  const { allocations, sites, config } = workspace;
  removeSite(catalogOf(workspace), site);
  const isIts = ofSite(site);
  const keeping = [...allocations].filter(([, { rows }]) => rows.some(isIts)).map(([name]) => name);
  if (keeping.length > 0 && config === undefined) {
    throw refuse(`site ${site} still keeps something in allocation ${keeping.join(', ')}`);
  }
  return {
    ...workspace,
    sites: keeping.length > 0 ? sites : replaceRows(sites, isIts, []),
    ...(config && { config: withoutUrl(config, site) }),
  };
}

type Config = NonNullable<Workspace['config']>;

const withUrl = ({ file, text, urls }: Config, site: SiteId, url: string): Config => ({
  file,
  text: withSite(file, text, site, url),
  urls: { ...urls, [site]: url },
});

const withoutUrl = ({ file, text, urls }: Config, site: SiteId): Config => ({
  file,
  text: withoutSite(file, text, site),
  urls: Object.fromEntries(Object.entries(urls).filter(([name]) => name !== site)),
});

const ofSite =
  (site: SiteId) =>
  ({ cells }: Row): boolean =>
    cells.site === site;

const refuse = (why: string): TributaryError => new TributaryError('CONFIGURATION_INVALID', why);
