/** A house of two levels with a relay before the hub and before each of its sites. */
import { type Manner, openRelay, type Relay } from '../faults/relay.ts';
import { type HubHouse, type HubHouseOptions, openHubHouse } from '../house/hub-house.ts';
import { HUB, TWO_LEVELS } from './fujian.ts';

export interface RelayedHouse {
  readonly house: HubHouse;
  misbehave(site: string, manner: Manner): void;
  allHonest(): void;
  close(): Promise<void>;
}

export async function openRelayed(options: Partial<HubHouseOptions> = {}): Promise<RelayedHouse> {
  const relays = new Map<string, Relay>();
  // The relays need the sites' addresses and the gateways the relays', so each relay finds its target when asked.
  const targets = new Map<string, string>();
  for (const site of [HUB, ...Object.keys(TWO_LEVELS.hub.keeps)]) {
    relays.set(site, await openRelay(() => targets.get(site) ?? ''));
  }
  const house = await openHubHouse({
    ...TWO_LEVELS,
    ...options,
    via: (site, url) => {
      const relay = relays.get(site);
      if (relay === undefined) return url;
      const { origin, pathname } = new URL(url);
      targets.set(site, origin);
      return relay.url + pathname.replace(/\/$/, '');
    },
  });
  return {
    house,
    misbehave(site, manner) {
      const relay = relays.get(site);
      if (relay === undefined) throw new Error(`no relay before ${site}`);
      relay.manner = manner;
    },
    allHonest() {
      for (const relay of relays.values()) relay.manner = { kind: 'honest' };
    },
    async close() {
      await house.close();
      for (const relay of relays.values()) await relay.close();
    },
  };
}
