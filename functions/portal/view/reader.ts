import { createContext } from 'hono/jsx';
import type { Role } from '../../../shared/domain/actors.ts';

/** Whom the page is drawn for; undefined for whoever is not logged in. */
export const Reader = createContext<Role | undefined>(undefined);
