import { systemClock } from '../shared/adapters/system/clock.ts';
import { programmesInForce } from '../shared/app/programmes-in-force.ts';

/** Programmes as they are written: nobody has corrected their calendars. */
export const uncorrected = programmesInForce({ corrections: async () => [] }, systemClock);
