import { styleText } from 'node:util';

type Style = 'bold' | 'dim' | 'green' | 'red' | 'yellow' | 'cyan';

/** Writes lines for a person. Colours only where a terminal shows them (`styleText` also heeds NO_COLOR). */
export type Terminal = {
  line: (text?: string) => void;
  styled: (style: Style, text: string) => string;
};

export function terminalOf(stream: NodeJS.WriteStream): Terminal {
  return {
    line: (text = '') => void stream.write(`${text}\n`),
    styled: (style, text) => (stream.isTTY ? styleText(style, text, { stream }) : text),
  };
}

/** Milliseconds as a person reads them: `34 ms`, `2.1 s`. */
export function duration(milliseconds: number): string {
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}

const letters = new Intl.Segmenter();

/** A text in a column: one place for each letter as a reader sees it. */
export function column(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - [...letters.segment(text)].length));
}
