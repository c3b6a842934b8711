/** The programme's numbers that more than one form uses (domain §3.3); changing one is a new version of the programme. */

/** Average and minimum illuminance: pedestrian paths by class P3, stops by P2 of EN 13201-2. */
export const lux = { path: { average: 7.5, minimum: 1.5 }, stop: { average: 10, minimum: 2 } } as const;

/** Nursery: m² per child and children per educator, under 18 months and above. */
export const nursery = { area: { under18: 4, over18: 2.75 }, children: { under18: 10, over18: 15 } } as const;

/** m² per seat of a restaurant. */
export const seatArea = 1.2;

/** The share of women expected among works staff, in percent. */
export const womenOnSite = 30;

/** From this amount, in centimes, a second pair of eyes is asked for (domain §4, rule 3): 5 million dirhams. */
export const secondReaderFrom = 500_000_000;
