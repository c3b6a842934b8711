import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds before the second to the fifth attempt. */
const pauses = [25, 50, 100, 200];

/** Tries five times, within half a second, what was refused for the moment only; then throws what refused it last. */
export async function persist<T>(attempt: () => Promise<T>, isPassing: (error: unknown) => boolean): Promise<T> {
  for (const milliseconds of pauses) {
    try {
      return await attempt();
    } catch (error) {
      if (!isPassing(error)) throw error;
    }
    await pause(milliseconds);
  }
  return attempt();
}
