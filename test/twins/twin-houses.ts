/** Two houses that are alike to the last byte, behind gateways that take each other's cursors; one of them is changed. */
import { type House, type HouseOptions, openHouse } from '../house/house.ts';
import { openGateway } from '../house/open-gateway.ts';
import { type RawAsk, rawAsk } from './raw-ask.ts';

export interface TwinHouses {
  readonly house: House;
  /** The one that is changed. */
  readonly changed: House;
  /** Asks the two of them. */
  readonly ask: readonly [RawAsk, RawAsk];
  close(): Promise<void>;
}

/** `others`: what is not the same in the one that is changed. */
export async function openTwinHouses(
  options: HouseOptions,
  others: Partial<HouseOptions> = {},
): Promise<TwinHouses> {
  const closers: (() => Promise<unknown>)[] = [];
  const close = async (): Promise<void> => {
    for (const closer of closers.splice(0).reverse()) await closer();
  };
  try {
    const house = await openHouse(options);
    closers.push(house.close);
    const changed = await openHouse({ ...options, ...others });
    closers.push(changed.close);
    const { cursorSecret, identity } = house.settings;
    const issuer = String(identity.keys).replace(/\.jwks$/, '');
    const { gateway } = await openGateway({ ...changed.settings, cursorSecret, identity }, issuer, closers);
    const ask = [house.gatewayUrl, gateway.url].map((url) => rawAsk(url, house.token, closers));
    return { house, changed, ask: ask as [RawAsk, RawAsk], close };
  } catch (error) {
    await close();
    throw error;
  }
}
