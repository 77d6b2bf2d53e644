/** A house of two levels that names its sites as one level does: what lies below the hub by its own name alone. */
import type { Ask } from '../house/ask.ts';
import type { House } from '../house/house.ts';
import type { HubHouse } from '../house/hub-house.ts';

/** The hub itself is no place where rows are, so coverage is told without it. */
export function asOneLevel(house: HubHouse, hub: string): House {
  const below = `${hub}/`;
  const renamed = (value: unknown): unknown => {
    if (typeof value === 'string') return value.startsWith(below) ? value.slice(below.length) : value;
    if (Array.isArray(value)) return value.filter((entry) => !isHub(entry)).map(renamed);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, renamed(part)]));
  };
  const isHub = (entry: unknown): boolean =>
    typeof entry === 'object' && entry !== null && 'site' in entry && entry.site === hub;
  const query: Ask = async (...question) => {
    const reply = await house.query(...question);
    return { ...reply, data: renamed(reply.data) as typeof reply.data };
  };
  return { ...house, query };
}
