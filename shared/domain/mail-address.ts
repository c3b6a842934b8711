import * as z from 'zod/mini';

const atom = "[a-z0-9!#$%&'*+/=?^_`{|}~-]+";
const label = '(?!xn--)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const shape = new RegExp(`^(?=[^@]{1,64}@)${atom}(?:\\.${atom})*@(?:${label}\\.)+(?!xn--)[a-z]{2,63}$`);

/** In small letters, as every mail system that matters takes them: `Hind@…` and `hind@…` are one person. */
const normalise = (address: string): string => address.trim().toLowerCase();

/**
 * An address that mail can go to, and that is what it shows: ASCII only, no name or comment beside it, no quotes, no second address, a domain
 * with a dot. Domains in other scripts are refused in their coded form (`xn--…`) too: they can show as a domain that they are not.
 */
export const MailAddress = z.string().check(z.overwrite(normalise), z.maxLength(254), z.email({ pattern: shape }));
