const eastern = '٠١٢٣٤٥٦٧٨٩';
const blanks = /[\s\u00a0\u202f\u2009'’٬]/g;

/**
 * A number as people type it: `1 234,5`, `1.234,50`, `1234.5`, `١٢٣٤`. Undefined for whatever is none, or could be two: the text is then kept as
 * it was typed, and the form says that it was not understood.
 */
export function readNumber(typed: string): number | undefined {
  const plain = typed.trim().replaceAll(/[٠-٩]/g, (digit) => String(eastern.indexOf(digit)));
  const text = plain.replaceAll(blanks, '').replaceAll('٫', ',');
  const read = decimal(text);
  return read === undefined ? undefined : Number(read);
}

function decimal(text: string): string | undefined {
  if (/^-?\d+([.,]\d+)?$/.test(text)) return text.replace(',', '.');
  // Groups of three, by whichever of the two signs is not the decimal one.
  if (/^-?\d{1,3}(\.\d{3})+,\d+$/.test(text) || /^-?\d{1,3}(\.\d{3}){2,}$/.test(text))
    return text.replaceAll('.', '').replace(',', '.');
  if (/^-?\d{1,3}(,\d{3})+\.\d+$/.test(text) || /^-?\d{1,3}(,\d{3}){2,}$/.test(text)) return text.replaceAll(',', '');
  return undefined;
}

/** Dirhams as typed, in centimes; undefined where they have more than two decimals, or are no number. */
export function readCentimes(typed: string): number | undefined {
  const dirhams = readNumber(typed);
  if (dirhams === undefined) return undefined;
  const centimes = Math.round(dirhams * 100);
  return Math.abs(centimes / 100 - dirhams) < 1e-9 ? centimes : undefined;
}
