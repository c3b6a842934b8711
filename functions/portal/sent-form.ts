/** A form as a browser sent it. */
export type SentForm = {
  /** One field's text as it was typed; empty if it is not there. */
  text(name: string): string;
  /** One field's text without blanks around it; undefined if nothing is left. */
  answer(name: string): string | undefined;
  /** All texts of a name that occurs more than once, such as a group of checkboxes. */
  texts(name: string): string[];
  file(name: string): File | undefined;
  /** Every text field in order, without the portal's own. */
  fields(): [string, string][];
};

/** The portal's own fields in every form: the session's token, the key against double clicks, the version that was seen. */
export const ownFields = { token: 'form-token', once: 'form-once', seen: 'form-seen' } as const;
const own: ReadonlySet<string> = new Set(Object.values(ownFields));

export function sentForm(fields: FormData): SentForm {
  const texts = [...fields.entries()].filter((field): field is [string, string] => typeof field[1] === 'string');
  const text = (name: string): string => texts.find(([given]) => given === name)?.[1] ?? '';
  return {
    text,
    answer: (name) => text(name).trim() || undefined,
    texts: (name) => texts.filter(([given]) => given === name).map(([, value]) => value),
    file: (name) => {
      const file = fields.get(name);
      return file !== null && typeof file !== 'string' && file.size > 0 ? file : undefined;
    },
    fields: () => texts.filter(([name]) => !own.has(name)),
  };
}

/** Lambda takes 6 MB in base64; what a person types is far less. */
export const largestForm = 4_400_000;

/** Reads the body of a form; undefined if it is none, or too large. */
export async function readForm(request: Request): Promise<FormData | undefined> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type)) return undefined;
  const bytes = await request.arrayBuffer();
  if (bytes.byteLength > largestForm) return undefined;
  try {
    return await new Response(bytes, { headers: { 'content-type': type } }).formData();
  } catch {
    return undefined;
  }
}
