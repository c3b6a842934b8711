import type { Child } from 'hono/jsx';
import { frameTexts } from '../../../shared/i18n/portal/frame.ts';
import { useWords } from './words.tsx';

// Charts hold no words: they stand beside their numbers, which say the same. In languages that run right to left the style turns them over.

/** A bar that is filled as far as a share says, 0 to 100. */
export function ShareBar({ share }: { share: number }) {
  const filled = Math.min(Math.max(share, 0), 100);
  return (
    <svg class="chart bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect class="ground" width="100" height="10" />
      <rect class="filled" width={filled} height="10" />
    </svg>
  );
}

/** Numbers under one another, each with a bar as long as it is against the largest. */
export function BarList({ bars }: { bars: readonly { label: Child; value: number; said: Child }[] }) {
  const largest = Math.max(...bars.map(({ value }) => value), 1);
  return (
    <ul class="bars">
      {bars.map(({ label, value, said }) => (
        <li>
          <span>{label}</span>
          <ShareBar share={(100 * value) / largest} />
          <strong>{said}</strong>
        </li>
      ))}
    </ul>
  );
}

/** A share in words and as a bar; n/a has no bar. */
export function Share({ percent }: { percent: number | null | undefined }) {
  const { say, number } = useWords();
  if (percent === undefined) return <>—</>;
  if (percent === null) return <>{say(frameTexts.notApplicable)}</>;
  return (
    <span class="share">
      <ShareBar share={percent} /> {number(percent)} %
    </span>
  );
}

/** How a value went from its first to its last, against its target if it has one. */
export function Trend({ values, target }: { values: readonly number[]; target: number | undefined }) {
  if (values.length < 2) return null;
  const all = target === undefined ? values : [...values, target];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const height = (value: number): number => (high === low ? 20 : 36 - (32 * (value - low)) / (high - low));
  const at = (index: number): number => 4 + (92 * index) / (values.length - 1);
  return (
    <svg class="chart trend" viewBox="0 0 100 40" aria-hidden="true" focusable="false">
      {target !== undefined && <line class="target" x1="0" x2="100" y1={height(target)} y2={height(target)} />}
      <polyline class="line" points={values.map((value, index) => `${at(index)},${height(value)}`).join(' ')} />
      {values.map((value, index) => (
        <circle class="point" cx={at(index)} cy={height(value)} r="2.5" />
      ))}
    </svg>
  );
}
