/** What JSON can hold; a form's values are of this kind. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
